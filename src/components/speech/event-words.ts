import {askedAt, heldBack, keyOf, type State} from '../../app/index.js';
import {english} from '../../english.js';
import {ago, longDate} from '../../typeset/index.js';
import {keyDoes, keyWords} from './key-words.js';
import {parts} from './voice.js';

/** What is said first of all: the day, how the feeds are, what is talked about, and the way to the rest. */
export function greeting(state: State): readonly string[] {
	const {now, topics, feeds, firstRun} = state;
	if (firstRun) return [parts('newsterm', longDate(now))];
	const labels = topics.map(({label, stories}, at) =>
		parts(String(at + 1), label, english.counts.stories(stories)),
	);
	const keys = [
		keyDoes(state, 'help', english.speech.helpKey),
		keyDoes(state, 'palette', english.speech.paletteKey),
	];
	return [
		parts('newsterm', longDate(now), feeds.length > 0 && feedsWords(state)),
		...(labels.length > 0 ? [english.speech.topics(labels)] : []),
		...(keys.some(Boolean) ? [english.speech.pressKeys(parts(...keys))] : []),
	];
}

function feedsWords(state: State): string {
	const {feeds, accounts, now, isOffline} = state;
	const at = askedAt(state);
	const failing = feeds.filter(({fault, account}) => fault && account === undefined).length;
	const held = heldBack(accounts);
	return parts(
		english.counts.feeds(feeds.length),
		failing > 0 && english.counts.failing(failing),
		held > 0 && english.accounts.heldInWords(held),
		isOffline && english.speech.offline,
		at === undefined ? english.health.notFetched : english.health.fetched(ago(at, now)),
	);
}

/** What happened beside the place one is in. A notice is said once, and stands for good. */
export function eventWords(before: State, after: State): readonly string[] {
	const {notice} = after;
	return [
		...roundWords(before, after),
		...(notice && notice !== before.notice ? [noticeWords(notice.text)] : []),
	];
}

/** Of rounds that begin by themselves only what they bring is said. */
function roundWords(before: State, after: State): readonly string[] {
	const {round, list} = after;
	if (round && before.round?.isForced !== round.isForced)
		return round.isForced || list.total === 0 ? [english.speech.fetching(round.total)] : [];
	if (!before.round || round) return [];
	if (list.waiting > 0) return [arrivals(after)];
	const isSilent = before.isFilling || after.notice !== before.notice; // the rows, or what went wrong, are told instead
	return before.round.isForced && !isSilent ? [english.speech.nothingNew] : [];
}

function arrivals(state: State): string {
	const waiting = english.speech.newAbove(state.list.waiting);
	const key = keyOf(state, 'first');
	return key === undefined ? waiting : english.speech.keyShowsNew(waiting, keyWords(key));
}

/** The sign of a followed event is silent. */
function noticeWords(text: string): string {
	const {followedBefore, followedSign} = english.speech;
	return text.replace(/^› /, followedBefore).replaceAll('›', followedSign);
}
