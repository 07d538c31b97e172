import type {Story} from '../model.js';
import {readByline, readDateline} from '../newsroom/index.js';
import type {EditedStory} from '../store/index.js';

/** Makes a story ready for the shelf: its dateline apart from its lede, its outlet and byline named. */
export function editStory(story: Story, feedTitle: string): EditedStory {
	const found = readDateline(story.lede);
	const byline = readByline(story.authors);
	return {
		story,
		outlet: story.outlet?.title || feedTitle,
		lede: found ? story.lede.slice(found.offset).trimStart() : story.lede,
		...(byline && {byline}),
		...(found && {dateline: found.dateline}),
	};
}
