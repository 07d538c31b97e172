import {readFileSync, statSync} from 'node:fs';
import {FeedError, type ListedSubscriptions, readSubscriptions, takeListed} from '../feeds/index.js';
import {isSqliteFile, type NewsboatCache, openNewsboatCache} from '../store/index.js';
import {type CliDesk, CommandError} from './command.js';

/** What another reader leaves behind: its feeds and, in newsboat's cache, what was read and flagged. */
export interface ReadingList extends ListedSubscriptions {
	/** To be closed. */
	readonly cache?: NewsboatCache;
}

/** As much as is taken from the web. A cache has no limit: it is read in slices. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Reads what another reader kept, known by what stands in it. `-` is stdin.
 *
 * @throws {CommandError} it cannot be read, or is none that newsterm knows
 * @throws {StoreError} about a cache that is damaged or kept busy
 */
export async function readReadingList(file: string, desk: CliDesk): Promise<ReadingList> {
	if (file === '-') return listIn(Buffer.from(await desk.readStdin()), 'What came on stdin');
	if (legible(file, () => statSync(file).isFile() && isSqliteFile(file))) return cacheIn(file);
	return readListFile(file);
}

/** The feeds of a list in a file. @throws {CommandError} it cannot be read, or is none that newsterm knows */
export function readListFile(file: string): ListedSubscriptions {
	return listIn(
		legible(file, () => readCapped(file)),
		file,
	);
}

function listIn(bytes: Uint8Array, name: string): ListedSubscriptions {
	try {
		return readSubscriptions(bytes, name);
	} catch (error) {
		if (error instanceof FeedError) throw new CommandError(error.message, {cause: error});
		throw error;
	}
}

function cacheIn(file: string): ReadingList {
	const cache = openNewsboatCache(file);
	if (!cache) throw new CommandError(`${file} is a database, but not newsboat's cache.db.`);
	return {...takeListed(cache.feeds.map((address) => ({address}))), cache};
}

/** A pipe is read, too: `newsterm import <(newsboat -e)`. */
function readCapped(file: string): Uint8Array {
	const found = statSync(file);
	if (found.isDirectory()) throw new CommandError(`${file} is a folder, not a file.`);
	if (!found.isFile() && !found.isFIFO()) throw new CommandError(`${file} is not a file.`);
	if (found.size > mostBytes) throw new CommandError(`${file} is larger than 16 MB.`);
	return readFileSync(file);
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
