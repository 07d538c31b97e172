import type {State} from '../app/index.js';
import type {EpochMs, Fault} from '../model.js';
import {shownHost} from '../terminal/index.js';
import {ago, momentOf} from '../typeset/index.js';

export type ShownFeed = State['feeds'][number];

/** How a feed is, in a few words. */
export interface FeedState {
	readonly words: string;
	readonly isFault: boolean;
}

const faults: Readonly<Record<Fault['code'], string>> = {
	offline: 'cannot be reached',
	timeout: 'takes too long',
	http: 'answers with an error',
	gone: 'gone for good',
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

export function feedState({fault, retryAt, movedTo, lastOkAt}: ShownFeed, now: EpochMs): FeedState {
	if (retryAt !== undefined && retryAt > now) {
		return {
			words: `waits until ${momentOf(retryAt, now).replace('today ', '')}`,
			isFault: fault !== undefined,
		};
	}
	if (fault) return {words: faults[fault.code], isFault: true};
	if (movedTo) return {words: `moved to ${shownHost(movedTo)}`, isFault: false};
	if (lastOkAt === undefined) return {words: 'not fetched yet', isFault: false};
	return {words: `fetched ${ago(lastOkAt, now)}`, isFault: false};
}
