import type {EpochMs, Fault} from '../model.js';
import type {StoredFeed} from '../store/index.js';
import {shownHost} from '../terminal/index.js';
import {ago, momentOf} from '../typeset/index.js';

/** How a feed fares, for the screen and for `newsterm feeds` alike. */
export interface Health {
	/** `waiting`: never fetched yet, or asked to be left alone for now. */
	readonly status: 'ok' | 'error' | 'gone' | 'waiting';
	/** In a few words: "asks for a password". */
	readonly words: string;
	/** One sentence on what to do; absent: it is well. */
	readonly advice?: string;
	/** The address to take over: where it moved to, or the feed that was found behind a page. */
	readonly moveTo?: string;
}

/** Absent: in the store there is no such feed yet. */
export function healthOf(feed: StoredFeed | undefined, now: EpochMs): Health {
	const status = statusOf(feed, now);
	if (!feed) return {status, words: unfetched};
	const {fault, movedTo} = feed;
	const moveTo = fault?.insteadUrl ?? movedTo;
	return {
		status,
		words: wordsOf(feed, now),
		...((fault || movedTo) && {advice: adviceOf(feed, now)}),
		...(moveTo !== undefined && {moveTo}),
	};
}

const unfetched = 'not fetched yet';

const faults: Readonly<Record<Fault['code'], string>> = {
	offline: 'cannot be reached',
	timeout: 'takes too long',
	http: 'answers with an error',
	gone: 'gone for good: not asked any more',
	auth: 'asks for a password',
	'rate-limited': 'asks to be left alone',
	'too-large': 'too large',
	'not-a-feed': 'is no feed',
	malformed: 'cannot be read',
	empty: 'empty',
	encoding: 'in no known encoding',
	io: 'file cannot be read',
	refused: 'not allowed',
};

function statusOf(feed: StoredFeed | undefined, now: EpochMs): Health['status'] {
	if (feed?.fault?.code === 'gone') return 'gone';
	if (feed && isLeftAlone(feed, now)) return 'waiting';
	if (feed?.fault) return 'error';
	return feed?.lastOkAt === undefined ? 'waiting' : 'ok';
}

/** Its server said when it may be asked again, and that is still to come. */
export function isLeftAlone({retryAt}: StoredFeed, now: EpochMs): boolean {
	return retryAt !== undefined && retryAt > now;
}

function wordsOf(feed: StoredFeed, now: EpochMs): string {
	const {fault, movedTo, lastOkAt, retryAt = 0} = feed;
	if (fault?.code === 'gone') return faults.gone;
	if (isLeftAlone(feed, now))
		return `${fault?.code === 'rate-limited' ? 'rate-limited' : 'waits'} until ${timeOf(retryAt, now)}`;
	if (fault) return faults[fault.code];
	if (movedTo !== undefined) return movedWords(feed.url, movedTo);
	return lastOkAt === undefined ? unfetched : `fetched ${ago(lastOkAt, now)}`;
}

function movedWords(from: string, to: string): string {
	const host = shownHost(to);
	return host === shownHost(from) ? 'moved within its site' : `moved to ${host}`;
}

/** When it is asked next; absent: not any more. */
export function nextFetchOf({fault, nextFetchAt, retryAt = 0}: StoredFeed): EpochMs | undefined {
	return fault?.code === 'gone' ? undefined : Math.max(nextFetchAt, retryAt);
}

/** When that is, as it is said: `now`, or the time. Absent: not any more. */
export function dueWords(feed: StoredFeed, now: EpochMs): string | undefined {
	const next = nextFetchOf(feed);
	if (next === undefined) return undefined;
	return next <= now ? 'now' : timeOf(next, now);
}

/** What a fault says, with a stop at its end. */
export function faultSentence({message}: Fault): string {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** `14:20`, or with its day when that is another. */
export function timeOf(at: EpochMs, now: EpochMs): string {
	return momentOf(at, now).replace('today ', '');
}

/** So often in a row is no bad day any more. */
const manyFailures = 10;

const patience = 'Nothing now: it is asked again by itself.';

const remedies: Readonly<Record<Fault['code'], string>> = {
	offline: 'Nothing, if the network was down: it is asked again by itself.',
	timeout: patience,
	http: patience,
	gone: 'Remove it, or look on its site for a new feed.',
	auth: 'Put what it wants into its "auth" in the config file.',
	'rate-limited': patience,
	'too-large': 'Look on its site for a smaller feed.',
	'not-a-feed': 'Look on its site for the feed, and add that instead.',
	malformed: 'Nothing here: whoever publishes it has to mend it.',
	empty: 'Nothing now: it may be filled again.',
	encoding: 'Nothing here: whoever publishes it has to mend it.',
	io: 'See that the file is there and may be read.',
	refused: 'Look on its site for another address.',
};

function adviceOf(feed: StoredFeed, now: EpochMs): string {
	const {fault, movedTo, failCount, retryAt = 0} = feed;
	if (fault?.insteadUrl !== undefined) return `Take the feed of that page: ${fault.insteadUrl}`;
	if (movedTo !== undefined) return `Follow the move: it is at ${movedTo}`;
	if (fault?.code !== 'gone' && isLeftAlone(feed, now))
		return `Nothing now: it is not to be asked before ${timeOf(retryAt, now)}.`;
	const remedy = remedies[fault?.code ?? 'http'];
	return remedy === patience && failCount >= manyFailures
		? `It failed ${failCount} times in a row: look on its site for a new feed, or remove it.`
		: remedy;
}
