import {FeedError} from '../../feed-error.js';
import {asArray, asRecord, type LooseRecord} from '../../loose.js';
import {hostOf} from '../../web-address.js';
import {asId} from '../server-json.js';
import type {MinifluxApi} from './miniflux-api.js';

/** An entry that has a number. */
export interface Entry {
	readonly id: string;
	readonly fields: LooseRecord;
}

export interface EntryPage {
	readonly entries: readonly Entry[];
	/** The page goes on after this one; absent: it is the last. */
	readonly next?: string;
}

export interface EntryAsk {
	/** `entries`, or those of one feed. */
	readonly path: string;
	/** As in a query; empty: all. */
	readonly filter: string;
	/** By their numbers. */
	readonly direction: 'asc' | 'desc';
	/** Those beyond this one; absent: from the first. */
	readonly after?: string | undefined;
}

/** 250 entries of the usual size are a megabyte or two; a page that is larger than newsterm takes is asked for in parts. */
const usualLimit = 250;
/** A million entries. */
const mostPages = 4000;

/** By their numbers, which never change: a page is not moved by what is read or comes in the meantime. */
export async function* entryPages(api: MinifluxApi, ask: EntryAsk): AsyncGenerator<EntryPage> {
	let {after} = ask;
	let limit = usualLimit;
	for (let asked = 0; asked < mostPages; asked++) {
		try {
			const page = await readPage(api, ask, {after, limit});
			yield page;
			if (page.next === undefined) return;
			after = page.next;
		} catch (error) {
			if (limit === 1 || !(error instanceof FeedError && error.kind === 'too-large')) throw error;
			limit = Math.ceil(limit / 8);
		}
	}
	throw endless(api);
}

interface Span {
	readonly after: string | undefined;
	readonly limit: number;
}

async function readPage(
	api: MinifluxApi,
	{path, filter, direction}: EntryAsk,
	{after, limit}: Span,
): Promise<EntryPage> {
	const beyond = direction === 'asc' ? 'after_entry_id' : 'before_entry_id';
	const from = after === undefined ? '' : `&${beyond}=${after}`;
	const query = `order=id&direction=${direction}&limit=${limit}${from}${filter && `&${filter}`}`;
	const {entries, total, count} = await askEntries(api, `${path}?${query}`);
	// The count is made after the page: a story read in between is missing in it. A server may also give fewer than asked.
	if (count === 0 || (count < limit && total <= count)) return {entries};
	const next = furthest(entries, direction);
	if (after !== undefined && !isBeyond(next, after, direction)) throw endless(api);
	return {entries, next};
}

/** An answer to a question for entries. */
interface Answered {
	/** At least one, unless `count` is 0. */
	readonly entries: readonly Entry[];
	/** So many stand in the answer. */
	readonly count: number;
	/** Of all that was asked for; 0 when the server does not say. */
	readonly total: number;
}

/** @throws {FeedError} malformed: an answer without entries, or with such that have no number */
export async function askEntries(api: MinifluxApi, path: string): Promise<Answered> {
	const reply = asRecord(await api.get(path));
	const list = listOf(reply['entries'], api);
	const entries = list.flatMap((value) => asEntry(value) ?? []);
	if (list.length > 0 && entries.length === 0) throw notMiniflux(api);
	const total = reply['total'];
	return {entries, count: list.length, total: Number.isSafeInteger(total) ? Number(total) : 0};
}

export function asEntry(value: unknown): Entry | undefined {
	const fields = asRecord(value);
	const id = asId(fields['id']);
	return id === undefined ? undefined : {id, fields};
}

/**
 * A list that is an answer or part of one. Go writes some empty ones as `null`.
 *
 * @throws {FeedError} malformed: what is no list must not pass for an empty one
 */
export function listOf(value: unknown, api: MinifluxApi): readonly unknown[] {
	if (value !== null && !Array.isArray(value)) throw notMiniflux(api);
	return asArray(value);
}

function notMiniflux({address}: MinifluxApi): FeedError {
	return new FeedError(
		'malformed',
		address,
		`${hostOf(address)} does not answer as Miniflux does: check the "url" in "accounts".`,
	);
}

function furthest(entries: readonly Entry[], direction: EntryAsk['direction']): string {
	return entries.map(({id}) => id).reduce((far, id) => (isBeyond(id, far, direction) ? id : far));
}

function isBeyond(id: string, other: string, direction: EntryAsk['direction']): boolean {
	return direction === 'asc' ? BigInt(id) > BigInt(other) : BigInt(id) < BigInt(other);
}

function endless({address}: MinifluxApi): FeedError {
	return new FeedError('malformed', address, `${hostOf(address)} sends the same stories without an end.`);
}
