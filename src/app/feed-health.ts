import {english} from '../english.js';
import type {EpochMs, Fault} from '../model.js';
import type {StoredFeed} from '../store/index.js';
import {shownHost} from '../terminal/index.js';
import {ago, timeOf} from '../typeset/index.js';

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
	if (feed.account !== undefined) return {status, words: servedWords(feed, feed.account, now)};
	const {fault, movedTo} = feed;
	const moveTo = fault?.insteadUrl ?? movedTo;
	return {
		status,
		words: wordsOf(feed, now),
		...((fault || movedTo) && {advice: adviceOf(feed, now)}),
		...(moveTo !== undefined && {moveTo}),
	};
}

const {faults, notFetched: unfetched, remedies, ...said} = english.health;

function statusOf(feed: StoredFeed | undefined, now: EpochMs): Health['status'] {
	if (feed?.fault?.code === 'gone' && feed.account === undefined) return 'gone';
	if (feed && isLeftAlone(feed, now)) return 'waiting';
	if (feed?.fault) return 'error';
	return feed?.lastOkAt === undefined ? 'waiting' : 'ok';
}

/** What is wrong with its server, and what to do, is told of the server, once. */
function servedWords({fault, lastOkAt}: StoredFeed, account: string, now: EpochMs): string {
	const {of, notSynced, synced, faults: others} = english.accounts;
	if (fault) return of(account, others[fault.code] ?? faults[fault.code]);
	return of(account, lastOkAt === undefined ? notSynced : synced(ago(lastOkAt, now)));
}

/** Its server said when it may be asked again, and that is still to come. */
export function isLeftAlone({retryAt}: StoredFeed, now: EpochMs): boolean {
	return retryAt !== undefined && retryAt > now;
}

function wordsOf(feed: StoredFeed, now: EpochMs): string {
	const {fault, movedTo, lastOkAt, retryAt = 0} = feed;
	if (fault?.code === 'gone') return faults.gone;
	if (isLeftAlone(feed, now))
		return (fault?.code === 'rate-limited' ? said.rateLimited : said.waits)(timeOf(retryAt, now));
	if (fault) return faults[fault.code];
	if (movedTo !== undefined) return movedWords(feed.url, movedTo);
	return lastOkAt === undefined ? unfetched : said.fetched(ago(lastOkAt, now));
}

function movedWords(from: string, to: string): string {
	const host = shownHost(to);
	return host === shownHost(from) ? said.movedWithin : said.movedTo(host);
}

/** When it is asked next; absent: not any more. */
export function nextFetchOf({fault, nextFetchAt, retryAt = 0, account}: StoredFeed): EpochMs | undefined {
	return fault?.code === 'gone' && account === undefined ? undefined : Math.max(nextFetchAt, retryAt);
}

/** When that is, as it is said: `now`, or the time. Absent: not any more. */
export function dueWords(feed: StoredFeed, now: EpochMs): string | undefined {
	const next = nextFetchOf(feed);
	return next === undefined ? undefined : timeWords(next, now);
}

/** When something is to be done: `now`, or the time. */
export function timeWords(at: EpochMs, now: EpochMs): string {
	return at <= now ? english.age.now : timeOf(at, now);
}

/** What a fault says, with a stop at its end. */
export function faultSentence({message}: Fault): string {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** So often in a row is no bad day any more. */
const manyFailures = 10;

/** What passes by itself, if it does not go on. */
const passing: ReadonlySet<Fault['code']> = new Set(['timeout', 'http', 'rate-limited']);

function adviceOf(feed: StoredFeed, now: EpochMs): string {
	const {fault, movedTo, failCount, retryAt = 0} = feed;
	if (fault?.insteadUrl !== undefined) return said.takeInstead(fault.insteadUrl);
	if (movedTo !== undefined) return said.followMove(movedTo);
	if (fault?.code !== 'gone' && isLeftAlone(feed, now)) return said.leaveAlone(timeOf(retryAt, now));
	const code = fault?.code ?? 'http';
	return passing.has(code) && failCount >= manyFailures ? said.failsOften(failCount) : remedies[code];
}
