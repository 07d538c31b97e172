import {FeedError} from '../../feed-error.js';
import {asRecord, type LooseRecord} from '../../loose.js';
import {readServerJson} from '../server-json.js';
import {toLongId} from './item-id.js';
import {notTheApi} from './not-the-api.js';
import {asMicroseconds} from './read-item.js';
import type {Session} from './session.js';

export interface Items {
	readonly items: readonly LooseRecord[];
	/** The server's clock when it answered, in microseconds since 1970. Absent: it does not say. */
	readonly serverTimeUs: number | undefined;
}

const path = 'stream/items/contents';
const nothing: Items = {items: [], serverTimeUs: undefined};

/** @param refusesNothing Miniflux calls it a bad request when it has none of the stories */
export async function itemsById(
	session: Session,
	ids: readonly string[],
	{refusesNothing}: {readonly refusesNothing: boolean},
): Promise<Items> {
	const isOne = ids.length === 1;

	async function instead(error: unknown): Promise<Items> {
		if (isTooLarge(error)) return isOne ? nothing : inHalves();
		if (isNotFound(error) && (isOne || refusesNothing)) return nothing;
		throw error;
	}

	/** Stories that are long beyond what is taken in at once. One that is so by itself is left out. */
	async function inHalves(): Promise<Items> {
		const middle = Math.ceil(ids.length / 2);
		const first = await itemsById(session, ids.slice(0, middle), {refusesNothing});
		const second = await itemsById(session, ids.slice(middle), {refusesNothing});
		return {
			items: [...first.items, ...second.items],
			serverTimeUs: second.serverTimeUs ?? first.serverTimeUs,
		};
	}

	return ids.length === 0 ? nothing : askFor(session, ids).catch(instead);
}

async function askFor(session: Session, ids: readonly string[]): Promise<Items> {
	const named = ids.map((id) => ['i', toLongId(id)] as const);
	const url = session.addressOf(path);
	return readItems(readServerJson(await session.post(path, named), url), url);
}

/** @throws {FeedError} malformed: it holds no list of them */
export function readItems(answer: unknown, url: string): Items {
	const {items, updated} = asRecord(answer);
	if (!Array.isArray(items)) throw notTheApi(url);
	const seconds = asMicroseconds(updated);
	return {items: items.map(asRecord), serverTimeUs: seconds && seconds * 1_000_000 + 999_999};
}

export function isTooLarge(error: unknown): boolean {
	return error instanceof FeedError && error.kind === 'too-large';
}

function isNotFound(error: unknown): boolean {
	return error instanceof FeedError && (error.status === 400 || error.status === 404);
}
