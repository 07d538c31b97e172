import type {ListedStory} from '../store/index.js';
import {isoDate} from './iso-date.js';

/** A story as `newsterm list --json` prints it. Every key is always there: null says that the feed did not. */
export function storyJson(story: ListedStory): object {
	const {headline, byline, publishedAt} = story;
	return {
		id: headline.id,
		title: headline.title || null,
		url: headline.url ?? null,
		feedUrl: story.feedUrl,
		feedTitle: story.feedTitle,
		section: headline.section,
		outlet: headline.outlet,
		author: byline ?? null,
		categories: story.categories,
		published: isoDate(publishedAt) ?? null,
		arrived: isoDate(story.seenAt) ?? null,
		summary: headline.lede || null,
		read: !headline.isUnread,
		starred: headline.isStarred,
		tags: headline.tags ?? [],
		cluster: story.lead,
		outlets: story.outlets,
	};
}
