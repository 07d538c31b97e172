import {healthOf, nextFetchOf} from '../app/index.js';
import type {ConfiguredFeed} from '../config/index.js';
import {type EpochMs, otherSection} from '../model.js';
import type {StoredFeed} from '../store/index.js';
import {age, wrap} from '../typeset/index.js';
import type {CliDesk} from './command.js';
import {isoDate} from './iso-date.js';
import {tableLine} from './table.js';

/** A line of the config or a feed of an account, and what came of it. */
export interface FeedOnList {
	readonly wish: Pick<ConfiguredFeed, 'url' | 'title' | 'section'>;
	/** Absent: it was never taken up. */
	readonly stored: StoredFeed | undefined;
}

/** A feed as `feeds --json` prints it. */
export function feedJson({wish, stored}: FeedOnList, now: EpochMs): object {
	const {status, advice} = healthOf(stored, now);
	const next = stored && nextFetchOf(stored);
	return {
		url: wish.url,
		title: titleOf({wish, stored}),
		section: wish.section ?? otherSection,
		status,
		lastOk: isoDate(stored?.lastOkAt) ?? null,
		nextFetch: next ? (isoDate(next) ?? null) : null,
		error: stored?.fault ? {code: stored.fault.code, message: stored.fault.message} : null,
		stories: stored?.stories ?? 0,
		unread: stored?.unread ?? 0,
		account: stored?.account ?? null,
		movedTo: stored?.movedTo ?? null,
		advice: advice ?? null,
	};
}

const columns = [
	{width: 7},
	{width: 6, isRight: true},
	{width: 6, isRight: true, from: 60},
	{width: 6, isRight: true, from: 60},
	{width: 12, from: 72},
];

/** A feed to look over: its row; on a terminal, below it, what is wrong and what to do. */
export function feedLines(feed: FeedOnList, desk: CliDesk): readonly string[] {
	const {wish, stored} = feed;
	const {status, advice = ''} = healthOf(stored, desk.now());
	const server = stored?.account;
	const trouble = server === undefined ? (stored?.fault?.message ?? '') : '';
	const ok = stored?.lastOkAt;
	const cells = (at: string) => [
		status,
		String(stored?.unread ?? 0),
		String(stored?.stories ?? 0),
		at,
		wish.section ?? otherSection,
		titleOf(feed) + (desk.isTerminal && server !== undefined ? ` (${server})` : ''),
	];
	if (!desk.isTerminal)
		return [
			tableLine([...cells(isoDate(ok) ?? 'never'), wish.url, trouble, advice, server ?? ''], columns, desk),
		];
	const row = tableLine(cells(ok === undefined ? 'never' : age(ok, desk.now())), columns, desk);
	return [row, ...below(trouble, desk), ...below(advice, desk)];
}

/** Columns that a sentence about the row above it stands in. */
const indent = 4;

function below(sentence: string, desk: CliDesk): readonly string[] {
	if (sentence === '') return [];
	const lines = wrap(sentence, Math.max(1, desk.columns - indent));
	return lines.map((line) => `${' '.repeat(indent)}${line}`);
}

function titleOf({wish: {title, url}, stored}: FeedOnList): string {
	return title ?? stored?.title ?? url;
}
