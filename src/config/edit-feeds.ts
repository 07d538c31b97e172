import {basename, dirname, resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {getNodeValue} from 'jsonc-parser';
import {withoutCredentials} from './address.js';
import {ConfigError} from './config-error.js';
import {parseDocument} from './document.js';
import {appendTo, removeFrom, replaceAt} from './edit-list.js';
import {fileBytes} from './file-bytes.js';
import {type Contrary, type FileEdit, fileEdit, type Texts, textBefore} from './file-edit.js';
import {parseConfig} from './read-config.js';
import {writeFault} from './write-fault.js';
import type {WrittenFeed} from './written-feed.js';

/**
 * Adds a feed at the end of the list. Absent: it stands there already, and the file was not touched.
 * @throws {ConfigError} the file is missing or broken, or would be with this feed in it
 */
export async function addFeed(file: string, feed: WrittenFeed): Promise<FileEdit | undefined> {
	return addFeeds(file, [feed]);
}

/** As `addFeed`, in one write; those that stand there already are passed over. */
export async function addFeeds(file: string, wanted: readonly WrittenFeed[]): Promise<FileEdit | undefined> {
	let urls: readonly string[] = [];
	const texts = await editFeeds(file, (text, feeds) => {
		const edit = adding(wanted)(text, feeds);
		urls = edit.feeds.slice(feeds.length).map(addressOf);
		return edit;
	});
	return texts && fileEdit(texts, {kind: 'remove', urls});
}

/**
 * Takes a feed out. Absent: there was no such feed, and the file was not touched.
 * @throws {ConfigError} the file is missing or broken
 */
export async function removeFeed(file: string, url: string): Promise<FileEdit | undefined> {
	let removed: readonly WrittenFeed[] = [];
	const texts = await editFeeds(file, (text, feeds) => {
		removed = feeds.filter((feed) => addressOf(feed) === addressOf(url)).slice(0, 1);
		return removing([url])(text, feeds);
	});
	return texts && fileEdit(texts, {kind: 'add', feeds: removed});
}

/**
 * Gives a feed its new address and leaves all else of its line alone. Absent: there was no such feed, and the file was
 * not touched.
 * @throws {ConfigError} the file is missing or broken, the address may not stand there, or a password would go with the
 * feed to another server
 */
export async function moveFeed(file: string, from: string, to: string): Promise<FileEdit | undefined> {
	const texts = await editFeeds(file, moving(file, from, to));
	return texts && fileEdit(texts, {kind: 'move', from: to, to: from});
}

/**
 * Takes an edit back: the file as it was to the letter; where it has changed since, only what the edit did.
 * @throws {ConfigError} the file is missing or broken
 */
export async function takeBackEdit(file: string, edit: FileEdit): Promise<void> {
	const change = changeOf(file, edit.contrary);
	await rewrite(file, (read) => textBefore(read, edit) ?? edited(file, read, change));
}

function changeOf(file: string, contrary: Contrary): Change {
	switch (contrary.kind) {
		case 'add':
			return adding(contrary.feeds);
		case 'remove':
			return removing(contrary.urls);
		case 'move':
			return moving(file, contrary.from, contrary.to);
	}
}

/** What an edit makes of the text, and what must be read out of it afterwards. */
interface Edit {
	readonly text: string;
	readonly feeds: readonly WrittenFeed[];
}

type Change = (text: string, feeds: readonly WrittenFeed[]) => Edit;

function adding(wanted: readonly WrittenFeed[]): Change {
	return (text, feeds) => {
		const fresh = newAmong(wanted, feeds);
		return {text: appendTo(text, ['feeds'], fresh), feeds: [...feeds, ...fresh]};
	};
}

function removing(urls: readonly string[]): Change {
	return (text, feeds) =>
		urls.reduce<Edit>(
			(so, url) => {
				const index = indexOf(url, so.feeds);
				if (index === -1) return so;
				return {text: removeFrom(so.text, ['feeds'], index), feeds: so.feeds.toSpliced(index, 1)};
			},
			{text, feeds},
		);
}

function moving(file: string, from: string, to: string): Change {
	return (text, feeds) => {
		const index = indexOf(from, feeds);
		const feed = feeds[index];
		if (feed === undefined) return {text, feeds};
		if (!mayMove(feed, to)) {
			const spot = {file, line: 1, column: 1, key: `feeds[${index}]`};
			throw new ConfigError(spot, `${from} signs in, and moved to another server; please move it by hand`);
		}
		const url = signedInAs(feed, to);
		const isBare = typeof feed === 'string';
		return {
			text: replaceAt(text, isBare ? ['feeds', index] : ['feeds', index, 'url'], url),
			feeds: feeds.with(index, isBare ? url : {...feed, url}),
		};
	};
}

/** What signs in at one server is not handed to another because the first one says so. */
function mayMove(feed: WrittenFeed, to: string): boolean {
	const url = writtenUrl(feed);
	if (!URL.canParse(url) || !URL.canParse(to)) return true; // the check of the file says what is wrong with it
	const hasSecrets =
		new URL(url).href !== addressOf(feed) ||
		(typeof feed === 'object' && ('auth' in feed || 'headers' in feed));
	return !hasSecrets || isSameServer(new URL(url), new URL(to));
}

function isSameServer(from: URL, to: URL): boolean {
	return from.origin === to.origin || (from.host === to.host && to.protocol === 'https:');
}

/** The address with the name and password of the feed's own, where that has them. */
function signedInAs(feed: WrittenFeed, to: string): string {
	const url = writtenUrl(feed);
	if (!URL.canParse(url) || new URL(url).href === addressOf(feed)) return to;
	const {username, password} = new URL(url);
	return Object.assign(new URL(to), {username, password}).href;
}

async function editFeeds(file: string, change: Change): Promise<Texts | undefined> {
	return rewrite(file, (read) => edited(file, read, change));
}

/**
 * One edit, written by conf: atomically, with the file's mode and a link in its place kept. Our `serialize` ignores the
 * object conf would write and edits the text conf has just read, so comments and layout stay. Absent: nothing changed.
 */
async function rewrite(file: string, rewritten: (text: string) => string): Promise<Texts | undefined> {
	const path = resolve(file);
	if (!fileBytes(path)) throw new ConfigError({file, line: 1, column: 1}, 'there is no such file yet');
	const {default: Conf} = await import('conf');
	let before = '';
	let after = '';
	const conf = new Conf({
		cwd: dirname(path),
		configName: basename(path),
		fileExtension: '',
		accessPropertiesByDotNotation: false, // an address holds dots
		deserialize: (read: string) => {
			before = read;
			return settingsIn(file, read);
		},
		serialize: () => {
			after = rewritten(before);
			return after;
		},
	});
	if (rewritten(before) === before) return undefined;
	try {
		conf.set('feeds', []);
	} catch (error) {
		throw writeFault(file, error);
	}
	return {before, after};
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

function indexOf(url: string, feeds: readonly WrittenFeed[]): number {
	return feeds.findIndex((feed) => addressOf(feed) === addressOf(url));
}

function writtenUrl(feed: WrittenFeed): string {
	return typeof feed === 'string' ? feed : feed.url;
}

function addressOf(feed: WrittenFeed): string {
	const url = writtenUrl(feed);
	return URL.canParse(url) ? withoutCredentials(new URL(url)) : url;
}
