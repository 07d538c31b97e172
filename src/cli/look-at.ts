import {existsSync, statSync} from 'node:fs';
import type {Found} from '../app/index.js';
import type {WrittenFeed} from '../config/index.js';
import type {Fetcher} from '../feeds/index.js';
import type {Subscription} from '../model.js';
import {printableLine} from '../printable.js';
import {feedAddress} from './feed-address.js';

/**
 * What a person typed on the screen: a list of feeds of theirs, else the address of a feed or a site.
 * @throws {UsageError} it is no address · {FeedError} what is there cannot be had · {CommandError} the file is no list
 */
export async function lookAt(typed: string, fetcher: () => Promise<Fetcher>): Promise<Found> {
	if (existsSync(typed) && statSync(typed).isFile()) return {kind: 'list', feeds: await listedIn(typed)};
	const found = await (await fetcher()).findFeeds(feedAddress(typed));
	return {
		kind: 'feeds',
		feeds: found.map(({url, title}) => ({url, ...(title !== undefined && {title: printableLine(title)})})),
	};
}

async function listedIn(file: string): Promise<readonly WrittenFeed[]> {
	const {readListFile} = await import('./reading-list.js');
	const {subscriptions} = await readListFile(file);
	if (subscriptions.length === 0) throw new Error(`${file} names no feed`);
	return subscriptions.map(toWritten);
}

/** A feed of another reader's list, as a line of the config. */
export function toWritten({url, title, section}: Subscription): WrittenFeed {
	return {url, ...(title !== undefined && {title}), ...(section !== undefined && {section})};
}
