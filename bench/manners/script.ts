import {gzipSync} from 'node:zlib';
import type {EpochMs} from '../../src/model.js';
import {day, documentAt, hour, newestAt, type Pen, start, written} from './documents.js';

/** What a server says. */
export interface ScriptedAnswer {
	/** 0: it breaks the connection off. */
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array;
}

export interface Heard {
	readonly at: EpochMs;
	/** By lower-case name. */
	readonly header: (name: string) => string | undefined;
}

/** A feed of the script: what is answered for it depends on the moment and the request, and on nothing else. */
export interface ScriptedFeed {
	readonly kind: string;
	readonly url: string;
	/** By address: its own, and where it leads to. */
	readonly pages: ReadonlyMap<string, (heard: Heard) => ScriptedAnswer>;
}

/** One kind of feed. */
interface Kind {
	readonly name: string;
	readonly feeds: number;
	readonly isOneHost?: boolean;
	readonly isQuiet?: boolean;
	readonly channel?: string;
	readonly validators?: 'etag' | 'date' | 'both';
	readonly headers?: Readonly<Record<string, string>>;
	readonly isPacked?: boolean;
	/** Where it lives, from a moment on; its own address then answers with this status. */
	readonly leads?: {readonly status: number; readonly from: EpochMs};
	/** What it says instead, now and then. */
	readonly instead?: (heard: Heard) => ScriptedAnswer | undefined;
}

const nights = [22, 23, 0, 1, 2, 3, 4, 5].map((each) => `<hour>${each}</hour>`).join('');
const weekend = '<day>Saturday</day><day>Sunday</day>';

export interface ScriptAsk {
	/** How long it runs: what happens on its second day of seven happens earlier in a shorter one. */
	readonly days: number;
	/** Feeds of each kind: this part of them, one at least. */
	readonly part: number;
}

/** A hundred feeds, each with manners of its own, under some ninety host names. */
export function writeScript({days, part}: ScriptAsk): readonly ScriptedFeed[] {
	let n = 0;
	return kindsOf((days / 7) * day).flatMap((kind, index) => {
		const feeds = Math.max(kind.isOneHost ? 4 : 1, Math.round(kind.feeds * part));
		return Array.from({length: feeds}, () => {
			n++;
			return toFeed(kind, {host: kind.isOneHost ? `host-${index}.example` : `paper-${n}.example`, n});
		});
	});
}

/** @param dayMs one of the seven days of the script */
function kindsOf(dayMs: number): readonly Kind[] {
	const between = (from: number, to: number, answer: (heard: Heard) => ScriptedAnswer) => (heard: Heard) =>
		heard.at >= start + from * dayMs && heard.at < start + to * dayMs ? answer(heard) : undefined;
	const inTwoHours = ({at}: Heard) => new Date(at + 2 * hour).toUTCString();
	return [
		{name: 'ETag', feeds: 8, validators: 'etag'},
		{name: 'Last-Modified', feeds: 8, validators: 'date'},
		{name: 'ETag and Last-Modified, quiet', feeds: 8, validators: 'both', isQuiet: true},
		{name: 'no validators', feeds: 4},
		{
			name: 'Cache-Control: max-age=7200',
			feeds: 8,
			validators: 'etag',
			headers: {'cache-control': 'max-age=7200'},
		},
		{name: 'ttl of 180 minutes', feeds: 6, validators: 'etag', channel: '<ttl>180</ttl>'},
		{
			name: 'skipHours and skipDays',
			feeds: 6,
			validators: 'etag',
			channel: `<skipHours>${nights}</skipHours><skipDays>${weekend}</skipDays>`,
		},
		{
			name: '429, Retry-After in seconds',
			feeds: 4,
			validators: 'etag',
			instead: between(1, 2, () => plain(429, {'retry-after': '5400'})),
		},
		{
			name: '429, Retry-After as a date',
			feeds: 4,
			validators: 'etag',
			instead: between(1, 2, (heard) => plain(429, {'retry-after': inTwoHours(heard)})),
		},
		{
			name: '429 without it, one host',
			feeds: 6,
			isOneHost: true,
			validators: 'etag',
			instead: between(1, 2, () => plain(429)),
		},
		{name: '503 for a day', feeds: 4, validators: 'etag', instead: between(1, 2, () => plain(503))},
		{name: '410 after two days', feeds: 6, validators: 'etag', instead: between(2, 99, () => plain(410))},
		{name: '301 after a day', feeds: 6, validators: 'etag', leads: {status: 301, from: start + dayMs}},
		{name: '302', feeds: 4, validators: 'etag', leads: {status: 302, from: start}},
		{name: 'down for two days', feeds: 4, validators: 'etag', instead: between(2, 4, () => plain(0))},
		{name: 'gzip', feeds: 6, validators: 'both', isPacked: true},
		{name: 'one host', feeds: 8, isOneHost: true, validators: 'etag'},
	];
}

function plain(status: number, headers: Readonly<Record<string, string>> = {}): ScriptedAnswer {
	return {status, headers, body: new Uint8Array()};
}

function toFeed(kind: Kind, {host, n}: {readonly host: string; readonly n: number}): ScriptedFeed {
	const pen: Pen = {
		seed: n,
		periodMs: kind.isQuiet ? 40 * hour : 3 * hour,
		...(kind.channel !== undefined && {channel: kind.channel}),
	};
	const url = `http://${host}/feed-${n}`;
	const elsewhere = `http://new-${host}/feed-${n}`;
	const {leads} = kind;
	const answer = (heard: Heard) => kind.instead?.(heard) ?? documentAnswer(kind, pen, heard);
	if (!leads) return {kind: kind.name, url, pages: new Map([[url, answer]])};
	const lead = (heard: Heard) =>
		heard.at >= leads.from ? plain(leads.status, {location: elsewhere}) : answer(heard);
	return {
		kind: kind.name,
		url,
		pages: new Map([
			[url, lead],
			[elsewhere, answer],
		]),
	};
}

function documentAnswer(kind: Kind, pen: Pen, {at, header}: Heard): ScriptedAnswer {
	const {validators, isPacked} = kind;
	const etag = validators === 'date' || !validators ? undefined : `"${written(pen, at)}"`;
	const date = validators === 'etag' || !validators ? undefined : new Date(newestAt(pen, at)).toUTCString();
	const headers = {
		...kind.headers,
		...(etag !== undefined && {etag}),
		...(date !== undefined && {'last-modified': date}),
	};
	const isKnown =
		etag !== undefined ? header('if-none-match') === etag : header('if-modified-since') === date;
	if (validators && isKnown) return plain(304, headers);
	const text = documentAt(pen, at);
	return isPacked
		? {status: 200, headers: {...headers, 'content-encoding': 'gzip'}, body: gzipSync(text)}
		: {status: 200, headers, body: Buffer.from(text)};
}
