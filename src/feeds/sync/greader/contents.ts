import {idPages} from './item-ids.js';
import {type Items, isTooLarge, itemsById, readItems} from './items-by-id.js';
import {type AnswerPage, pagesOf, paging} from './pages.js';
import type {Fields, Session} from './session.js';
import {pathOf, readingList} from './streams.js';

/** As many as one answer brings. */
export const storiesAPage = 250;

export interface ItemPage extends Items {
	readonly next: AnswerPage['next'];
}

export interface Contents {
	/** A stream's stories, as the server orders them: newest first. */
	of(stream: string, query?: Fields, most?: number): AsyncGenerator<ItemPage>;
	/** In no order. Those that the server does not have are left out. */
	byIds(ids: readonly string[]): Promise<Items>;
	/** Whether it speaks more than the part of the API that Miniflux does: that has no streams of stories, no labels. */
	isFull(): Promise<boolean>;
	/** Whether the stories that came have labels; only a server that speaks no more than Miniflux is known to have none. */
	hasLabels(): boolean;
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

	const byIds = (ids: readonly string[]) => itemsById(session, ids, {refusesNothing: isFull === false});

	return {
		of,
		byIds,
		hasLabels: () => isFull !== false,
		isFull: async () => {
			if (isFull === undefined) await ask(readingList, paging(1, undefined));
			return isFull === true;
		},
	};
}

/** What Miniflux answers, with 200, to every call it does not know. */
function isCatchAll(answer: unknown): boolean {
	return Array.isArray(answer) && answer.length === 0;
}
