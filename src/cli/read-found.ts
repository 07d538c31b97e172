import {existsSync, readdirSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {readGoreadCache, readSfeedRead, type SfeedFile, takeListed} from '../feeds/index.js';
import type {StoryElsewhere, Subscription} from '../model.js';
import type {FoundReader} from './readers-elsewhere.js';
import {mendable, openDatabase, type ReadingList, readCapped, readListFile} from './reading-list.js';

/**
 * Reads the files of a reader together: the feeds of its list, and what was read of them. A database remembers feeds that
 * were taken off the list long ago: it names them only where there is no list.
 *
 * @throws {CommandError} one of the files cannot be read or understood
 * @throws {StoreError} about a database that is damaged or kept busy
 */
export async function readFound({name, list, state}: FoundReader): Promise<ReadingList> {
	const listed = list === undefined ? undefined : await readListFile(list);
	if (state === undefined) return listed ?? nothing;
	const {subscriptions, skipped} = listed ?? nothing;
	if (name === 'sfeed')
		return {subscriptions, skipped, stories: () => [sfeedStories({list, state, subscriptions})]};
	if (name === 'goread') return {subscriptions, skipped, stories: () => [goreadStories(state)]};
	const store = openDatabase(state);
	return {
		...(listed ?? takeListed(store.feeds.map((address) => ({address})))),
		stories: () => store.stories(),
		close: () => store.close(),
	};
}

const nothing: ReadingList = {subscriptions: [], skipped: []};

const textOf = (file: string): string => Buffer.from(readCapped(file)).toString();

function goreadStories(cache: string): readonly StoryElsewhere[] {
	const status = join(dirname(cache), 'read_status');
	const read = existsSync(status) ? readCapped(status) : new Uint8Array();
	try {
		return readGoreadCache({cache: textOf(cache), read}, cache);
	} catch (error) {
		return mendable(error);
	}
}

interface SfeedFiles {
	readonly list: string | undefined;
	readonly state: string;
	readonly subscriptions: readonly Subscription[];
}

function sfeedStories({list = '', state, subscriptions}: SfeedFiles): readonly StoryElsewhere[] {
	return readSfeedRead(textOf(state), {files: filesIn(join(dirname(list), 'feeds')), subscriptions});
}

/** One after the other: together they may be large. */
function* filesIn(folder: string): Iterable<SfeedFile> {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).isFile()) yield {name, text: textOf(path)};
	}
}
