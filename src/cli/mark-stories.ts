import type {StoryId} from '../model.js';
import {type Intent, openJournal, type Store} from '../store/index.js';
import type {CliDesk} from './command.js';

/** Stories marked in one go: a journal line of theirs stays a line one can look at. */
const slice = 1000;

/**
 * What the person did, written twice as on the screen: to the journal first, then to the store. Returns how many
 * stories changed.
 */
export function markStories(
	{ids, ...mark}: Pick<Intent, 'mark' | 'tag'> & {readonly ids: readonly StoryId[]},
	store: Store,
	desk: CliDesk,
): number {
	const journal = openJournal(desk.home.journalFile);
	let stories = 0;
	try {
		for (let at = 0; at < ids.length; at += slice) {
			const intent: Intent = {...mark, ids: ids.slice(at, at + slice)};
			journal.append(intent, desk.now());
			stories += store.commit(intent, desk.now());
		}
	} finally {
		journal.close();
	}
	return stories;
}
