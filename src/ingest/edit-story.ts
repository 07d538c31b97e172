import type {Story} from '../model.js';
import {readByline, readDateline} from '../newsroom/index.js';
import type {EditedStory} from '../store/index.js';

/** What a feed says of all its stories. */
export interface Imprint {
	readonly title: string;
	/** BCP 47; absent: it does not say. */
	readonly language?: string | undefined;
}

/** Makes a story ready for the shelf: its dateline apart from its lede, its outlet, byline and language named. */
export function editStory(story: Story, feed: Imprint): EditedStory {
	const found = readDateline(story.lede);
	const byline = readByline(story.authors);
	const language = story.language ?? feed.language;
	return {
		story: language === undefined ? story : {...story, language},
		outlet: story.outlet?.title || feed.title,
		lede: found ? story.lede.slice(found.offset).trimStart() : story.lede,
		...(byline && {byline}),
		...(found && {dateline: found.dateline}),
	};
}
