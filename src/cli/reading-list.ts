import {existsSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {FeedError, type ListedSubscriptions, readSubscriptions, takeListed} from '../feeds/index.js';
import type {StoryElsewhere} from '../model.js';
import {type ForeignStore, isSqliteFile, openForeignStore} from '../store/index.js';
import {type CliDesk, CommandError} from './command.js';

/** What another reader leaves behind: its feeds, and what was read and starred there. */
export interface ReadingList extends ListedSubscriptions {
	/** In slices; absent: that file keeps none. */
	readonly stories?: () => Iterable<readonly StoryElsewhere[]>;
	/** Absent: nothing is open. */
	readonly close?: () => void;
}

/** As much as is taken from the web. A database has no limit: it is read in slices. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Reads what another reader kept in one file, known by what stands in it. `-` is stdin.
 *
 * @throws {CommandError} it cannot be read, or is none that newsterm knows
 * @throws {StoreError} about a database that is damaged or kept busy
 */
export async function readReadingList(file: string, desk: CliDesk): Promise<ReadingList> {
	if (file === '-') return listIn(Buffer.from(await desk.readStdin()), 'What came on stdin');
	if (legible(file, () => statSync(file).isFile() && isSqliteFile(file))) return databaseIn(file);
	return readListFile(file);
}

/** The feeds of a list in a file. @throws {CommandError} it cannot be read, or is none that newsterm knows */
export async function readListFile(file: string): Promise<ReadingList> {
	if (basename(file) === 'urls' && existsSync(join(dirname(file), 'sfeedrc')))
		throw new CommandError(
			`${file} names the stories that were read in sfeed, not feeds: import ${join(dirname(file), 'sfeedrc')}, or the folder for both.`,
		);
	return listIn(readCapped(file), file);
}

async function listIn(bytes: Uint8Array, name: string): Promise<ReadingList> {
	const {subscriptions, skipped, stories} = await readSubscriptions(bytes, name).catch(mendable);
	return {subscriptions, skipped, ...(stories && {stories: () => [stories]})};
}

/** A list that cannot be understood is the person's to mend. @throws {CommandError} for a `FeedError`; anything else as it is */
export function mendable(error: unknown): never {
	if (error instanceof FeedError) throw new CommandError(error.message, {cause: error});
	throw error;
}

function databaseIn(file: string): ReadingList {
	const store = openDatabase(file);
	return {
		...takeListed(store.feeds.map((address) => ({address}))),
		stories: () => store.stories(),
		close: () => store.close(),
	};
}

/** @throws {CommandError} another program's · {StoreError} it is damaged or kept busy */
export function openDatabase(file: string): ForeignStore {
	const store = openForeignStore(file);
	if (store) return store;
	throw new CommandError(`${file} is a database, but none that newsboat, nom or termfeed keeps.`);
}

/** A pipe is read, too: `newsterm import <(newsboat -e)`. @throws {CommandError} it cannot be read, or is too large */
export function readCapped(file: string): Uint8Array {
	return legible(file, () => {
		const found = statSync(file);
		if (found.isDirectory()) throw new CommandError(`${file} is a folder, not a file.`);
		if (!found.isFile() && !found.isFIFO()) throw new CommandError(`${file} is not a file.`);
		if (found.size > mostBytes) throw new CommandError(`${file} is larger than 16 MB.`);
		return readFileSync(file);
	});
}

function legible<T>(file: string, work: () => T): T {
	try {
		return work();
	} catch (cause) {
		if (cause instanceof CommandError) throw cause;
		const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
		const reason =
			code === 'ENOENT' ? 'there is no such file' : `the system says ${String(code ?? 'nothing more')}`;
		throw new CommandError(`${file} cannot be read: ${reason}`, {cause});
	}
}
