import type {StoryKey} from '../model.js';
import type {StoreReader} from '../store/index.js';
import type {Action} from './action.js';
import {mostCounted} from './open-list.js';

/** What is muted, and what could be of a story. */
export function readMutes(reader: StoreReader, key: StoryKey | undefined): Action {
	const story = key === undefined ? undefined : reader.listed(key);
	const topic = key === undefined ? undefined : reader.topicOf(key);
	const mutes = reader.mutes();
	if (!story) return {type: 'mutes-arrived', mutes};
	const {headline, feedUrl, feedTitle} = story;
	const {id} = headline;
	const about = {id, title: headline.title || headline.lede, feedUrl, feedTitle};
	return {type: 'mutes-arrived', mutes, story: {...about, ...(topic && {topic: topic.label})}};
}

/** How many stories a query would keep out of sight. A mute is finished where a search goes on. */
export function wouldHide(reader: StoreReader, query: string): number {
	return reader.count({search: `${query} `, everyStory: true}, {atMost: mostCounted + 1});
}
