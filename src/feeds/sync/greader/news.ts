import type {NewsPage, RemoteStory} from '../sync-server.js';
import type {Contents} from './contents.js';
import type {Items} from './items-by-id.js';
import {endless} from './pages.js';
import {asMicroseconds} from './read-item.js';
import {readingList} from './streams.js';

/** What a server files late, or under a clock that was set back. */
const overlapSeconds = 3600;

/**
 * What came since, newest first: the cursor is the last page's, or what is older would be missed. It is a moment by the
 * server's clock, in microseconds, and never ahead of it.
 */
export async function* readNews(
	contents: Contents,
	cursor: string | undefined,
	toStories: (page: Items) => readonly RemoteStory[],
	url: string,
): AsyncGenerator<NewsPage> {
	const since = asMicroseconds(cursor);
	if (since === undefined) {
		yield await firstPage(contents);
		return;
	}
	const start = Math.max(0, Math.floor(since / 1_000_000) - overlapSeconds);
	let newest = since;
	for await (const page of contents.of(readingList, [['ot', String(start)]])) {
		newest = Math.max(newest, newestIn(page));
		yield {stories: toStories(page), ...(page.next === 'none' && cursorAt(newest, page))};
		if (page.next === 'endless') throw endless(url);
	}
}

/** A clock that ran ahead, or a story dated so, would hide what comes until then: going back is always safe. */
function cursorAt(us: number, {serverTimeUs = us}: Items): Pick<NewsPage, 'cursor'> {
	return us > 0 ? {cursor: String(Math.min(us, serverTimeUs))} : {};
}

/** Where the next news begins for somebody who has none: at the one newest story. */
async function firstPage({of}: Contents): Promise<NewsPage> {
	for await (const page of of(readingList, [], 1)) return {stories: [], ...cursorAt(newestIn(page), page)};
	return {stories: []};
}

function newestIn({items}: Items): number {
	return items.reduce((us, item) => Math.max(us, asMicroseconds(item['timestampUsec']) ?? 0), 0);
}
