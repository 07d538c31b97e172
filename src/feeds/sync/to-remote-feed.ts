import {asText} from '../loose.js';
import {line} from '../story-fields.js';
import {safeAddress, withoutSecrets} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import {asId} from './server-json.js';
import type {RemoteFeed} from './sync-server.js';

/** A subscription as a protocol says it: nothing checked. */
export type WireRemoteFeed = Readonly<Record<'id' | 'url' | 'title' | 'siteUrl' | 'folder', unknown>>;

/** Absent: it has no number, or no address on the web. */
export function toRemoteFeed({id, url, title, siteUrl, folder}: WireRemoteFeed): RemoteFeed | undefined {
	const remoteId = asId(id);
	const address = webAddress(url);
	if (remoteId === undefined || address === undefined) return undefined;
	return withoutAbsent<RemoteFeed>({
		remoteId,
		url: address,
		title: line(asText(title)),
		siteUrl: webAddress(siteUrl),
		folder: line(asText(folder)),
	});
}

/** On the web, without name and password: those would stand in the store, and in what is printed. */
export function webAddress(value: unknown): string | undefined {
	const address = safeAddress(asText(value), {url: ''});
	return address && withoutSecrets(address);
}
