import type {FullStory, StoreReader} from '../store/index.js';
import {isoDate} from './age-text.js';

/** A story as `newsterm list --json` prints it. Every key is always there: null says that the feed did not. */
export function storyJson(story: FullStory, outlets: number): object {
	const {id, article, seenAt, lead} = story;
	const {headline, byline, publishedAt} = article;
	return {
		id,
		title: headline.title || null,
		url: headline.url ?? null,
		feedUrl: article.feedUrl,
		feedTitle: article.feedTitle,
		section: headline.section,
		outlet: headline.outlet,
		author: byline ?? null,
		categories: article.categories,
		published: isoDate(publishedAt) ?? null,
		arrived: isoDate(seenAt) ?? null,
		summary: headline.lede || null,
		read: !headline.isUnread,
		starred: headline.isStarred,
		cluster: lead,
		outlets,
	};
}

/** How many outlets tell it, by the lead of its fold. */
export function outletsOf(reader: StoreReader, {id, article, lead}: FullStory): number {
	const keys = lead === id ? [] : reader.find(lead);
	const [headline = article.headline] = reader.headlines(keys);
	return headline.others + 1;
}
