import {asArray, asRecord, asText, type LooseRecord} from '../../loose.js';
import {resolveAddress} from '../../web-address.js';
import type {WireText} from '../../wire.js';
import {toRemoteStory} from '../remote-story.js';
import {asId} from '../server-json.js';
import type {RemoteFeed, RemoteStory} from '../sync-server.js';
import {type FeverApi, isYes, notFever} from './fever-api.js';

export interface Item {
	readonly id: string;
	readonly isRead: boolean;
	readonly isSaved: boolean;
	readonly fields: LooseRecord;
}

/**
 * @param which as in a query
 * @throws {FeedError} malformed: an answer without the list of items
 */
export async function askItems(api: FeverApi, which: string): Promise<readonly Item[]> {
	const {items} = await api.read(`items&${which}`);
	if (!Array.isArray(items)) throw notFever(api.address);
	return asArray(items).flatMap((value) => {
		const fields = asRecord(value);
		const id = asId(fields['id']);
		if (id === undefined) return [];
		return [{id, isRead: isYes(fields['is_read']), isSaved: isYes(fields['is_saved']), fields}];
	});
}

/** Those that belong to a subscription. */
export function toRemoteStories(
	items: readonly Item[],
	feeds: ReadonlyMap<string, RemoteFeed>,
): readonly RemoteStory[] {
	return items.flatMap(({id, isRead, isSaved, fields}) => {
		const feed = feeds.get(asId(fields['feed_id']) ?? '');
		const item = toItem(fields);
		return (feed && toRemoteStory({remoteId: id, isRead, isStarred: isSaved, item}, feed)) ?? [];
	});
}

function toItem(fields: LooseRecord) {
	const link = resolveAddress(asText(fields['url']), '');
	const published = asText(fields['created_on_time']);
	const html = (key: string): WireText | undefined => {
		const value = asText(fields[key]);
		return value === undefined ? undefined : {value, kind: 'html', base: link ?? ''};
	};
	return {
		title: html('title'),
		link,
		authors: [{name: asText(fields['author'])}],
		published: published === '0' ? undefined : published, // nobody knows when
		content: html('html'),
	};
}
