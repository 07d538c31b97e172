import {type Printable, printableLine} from '../../../printable.js';
import {asArray, asRecord, asText} from '../../loose.js';
import {toLine} from '../../plain-text.js';
import {withoutAbsent} from '../../without-absent.js';
import type {RemoteFeed} from '../sync-server.js';
import {webAddress} from '../to-remote-feed.js';
import {labelIn} from './streams.js';

/** What a server is subscribed to. */
export interface Subscriptions {
	readonly feeds: readonly RemoteFeed[];
	/** Also those that a feed lies in besides its own. */
	readonly folders: ReadonlySet<string>;
	/** By any name a stream of it may go by: its number or its address. */
	feedOf(stream: string | undefined): RemoteFeed | undefined;
}

/** Each once; one without a web address cannot be read here and is passed over. */
export function readSubscriptions(written: readonly unknown[]): Subscriptions {
	const feeds = new Map<string, RemoteFeed>();
	const folders = new Set<string>();
	for (const value of written) {
		const subscription = asRecord(value);
		const names = asArray(subscription['categories']).flatMap(folderIn);
		const feed = toRemoteFeed(subscription, names[0]);
		if (!feed || feeds.has(feed.remoteId)) continue;
		feeds.set(feed.remoteId, feed);
		for (const name of names) folders.add(name);
	}
	const byUrl = new Map([...feeds.values()].map((feed) => [`feed/${feed.url}`, feed]));
	return {
		feeds: [...feeds.values()],
		folders,
		feedOf: (stream = '') => feeds.get(stream) ?? byUrl.get(stream),
	};
}

function toRemoteFeed(subscription: Readonly<Record<string, unknown>>, folder: Printable | undefined) {
	const remoteId = asText(subscription['id']);
	if (remoteId === undefined || !isStream(remoteId)) return undefined;
	const url = webAddress(asText(subscription['url']) ?? remoteId.slice('feed/'.length));
	const title = asText(subscription['title']);
	return (
		url &&
		withoutAbsent<RemoteFeed>({
			remoteId,
			url,
			title: toLine(title === undefined ? undefined : {value: title, kind: 'html', base: ''}),
			siteUrl: webAddress(asText(subscription['htmlUrl'])),
			folder,
		})
	);
}

/** A name that can be said back to the server as it came. */
function isStream(id: string): boolean {
	return /^feed\/./.test(id) && id.length < 8192 && printableLine(id) === id;
}

function folderIn(category: unknown): readonly Printable[] {
	const {id, label} = asRecord(category);
	const name = labelIn(asText(id) ?? '') ?? asText(label);
	return name === undefined ? [] : [printableLine(name)].filter((line) => line !== '');
}
