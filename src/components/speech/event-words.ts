import {keyOf, type State} from '../../app/index.js';
import {counted, grouped} from '../../english.js';
import {ago, longDate} from '../../typeset/index.js';
import {keyDoes, keyWords} from './key-words.js';
import {parts} from './voice.js';

/** What is said first of all: the day, how the feeds are, what is talked about, and the way to the rest. */
export function greeting(state: State): readonly string[] {
	const {now, topics, feeds, firstRun} = state;
	if (firstRun) return [`newsterm, ${longDate(now)}`];
	const labels = topics.map(
		({label, stories}, at) => `${at + 1}, ${label}, ${counted(stories, 'story', 'stories')}`,
	);
	const keys = [
		keyDoes(state, 'help', 'for the keys'),
		keyDoes(state, 'palette', 'for a command by its name'),
	];
	return [
		parts('newsterm', longDate(now), feeds.length > 0 && feedsWords(state)),
		...(labels.length > 0 ? [`Topics: ${labels.join('; ')}`] : []),
		...(keys.some(Boolean) ? [`Press ${parts(...keys)}.`] : []),
	];
}

function feedsWords({feeds, lastRoundAt, now, isOffline}: State): string {
	const failing = feeds.filter(({fault}) => fault).length;
	return parts(
		counted(feeds.length, 'feed'),
		failing > 0 && `${failing} failing`,
		isOffline && 'offline',
		lastRoundAt === undefined ? 'not fetched yet' : `fetched ${ago(lastRoundAt, now)}`,
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
		return round.isForced || list.total === 0 ? [`Fetching ${counted(round.total, 'feed')}`] : [];
	if (!before.round || round) return [];
	if (list.waiting > 0) return [arrivals(after)];
	const isSilent = before.isFilling || after.notice !== before.notice; // the rows, or what went wrong, are told instead
	return before.round.isForced && !isSilent ? ['Fetched: nothing new in this list'] : [];
}

function arrivals(state: State): string {
	const waiting = `${grouped(state.list.waiting)} new above this list`;
	const key = keyOf(state, 'first');
	return key === undefined ? waiting : `${waiting}, ${keyWords(key)} shows them`;
}

/** The sign of a followed event is silent. */
function noticeWords(text: string): string {
	return text.replace(/^› /, 'Followed: ').replaceAll('›', '“followed”');
}
