import {asArray, asRecord, asText} from '../../loose.js';
import {parseDate} from '../../parse-date.js';
import {resolveAddress} from '../../web-address.js';
import type {WireText} from '../../wire.js';
import type {FeedsById} from '../known-feeds.js';
import {toRemoteStory, type WireRemote} from '../remote-story.js';
import {asId} from '../server-json.js';
import type {RemoteStory} from '../sync-server.js';
import type {Entry} from './entry-pages.js';

/** Those that belong to a subscription: what comes of one that was made a moment ago comes with that, next time. */
export function toRemoteStories(entries: readonly Entry[], feeds: FeedsById): readonly RemoteStory[] {
	return entries.flatMap((entry) => {
		const feed = feeds.get(asId(entry.fields['feed_id']) ?? '');
		return (feed && toRemoteStory(toWire(entry), feed)) ?? [];
	});
}

function toWire({id, fields}: Entry): WireRemote {
	const createdAt = parseDate(asText(fields['created_at']));
	const status = fields['status'];
	return {
		remoteId: id,
		// `removed` is what Miniflux made of an old story: it is done with, and kept here.
		isRead: status === 'read' || status === 'removed',
		isStarred: fields['starred'] === true,
		crawledAtUs: createdAt === undefined ? undefined : createdAt * 1000,
		item: toItem(fields),
	};
}

function toItem(fields: Entry['fields']): WireRemote['item'] {
	const link = resolveAddress(asText(fields['url']), '');
	const text = (key: string, kind: WireText['kind']): WireText | undefined => {
		const value = asText(fields[key]);
		return value === undefined ? undefined : {value, kind, base: link ?? ''};
	};
	return {
		title: text('title', 'text'),
		link,
		authors: [{name: asText(fields['author'])}],
		published: asText(fields['published_at']),
		content: text('content', 'html'),
		categories: asArray(fields['tags']).map(asText),
		enclosures: asArray(fields['enclosures']).map(asRecord).map(toEnclosure),
		commentsUrl: asText(fields['comments_url']),
	};
}

function toEnclosure(enclosure: Entry['fields']) {
	const bytes = asText(enclosure['size']);
	return {
		url: asText(enclosure['url']),
		type: asText(enclosure['mime_type']),
		length: bytes === '0' ? undefined : bytes,
	};
}
