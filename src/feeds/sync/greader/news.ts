import type {NewsPage, RemoteStory} from '../sync-server.js';
import type {Contents, ItemPage} from './contents.js';
import {endless} from './pages.js';
import {asMicroseconds} from './read-item.js';
import {readingList} from './streams.js';

/** What a server files late, or under a clock that was set back. */
const overlapSeconds = 3600;

/**
 * What came since, newest first: the cursor is the last page's, or what is older would be missed. It is a moment by the
 * server's clock, in microseconds; what is dated beyond that clock does not move it.
 */
export async function* readNews(
	contents: Contents,
	cursor: string | undefined,
	toStories: (page: ItemPage) => readonly RemoteStory[],
	url: string,
): AsyncGenerator<NewsPage> {
	const since = asMicroseconds(cursor);
	if (since === undefined) {
		yield {stories: [], ...cursorAt(await newestOf(contents))};
		return;
	}
	const start = Math.max(0, Math.floor(since / 1_000_000) - overlapSeconds);
	let newest = since;
	for await (const page of contents.of(readingList, [['ot', String(start)]])) {
		newest = Math.max(newest, newestIn(page));
		yield {stories: toStories(page), ...(page.next === 'none' && cursorAt(newest))};
		if (page.next === 'endless') throw endless(url);
	}
}

function cursorAt(us: number): Pick<NewsPage, 'cursor'> {
	return us > 0 ? {cursor: String(us)} : {};
}

/** Where the next news begins for somebody who has none: at the one newest story. 0: there is none. */
async function newestOf({of}: Contents): Promise<number> {
	for await (const page of of(readingList, [], 1)) return newestIn(page);
	return 0;
}

function newestIn({items, serverTimeUs = Number.MAX_SAFE_INTEGER}: ItemPage): number {
	const newest = items.reduce((us, item) => Math.max(us, asMicroseconds(item['timestampUsec']) ?? 0), 0);
	return Math.min(newest, serverTimeUs);
}
