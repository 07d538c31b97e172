import {existsSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {getNodeValue} from 'jsonc-parser';
import {withoutCredentials} from './address.js';
import {ConfigError} from './config-error.js';
import {parseDocument} from './document.js';
import {appendTo, removeFrom} from './edit-list.js';
import {parseConfig} from './read-config.js';
import {writeFault} from './write-fault.js';

/** A line of `feeds` as it stands in the file: an address, or the address with more. */
export type WrittenFeed =
	| string
	| {readonly url: string; readonly title?: string; readonly section?: string; readonly keep?: string};

/**
 * Adds a feed at the end of the list. False: it stands there already, and the file was not touched.
 * @throws {ConfigError} the file is missing or broken, or would be with this feed in it
 */
export async function addFeed(file: string, feed: WrittenFeed): Promise<boolean> {
	return (await addFeeds(file, [feed])) === 1;
}

/** As `addFeed`, in one write. How many were new. */
export async function addFeeds(file: string, wanted: readonly WrittenFeed[]): Promise<number> {
	let added = 0;
	await editFeeds(file, (text, feeds) => {
		const fresh = newAmong(wanted, feeds);
		added = fresh.length;
		return {
			text: appendTo(text, ['feeds'], fresh),
			feeds: [...feeds, ...fresh],
		};
	});
	return added;
}

/**
 * Takes a feed out. Returns what stood in the file, for `addFeed` to put back; absent: there was no such feed, and the
 * file was not touched.
 * @throws {ConfigError} the file is missing or broken
 */
export async function removeFeed(file: string, url: string): Promise<WrittenFeed | undefined> {
	let removed: WrittenFeed | undefined;
	await editFeeds(file, (text, feeds) => {
		const index = feeds.findIndex((feed) => addressOf(feed) === addressOf(url));
		removed = feeds[index];
		if (index === -1) return {text, feeds};
		return {text: removeFrom(text, ['feeds'], index), feeds: feeds.toSpliced(index, 1)};
	});
	return removed;
}

/** What an edit makes of the text, and what must be read out of it afterwards. */
interface Edit {
	readonly text: string;
	readonly feeds: readonly WrittenFeed[];
}

type Change = (text: string, feeds: readonly WrittenFeed[]) => Edit;

/**
 * One edit, written by conf: atomically, with the file's mode and a link in its place kept. Our `serialize` ignores the
 * object conf would write and edits the text conf has just read, so comments and layout stay.
 */
async function editFeeds(file: string, change: Change): Promise<void> {
	const path = resolve(file);
	if (!existsSync(path)) throw new ConfigError({file, line: 1, column: 1}, 'there is no such file yet');
	const {default: Conf} = await import('conf');
	let text = '';
	const conf = new Conf({
		cwd: dirname(path),
		configName: basename(path),
		fileExtension: '',
		accessPropertiesByDotNotation: false, // an address holds dots
		deserialize: (read: string) => {
			text = read;
			return settingsIn(file, read);
		},
		serialize: () => edited(file, text, change),
	});
	if (edited(file, text, change) === text) return;
	try {
		conf.set('feeds', []);
	} catch (error) {
		throw writeFault(file, error);
	}
}

/** The text after the change, proved by reading it back. */
function edited(file: string, read: string, change: Change): string {
	const mark = read.startsWith('\uFEFF') ? '\uFEFF' : '';
	const text = read.slice(mark.length);
	const before = settingsIn(file, text);
	const edit = change(text, feedsOf(before));
	if (edit.text === text) return read;
	parseConfig(file, edit.text);
	if (isDeepStrictEqual(settingsIn(file, edit.text), {...before, feeds: edit.feeds})) return mark + edit.text;
	const spot = {file, line: 1, column: 1, key: 'feeds'};
	throw new ConfigError(spot, 'this file could not be edited safely; please edit it by hand');
}

function settingsIn(file: string, text: string): Record<string, unknown> {
	const {root} = parseDocument(file, text.replace(/^\uFEFF/, ''));
	return JSON.parse(JSON.stringify(getNodeValue(root))); // the parser's objects have no prototype: not equal to ours
}

function feedsOf({feeds}: Readonly<Record<string, unknown>>): readonly WrittenFeed[] {
	return Array.isArray(feeds) ? feeds : [];
}

function newAmong(wanted: readonly WrittenFeed[], feeds: readonly WrittenFeed[]): readonly WrittenFeed[] {
	const known = new Set(feeds.map(addressOf));
	return wanted.map(shortest).filter((feed) => {
		const address = addressOf(feed);
		const isNew = !known.has(address);
		known.add(address);
		return isNew;
	});
}

/** Without keys that hold nothing; an address alone is written as such. */
function shortest(feed: WrittenFeed): WrittenFeed {
	if (typeof feed === 'string') return feed;
	const {url, ...more} = JSON.parse(JSON.stringify(feed));
	return Object.keys(more).length === 0 ? url : {url, ...more};
}

function addressOf(feed: WrittenFeed): string {
	const url = typeof feed === 'string' ? feed : feed.url;
	return URL.canParse(url) ? withoutCredentials(new URL(url)) : url;
}
