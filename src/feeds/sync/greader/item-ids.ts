import {asRecord} from '../../loose.js';
import type {IdList} from '../sync-server.js';
import {toItemId} from './item-id.js';
import {notTheApi} from './not-the-api.js';
import {type AnswerPage, pagesOf, paging} from './pages.js';
import type {Fields, Session} from './session.js';

const path = 'stream/items/ids';
/** More is refused by some, and taken for 1000 by others. */
const idsAPage = 10_000;
/** More nobody has to read; a server may send them for ever. */
const mostIds = 1_000_000;

export interface IdPage {
	readonly ids: readonly string[];
	readonly next: AnswerPage['next'];
	/** Each that was in it had a name. */
	readonly isClear: boolean;
	readonly count: number;
}

/** @throws {FeedError} malformed: what holds no list is not an empty list */
export async function* idPages(
	session: Session,
	{stream, most, query = []}: {readonly stream: string; readonly most: number; readonly query?: Fields},
): AsyncGenerator<IdPage> {
	const ask = (continuation: string | undefined) =>
		session.get(path, [['s', stream], ...query, ...paging(most, continuation)]);
	for await (const {answer, next} of pagesOf(ask)) {
		const refs = asRecord(answer)['itemRefs'];
		if (!Array.isArray(refs)) throw notTheApi(session.addressOf(path));
		const ids = refs.flatMap((ref) => toItemId(asRecord(ref)['id']) ?? []);
		yield {ids, next, isClear: ids.length === refs.length, count: refs.length};
	}
}

/** All of a stream. */
export async function listIds(session: Session, stream: string, query: Fields = []): Promise<IdList> {
	const ids = new Set<string>();
	let isClear = true;
	let isEnd = false;
	for await (const page of idPages(session, {stream, most: idsAPage, query})) {
		for (const id of page.ids) ids.add(id);
		if (ids.size > mostIds) return {ids: [...ids].slice(0, mostIds), isWhole: false};
		isClear &&= page.isClear;
		isEnd = page.next === 'none' && !seemsCut(page.count);
	}
	return {ids: [...ids], isWhole: isClear && isEnd};
}

/** A full last page, or a round one: some servers stop at a thousand, whatever they were asked for, and say nothing. */
function seemsCut(count: number): boolean {
	return count > 0 && (count >= idsAPage || count % 1000 === 0);
}
