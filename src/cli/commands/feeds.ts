import type {ConfiguredFeed} from '../../config/index.js';
import {otherSection} from '../../model.js';
import type {StoredFeed} from '../../store/index.js';
import {age} from '../../typeset/index.js';
import type {CliDesk, Command} from '../command.js';
import {isoDate} from '../iso-date.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';
import {tableLine} from '../table.js';

/** `newsterm feeds`: what is subscribed to, and how each fares. */
export const feeds: Command = {
	name: 'feeds',
	summary: 'print the feeds you read and how they fare',
	usage: '[--json]',
	options: {json: jsonOption},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const wishes = desk.config().feeds;
		const stored = new Map(
			desk
				.openReader()
				.feeds()
				.map((feed) => [feed.url, feed]),
		);
		for (const wish of wishes) {
			const feed = stored.get(wish.url);
			desk.print(args.flags['json'] ? jsonLine(feedJson(wish, feed, desk.now())) : feedRow(wish, feed, desk));
		}
		return 0;
	},
};

/** A feed that was never fetched is `waiting`, as one that is to be left alone for now. */
function statusOf(feed: StoredFeed | undefined, now: number): 'ok' | 'error' | 'gone' | 'waiting' {
	if (feed?.fault?.code === 'gone') return 'gone';
	if (feed?.retryAt !== undefined && feed.retryAt > now) return 'waiting';
	if (feed?.fault) return 'error';
	return feed?.lastOkAt === undefined ? 'waiting' : 'ok';
}

function feedJson(wish: ConfiguredFeed, feed: StoredFeed | undefined, now: number): object {
	return {
		url: wish.url,
		title: titleOf(wish, feed),
		section: wish.section ?? otherSection,
		status: statusOf(feed, now),
		lastOk: isoDate(feed?.lastOkAt) ?? null,
		nextFetch: feed && feed.nextFetchAt > 0 ? (isoDate(feed.nextFetchAt) ?? null) : null,
		error: feed?.fault ?? null,
		stories: feed?.stories ?? 0,
		unread: feed?.unread ?? 0,
	};
}

function feedRow(wish: ConfiguredFeed, feed: StoredFeed | undefined, desk: CliDesk): string {
	const {isTerminal} = desk;
	const ok = feed?.lastOkAt;
	const cells = [
		statusOf(feed, desk.now()),
		String(feed?.unread ?? 0),
		String(feed?.stories ?? 0),
		ok === undefined ? 'never' : isTerminal ? age(ok, desk.now()) : (isoDate(ok) ?? ''),
		wish.section ?? otherSection,
		titleOf(wish, feed),
	];
	const trouble = feed?.fault ? `: ${feed.fault.message}` : '';
	const last = isTerminal
		? [`${cells.at(-1)}${trouble}`]
		: [cells.at(-1) ?? '', wish.url, feed?.fault?.message ?? ''];
	return tableLine([...cells.slice(0, -1), ...last], columns, desk);
}

const columns = [
	{width: 7},
	{width: 6, isRight: true},
	{width: 6, isRight: true, from: 60},
	{width: 6, isRight: true, from: 60},
	{width: 12, from: 72},
];

function titleOf({title, url}: ConfiguredFeed, feed: StoredFeed | undefined): string {
	return title ?? feed?.title ?? url;
}
