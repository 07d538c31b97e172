import type {StoredFeed} from '../store/index.js';
import {ago, counted, momentOf, wrap} from '../typeset/index.js';
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
	return [
		['Address', url],
		...(movedTo === undefined ? [] : [['Moved to', movedTo] as const]),
		...(fault?.insteadUrl === undefined ? [] : [['Found there', fault.insteadUrl] as const]),
		['Section', section],
		['Last good', lastOkAt === undefined ? 'never yet' : `${momentOf(lastOkAt, now)}, ${ago(lastOkAt, now)}`],
		['Next due', dueWords(feed, now) ?? 'not any more'],
		...(failCount === 0 ? [] : [['Failures', `${failCount} in a row`] as const]),
		['Stories', `${counted(stories, 'story', 'stories')}, ${unread} unread`],
	];
}

/** What has no key any more cannot be done. */
function deedsOf(feed: StoredFeed, state: State): readonly Named[] {
	const {moveTo} = healthOf(feed, state.now);
	const deeds: readonly Named[] = [
		['retry', 'ask it again now'],
		...(moveTo === undefined ? [] : [['follow-move', `take over ${moveTo}`] as const]),
		['remove-feed', 'remove it; its stories are hidden, not lost'],
		['browser', 'open its site'],
	];
	return deeds.flatMap(([name, text]) => {
		const key = keyOf(state, name);
		return key === undefined ? [] : [[key, text] as const];
	});
}
