import {ConfigError, moveFeed, readConfig} from '../../config/index.js';
import {
	type Args,
	type CliDesk,
	type Command,
	CommandError,
	type ExitStatus,
	UsageError,
} from '../command.js';
import type {FeedOnList} from '../feed-lines.js';
import {findSubscription} from '../find-subscription.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {keepEdit} from '../keep-edit.js';
import {takeWords} from '../parse-args.js';
import {servedFeeds} from '../served-feeds.js';
import {syncStore} from '../sync-store.js';

/** `newsterm feeds`: what is subscribed to, how each fares and what to do; `--follow` does it for those that moved. */
export const feeds: Command = {
	name: 'feeds',
	summary: 'print the feeds you read and how they fare',
	usage: '[--json] | --follow [URL]',
	options: {
		json: jsonOption,
		follow: {type: 'boolean', words: 'take over the new address of the feed, or of all that moved'},
	},

	async run(args, desk) {
		if (args.flags['follow']) return follow(args, desk);
		takeWords(args, {what: 'nothing'});
		const {feedJson, feedLines} = await import('../feed-lines.js');
		const list = feedsOf(desk);
		for (const feed of list) {
			if (args.flags['json']) desk.print(jsonLine(feedJson(feed, desk.now())));
			else for (const line of feedLines(feed, desk)) desk.print(line);
		}
		if (desk.isTerminal && list.some(({stored}) => stored?.movedTo !== undefined))
			desk.complain('"newsterm feeds --follow" takes over the addresses of those that moved');
		return 0;
	},
};

/** The config is asked anew by whoever edits it. What the servers of its accounts bring beside it stands last. */
function feedsOf(desk: CliDesk): readonly FeedOnList[] {
	const wishes = (readConfig(desk.home.configFile) ?? desk.config()).feeds;
	const feeds = desk.openReader().feeds();
	const stored = new Map(feeds.map((feed) => [feed.url, feed]));
	const own = wishes.map((wish) => ({wish, stored: stored.get(wish.url)}));
	return [...own, ...servedFeeds(feeds, wishes).map((feed) => ({wish: feed, stored: feed}))];
}

interface Move {
	readonly from: string;
	readonly to: string;
}

async function follow(args: Args, desk: CliDesk): Promise<ExitStatus> {
	if (args.flags['json']) throw new UsageError('--follow prints no JSON');
	const [typed] = takeWords(args, {what: 'the address of a feed', atMost: 1});
	const list = feedsOf(desk);
	const moves = typed === undefined ? allMoves(list) : [await moveOf(typed, list, desk)];
	if (moves.length === 0) desk.print('No feed has moved');
	let refused = 0;
	for (const move of moves) refused += Number(!(await isMoved(move, desk)));
	if (refused < moves.length) syncStore(desk);
	if (refused === 0) return 0;
	return refused < moves.length ? 3 : 1;
}

/** What a server says of its own feeds. What only stands on a page is taken over by name. */
function allMoves(list: readonly FeedOnList[]): readonly Move[] {
	return list.flatMap(({wish, stored}) =>
		stored?.movedTo === undefined ? [] : [{from: wish.url, to: stored.movedTo}],
	);
}

/** @throws {UsageError} it is not subscribed to · {CommandError} it is where it was */
async function moveOf(typed: string, list: readonly FeedOnList[], desk: CliDesk): Promise<Move> {
	const wanted = findSubscription(
		list.map(({wish}) => wish),
		typed,
	);
	const stored = list.find(({wish}) => wish === wanted)?.stored;
	const {healthOf} = await import('../../app/index.js');
	const {moveTo: to} = healthOf(stored, desk.now());
	if (to === undefined) throw new CommandError(`${wanted.url} has not moved`);
	return {from: wanted.url, to};
}

/** One that cannot be moved does not hold up the others. */
async function isMoved({from, to}: Move, desk: CliDesk): Promise<boolean> {
	try {
		const file = await moveFeed(desk.home.configFile, from, to);
		if (file) await keepEdit({kind: 'move', url: from, title: from, to}, file, desk);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		desk.complain(error.message);
		return false;
	}
	desk.print(`${from} is at ${to} now`);
	return true;
}
