import type {Headline} from '../model.js';
import type {BriefView, State} from './state.js';

/** The story of the entry under the cursor. */
export function selectedInBrief({brief}: State): Headline | undefined {
	return brief?.told.entries[brief.cursor]?.headline;
}

/** The brief with each story as `change` has it. */
export function withBriefStories(view: BriefView, change: (headline: Headline) => Headline): BriefView {
	const entries = view.told.entries.map((entry) => ({...entry, headline: change(entry.headline)}));
	return {...view, told: {...view.told, entries}};
}
