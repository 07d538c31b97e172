import {FeedError} from '../../feed-error.js';
import {asRecord, type LooseRecord} from '../../loose.js';
import {readServerJson} from '../server-json.js';
import {toLongId} from './item-id.js';
import {idPages} from './item-ids.js';
import {notTheApi} from './not-the-api.js';
import {type AnswerPage, pagesOf, paging} from './pages.js';
import {asMicroseconds} from './read-item.js';
import type {Fields, Session} from './session.js';
import {pathOf, readingList} from './streams.js';

/** As many as one answer brings. */
export const storiesAPage = 250;

export interface ItemPage {
	readonly items: readonly LooseRecord[];
	/** The server's clock when it answered, in microseconds since 1970. Absent: it does not say. */
	readonly serverTimeUs: number | undefined;
	readonly next: AnswerPage['next'];
}

export interface Contents {
	/** A stream's stories, as the server orders them: newest first. */
	of(stream: string, query?: Fields, most?: number): AsyncGenerator<ItemPage>;
	/** In no order. Those that the server does not have are left out. */
	byIds(ids: readonly string[]): Promise<ItemPage>;
	/** Whether it speaks more than the part of the API that Miniflux does: that has no streams of stories, no labels. */
	isFull(): Promise<boolean>;
}

export function openContents(session: Session): Contents {
	/** Absent: it has not yet shown. */
	let isFull: boolean | undefined;

	async function ask(stream: string, query: Fields): Promise<unknown> {
		const answer = await session.get(`stream/contents/${pathOf(stream)}`, query);
		isFull ??= !isCatchAll(answer);
		return answer;
	}

	async function* directly(stream: string, query: Fields, most: number): AsyncGenerator<ItemPage> {
		const pages = pagesOf((continuation) => ask(stream, [...query, ...paging(most, continuation)]));
		for await (const {answer, next} of pages) {
			if (!isFull) return;
			yield {...readItems(answer, session.addressOf('stream/contents')), next};
		}
	}

	async function* of(stream: string, query: Fields = [], most = storiesAPage): AsyncGenerator<ItemPage> {
		let isDone = false;
		try {
			if (isFull !== false) yield* directly(stream, query, most);
			isDone = isFull === true;
		} catch (error) {
			if (!isTooLarge(error)) throw error;
		}
		if (!isDone) yield* throughIds(stream, query, most); // anew: its pages have names of their own
	}

	async function* throughIds(stream: string, query: Fields, most: number): AsyncGenerator<ItemPage> {
		for await (const {ids, next} of idPages(session, {stream, query, most})) {
			yield {...(await byIds(ids)), next};
		}
	}

	async function itemsOf(ids: readonly string[]): Promise<ItemPage> {
		const path = 'stream/items/contents';
		const named = ids.map((id) => ['i', toLongId(id)] as const);
		const answer = readServerJson(await session.post(path, named), session.addressOf(path));
		return {...readItems(answer, session.addressOf(path)), next: 'none'};
	}

	async function byIds(ids: readonly string[]): Promise<ItemPage> {
		if (ids.length === 0) return nothing;
		const isOne = ids.length === 1;
		try {
			return await itemsOf(ids);
		} catch (error) {
			if (isTooLarge(error)) return isOne ? nothing : inHalves(ids);
			// Miniflux refuses to answer with nothing.
			if (isNotFound(error) && (isOne || isFull === false)) return nothing;
			throw error;
		}
	}

	/** Stories that are long beyond what is taken in at once. One that is so by itself is left out. */
	async function inHalves(ids: readonly string[]): Promise<ItemPage> {
		const middle = Math.ceil(ids.length / 2);
		const {items, serverTimeUs} = await byIds(ids.slice(0, middle));
		const rest = await byIds(ids.slice(middle));
		return {...rest, items: [...items, ...rest.items], serverTimeUs: rest.serverTimeUs ?? serverTimeUs};
	}

	return {
		of,
		byIds,
		isFull: async () => {
			if (isFull === undefined) await ask(readingList, paging(1, undefined));
			return isFull === true;
		},
	};
}

const nothing: ItemPage = {items: [], serverTimeUs: undefined, next: 'none'};

/** What Miniflux answers, with 200, to every call it does not know. */
function isCatchAll(answer: unknown): boolean {
	return Array.isArray(answer) && answer.length === 0;
}

function readItems(answer: unknown, url: string): Omit<ItemPage, 'next'> {
	const {items, updated} = asRecord(answer);
	if (!Array.isArray(items)) throw notTheApi(url);
	const seconds = asMicroseconds(updated);
	return {items: items.map(asRecord), serverTimeUs: seconds && seconds * 1_000_000 + 999_999};
}

function isTooLarge(error: unknown): boolean {
	return error instanceof FeedError && error.kind === 'too-large';
}

function isNotFound(error: unknown): boolean {
	return error instanceof FeedError && (error.status === 400 || error.status === 404);
}
