import {english} from '../english.js';
import type {StoredFeed} from '../store/index.js';
import {ago, momentOf, wrap} from '../typeset/index.js';
import {dueWords, faultSentence, healthOf} from './feed-health.js';
import {keyOf} from './shown-key.js';
import type {State} from './state.js';

/** A line about one feed: what it is decides how it looks. `name` stands before it in a column of its own. */
export interface DetailLine {
	readonly kind: 'title' | 'fault' | 'advice' | 'fact' | 'deed' | 'blank';
	readonly name: string;
	readonly text: string;
}

/** A sentence is not read across a wide screen. */
const widest = 96;
/** Columns of the names of facts; below `narrow` columns a name stands over its fact. */
const nameColumns = 14;
const narrow = 48;

/** All there is to say of a feed, and what can be done about it, each with its key. */
export function detailLines(feed: StoredFeed, state: State): readonly DetailLine[] {
	const columns = Math.max(1, Math.min(widest, state.columns) - 2);
	const {advice, words} = healthOf(feed, state.now);
	const sentence = feed.fault
		? faultSentence(feed.fault)
		: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
	return [
		...lines('title', feed.title, columns),
		...lines(feed.fault ? 'fault' : 'advice', sentence, columns),
		...(advice === undefined ? [] : lines('advice', advice, columns)),
		blank,
		...factsOf(feed, state).flatMap(([name, text]) => named({kind: 'fact', name, text}, columns)),
		blank,
		...deedsOf(feed, state).flatMap(([name, text]) => named({kind: 'deed', name, text}, columns)),
	];
}

const blank: DetailLine = {kind: 'blank', name: '', text: ''};

function lines(kind: DetailLine['kind'], text: string, columns: number): readonly DetailLine[] {
	return wrap(text, columns).map((line) => ({kind, name: '', text: line}));
}

function named({kind, name, text}: DetailLine, columns: number): readonly DetailLine[] {
	if (columns < narrow) return lines(kind, `${name}: ${text}`, columns);
	return wrap(text, columns - nameColumns).map((line, at) => ({
		kind,
		name: (at === 0 ? name : '').padEnd(nameColumns),
		text: line,
	}));
}

type Named = readonly [name: string, text: string];

function factsOf(feed: StoredFeed, {now}: State): readonly Named[] {
	const {url, section, movedTo, fault, lastOkAt, failCount, stories, unread} = feed;
	const {facts, ...said} = english.health;
	return [
		[facts.address, url],
		...(movedTo === undefined ? [] : [[facts.movedTo, movedTo] as const]),
		...(fault?.insteadUrl === undefined ? [] : [[facts.foundThere, fault.insteadUrl] as const]),
		[facts.section, section],
		[
			facts.lastGood,
			lastOkAt === undefined ? said.neverYet : `${momentOf(lastOkAt, now)}, ${ago(lastOkAt, now)}`,
		],
		[facts.nextDue, dueWords(feed, now) ?? said.notAnyMore],
		...(failCount === 0 ? [] : [[facts.failures, said.inARow(failCount)] as const]),
		[facts.stories, said.stories(stories, unread)],
	];
}

/** What has no key any more cannot be done. */
function deedsOf(feed: StoredFeed, state: State): readonly Named[] {
	const {moveTo} = healthOf(feed, state.now);
	const said = english.health.deeds;
	const deeds: readonly Named[] = [
		['retry', said.retry],
		...(moveTo === undefined ? [] : [['follow-move', said.followMove(moveTo)] as const]),
		['remove-feed', said.remove],
		['browser', said.openSite],
	];
	return deeds.flatMap(([name, text]) => {
		const key = keyOf(state, name);
		return key === undefined ? [] : [[key, text] as const];
	});
}
