import type {EpochMs} from '../../src/model.js';
import {day, minute, start} from './documents.js';
import {everyMinutes} from './live.js';
import type {Exchange} from './open-web.js';
import type {ScriptedAnswer, ScriptedFeed} from './script.js';

/** How the feeds of one kind were treated. */
export interface Tally {
	readonly kind: string;
	readonly feeds: number;
	readonly requests: number;
	readonly full: number;
	readonly notModified: number;
	readonly other: number;
	/** Each request carried what the last document was to be recognised by; absent: no document had anything. */
	readonly sentValidators?: boolean;
	/** No request came before a server allowed it; absent: none asked to wait. */
	readonly keptRetryAfter?: boolean;
	readonly afterGone: number;
	readonly mostAtOnce: number;
	readonly bytes: number;
	/** What a reader without manners would have sent and taken. */
	readonly naive: Naive;
}

interface Naive {
	readonly requests: number;
	readonly bytes: number;
}

/** One row a kind, in the order of the script. */
export function tally(
	script: readonly ScriptedFeed[],
	exchanges: readonly Exchange[],
	days: number,
): readonly Tally[] {
	return [...new Set(script.map(({kind}) => kind))].map((kind) => {
		const feeds = script.filter((feed) => feed.kind === kind);
		const each = feeds.map((feed) => exchanges.filter((exchange) => exchange.feed === feed));
		const all = each.flat();
		const count = (...statuses: readonly number[]) =>
			all.filter(({answer}) => statuses.includes(answer.status)).length;
		const [full, notModified] = [count(200), count(304)];
		return {
			kind,
			feeds: feeds.length,
			requests: all.length,
			full,
			notModified,
			other: all.length - full - notModified,
			...verdict('sentValidators', each.map(sentValidators)),
			...verdict('keptRetryAfter', each.map(keptRetryAfter)),
			afterGone: sum(each.map(requestsAfterGone)),
			mostAtOnce: Math.max(0, ...all.map(({atOnce}) => atOnce)),
			bytes: sum(all.map(({answer}) => answer.body.length)),
			naive: naiveOf(feeds, days),
		};
	});
}

function verdict(name: 'sentValidators' | 'keptRetryAfter', each: readonly (boolean | undefined)[]): object {
	const known = each.filter((one) => one !== undefined);
	return known.length === 0 ? {} : {[name]: known.every(Boolean)};
}

function sentValidators(exchanges: readonly Exchange[]): boolean | undefined {
	let last: ScriptedAnswer['headers'] = {};
	let isKept: boolean | undefined;
	for (const {asked, answer} of exchanges) {
		const {etag, 'last-modified': date} = last;
		if (etag ?? date) {
			const isSent = asked['if-none-match'] === etag && asked['if-modified-since'] === date;
			isKept = (isKept ?? true) && isSent;
		}
		if (answer.status === 200) last = answer.headers;
	}
	return isKept;
}

function keptRetryAfter(exchanges: readonly Exchange[]): boolean | undefined {
	let until: EpochMs | undefined;
	let isKept: boolean | undefined;
	for (const {at, answer} of exchanges) {
		if (until !== undefined) isKept = (isKept ?? true) && at >= until;
		const said = answer.headers['retry-after'];
		if (said !== undefined) until = /^\d+$/.test(said) ? at + Number(said) * 1000 : Date.parse(said);
	}
	return isKept;
}

function requestsAfterGone(exchanges: readonly Exchange[]): number {
	const gone = exchanges.findIndex(({answer}) => answer.status === 410);
	return gone === -1 ? 0 : exchanges.length - gone - 1;
}

/** Every half hour, whatever was said, without validators; it follows redirects. */
function naiveOf(feeds: readonly ScriptedFeed[], days: number): Naive {
	let requests = 0;
	let bytes = 0;
	for (const feed of feeds) {
		for (let at = start; at < start + days * day; at += everyMinutes * minute) {
			for (const answer of followed(feed, at)) {
				requests++;
				bytes += answer.body.length;
			}
		}
	}
	return {requests, bytes};
}

function followed(feed: ScriptedFeed, at: EpochMs): readonly ScriptedAnswer[] {
	const answers: ScriptedAnswer[] = [];
	for (let url: string | undefined = feed.url; url !== undefined; ) {
		const answer: ScriptedAnswer | undefined = feed.pages.get(url)?.({at, header: () => undefined});
		if (answer) answers.push(answer);
		url = answer?.headers['location'];
	}
	return answers;
}

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((so, each) => so + each, 0);
}
