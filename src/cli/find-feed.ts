import type {FoundFeed} from '../feeds/index.js';
import {printableLine} from '../printable.js';
import {ChoiceError, type CliDesk, CommandError} from './command.js';

/** The feed behind an address. @throws {ChoiceError} a site of several feeds · {CommandError} none is there */
export async function findFeed(address: string, desk: CliDesk): Promise<FoundFeed> {
	const [feed, ...others] = await feedsAt(address, desk);
	if (!feed) throw new CommandError(`no feed was found at ${address}`);
	if (others.length === 0) return feed;
	throw new ChoiceError(
		`${address} names ${others.length + 1} feeds; add one of them`,
		[feed, ...others].map(({url, title}) => (title === undefined ? url : `${url}\t${printableLine(title)}`)),
	);
}

async function feedsAt(address: string, desk: CliDesk): Promise<readonly FoundFeed[]> {
	const {FeedError} = await import('../feeds/index.js');
	try {
		return await (await desk.fetcher()).findFeeds(address);
	} catch (error) {
		if (error instanceof FeedError) throw new CommandError(error.message, {cause: error});
		throw error;
	}
}
