import {english} from '../english.js';
import type {StoredAccount, StoredFeed} from '../store/index.js';
import {ago, momentOf, wrap} from '../typeset/index.js';
import {protocolName} from './account-health.js';
import {dueWords, faultSentence, healthOf, timeWords} from './feed-health.js';
import {type HealthRow, isAccount, nextSyncOf, rowWords} from './health-row.js';
import {keyOf} from './shown-key.js';
import type {State} from './state.js';

/** A line about one feed or server: what it is decides how it looks. `name` stands before it in a column of its own. */
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

/** All there is to say of a feed or a server, and what can be done about it, each with its key. */
export function detailLines(row: HealthRow, state: State): readonly DetailLine[] {
	const columns = Math.max(1, Math.min(widest, state.columns) - 2);
	const {title, advice, words} = rowWords(row, state.now);
	const [facts, deeds] = isAccount(row)
		? [accountFacts(row, state), accountDeeds]
		: [factsOf(row, state), deedsOf(row, state)];
	const sentence = row.fault
		? faultSentence(row.fault)
		: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
	return [
		...lines('title', title, columns),
		...lines(row.fault ? 'fault' : 'advice', sentence, columns),
		...(advice === undefined ? [] : lines('advice', advice, columns)),
		blank,
		...facts.flatMap(([name, text]) => named({kind: 'fact', name, text}, columns)),
		blank,
		...withKeys(deeds, state).flatMap(([name, text]) => named({kind: 'deed', name, text}, columns)),
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
		...(feed.account === undefined ? [] : [[english.accounts.facts.account, feed.account] as const]),
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

function accountFacts(account: StoredAccount, {now}: State): readonly Named[] {
	const {url, feeds, lastOkAt, failCount, pending} = account;
	const {facts, nothingToTell, pending: changes} = english.accounts;
	const {facts: known, ...said} = english.health;
	return [
		[known.address, url],
		[facts.protocol, protocolName(account)],
		[facts.feeds, english.counts.feeds(feeds)],
		[
			facts.lastSync,
			lastOkAt === undefined ? said.neverYet : `${momentOf(lastOkAt, now)}, ${ago(lastOkAt, now)}`,
		],
		[facts.nextSync, timeWords(nextSyncOf(account), now)],
		...(failCount === 0 ? [] : [[known.failures, said.inARow(failCount)] as const]),
		[facts.toBeTold, pending === 0 ? nothingToTell : changes(pending)],
	];
}

const accountDeeds: readonly Named[] = [
	['retry', english.accounts.deeds.sync],
	['edit-config', english.accounts.deeds.edit],
];

function deedsOf(feed: StoredFeed, state: State): readonly Named[] {
	const {moveTo} = healthOf(feed, state.now);
	const said = english.health.deeds;
	const {account} = feed;
	return [
		['retry', account === undefined ? said.retry : english.accounts.deeds.syncWith(account)],
		...(moveTo === undefined ? [] : [['follow-move', said.followMove(moveTo)] as const]),
		['remove-feed', account === undefined ? said.remove : english.accounts.unsubscribeAbout],
		['browser', said.openSite],
	];
}

/** What has no key any more cannot be done. */
function withKeys(deeds: readonly Named[], state: State): readonly Named[] {
	return deeds.flatMap(([name, text]) => {
		const key = keyOf(state, name);
		return key === undefined ? [] : [[key, text] as const];
	});
}
