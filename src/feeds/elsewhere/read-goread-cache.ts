import type {StoryElsewhere} from '../../model.js';
import {FeedError} from '../feed-error.js';
import {asArray, asRecord, asText} from '../loose.js';
import {murmur3} from './murmur3.js';
import {readRecord} from './read-json-list.js';

/**
 * What was read and saved in goread. Its `cache.json` holds the stories of each feed as they came last (`content`) and
 * those that were saved (`downloaded`), which are starred here; its `read_status` holds nothing but a hash of 32 bits of
 * each link that was read, so that only stories that still stand in the cache are known again.
 *
 * @param name what to call the cache in a sentence
 * @throws {FeedError} malformed: either file is not whole
 */
export function readGoreadCache(
	{cache, read}: {readonly cache: string; readonly read: Uint8Array},
	name: string,
): readonly StoryElsewhere[] {
	const saved = readRecord(cache, name);
	const hashes = hashesIn(read, name);
	const cached = Object.entries(asRecord(saved['content'])).flatMap(([feedUrl, entry]) =>
		asArray(asRecord(entry)['articles']).map((article) => toStory(article, feedUrl)),
	);
	const readThere = cached
		.filter(({url}) => url !== '' && hashes.has(murmur3(url)))
		.map((story) => ({...story, isRead: true}));
	const kept = asArray(saved['downloaded']).map((article) => toStory(article, ''));
	return [
		...readThere,
		...kept.map((story) => ({...story, isRead: hashes.has(murmur3(story.url)), isStarred: true})),
	];
}

function hashesIn(bytes: Uint8Array, name: string): ReadonlySet<number> {
	if (bytes.length % 4 !== 0)
		throw new FeedError('malformed', '', `The read_status beside ${name} is damaged: it is cut off.`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	return new Set(Array.from({length: bytes.length / 4}, (_, at) => view.getUint32(at * 4, true)));
}

function toStory(article: unknown, feedUrl: string): StoryElsewhere {
	const {guid, link} = asRecord(article);
	return {feedUrl, guid: asText(guid) ?? '', url: asText(link) ?? '', isRead: false, isStarred: false};
}
