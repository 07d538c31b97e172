import {printableLine} from '../../../printable.js';
import {asArray, asRecord, asText, type LooseRecord} from '../../loose.js';
import {resolveAddress} from '../../web-address.js';
import type {WireEnclosure, WireItem} from '../../wire.js';
import type {WireRemote} from '../remote-story.js';
import type {RemoteFeed} from '../sync-server.js';
import {toItemId} from './item-id.js';
import {labelIn, stateIn} from './streams.js';

/** A story as the API says it. Absent: nothing names it. */
export function readItem(
	item: LooseRecord,
	feed: RemoteFeed,
	folders: ReadonlySet<string>,
): WireRemote | undefined {
	const remoteId = toItemId(item['id']);
	if (remoteId === undefined) return undefined;
	const categories = asArray(item['categories']).map((category) => asText(category) ?? '');
	const states = new Set(categories.map(stateIn));
	return {
		remoteId,
		item: {
			...toWire(item, feed),
			categories: categories.filter((category) => !category.startsWith('user/')),
		},
		isRead: states.has('read'),
		isStarred: states.has('starred'),
		labels: [...new Set(categories.flatMap((category) => labelIn(category) ?? []))].filter(
			(label) => !folders.has(printableLine(label)),
		),
		crawledAtUs: asMicroseconds(item['timestampUsec']),
	};
}

function toWire(item: LooseRecord, feed: RemoteFeed): Omit<WireItem, 'guid'> {
	const site = feed.siteUrl ?? feed.url;
	const link = addressIn(item['canonical'], site) ?? addressIn(item['alternate'], site);
	const base = link ?? site;
	const html = asText(asRecord(item['content'])['content']) ?? asText(asRecord(item['summary'])['content']);
	const title = asText(item['title']);
	const author = asText(item['author']);
	const enclosures = asArray(item['enclosure']).map((enclosure) => toEnclosure(asRecord(enclosure), base));
	return {
		title: title === undefined ? undefined : {value: title, kind: 'html', base},
		link,
		authors: author === undefined ? [] : [{name: author}],
		published: asDate(item['published']),
		content: html === undefined ? undefined : {value: html, kind: 'html', base},
		enclosures,
		pictures: enclosures.filter(({type}) => type?.startsWith('image/')).map(({url}) => ({url})),
	};
}

/** Of the first of them. */
function addressIn(links: unknown, base: string): string | undefined {
	return resolveAddress(asText(asRecord(asArray(links)[0])['href']), base);
}

function toEnclosure(enclosure: LooseRecord, base: string): WireEnclosure {
	return {
		url: resolveAddress(asText(enclosure['href']) ?? asText(enclosure['url']), base),
		type: asText(enclosure['type']),
		length: asText(enclosure['length']),
	};
}

/** Seconds since 1970. 0 is a server's word for a date it does not know. */
function asDate(seconds: unknown): string | undefined {
	const ms = Number(asText(seconds)) * 1000;
	return ms > 0 && ms <= 8.64e15 ? new Date(ms).toISOString() : undefined;
}

/** Of a moment: a number, or its digits. Absent: it is none that can be counted with. */
export function asMicroseconds(value: unknown): number | undefined {
	const us = /^\d{1,16}$/.test(asText(value) ?? '') ? Number(asText(value)) : 0;
	return us > 0 && Number.isSafeInteger(us) ? us : undefined;
}
