import {
	appendFileSync,
	closeSync,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	readSync,
} from 'node:fs';
import {dirname} from 'node:path';
import type {EpochMs, Mark} from '../model.js';
import type {Intent} from './deed.js';
import {muteFault} from './mute-query.js';
import {readTag} from './read-tag.js';
import {guarded} from './store-faults.js';

/** What a person did, and when. `undo` takes back the deed before it that is not yet taken back. */
export interface JournalEntry {
	readonly at: EpochMs;
	readonly deed: Intent | 'undo';
}

/** What the person did, kept a second time beside the store: with it a lost store can be made good. */
export interface Journal {
	/** On one line, added at the end; never changes what stands there. */
	append(deed: Intent | 'undo', at: EpochMs): void;
	/** All that can be read, oldest first: a line torn by a crash is passed over. */
	entries(): readonly JournalEntry[];
	close(): void;
}

const fields: Readonly<
	Record<
		Mark,
		{readonly field: 'read' | 'starred' | 'followed' | 'tagged' | 'muted'; readonly value: boolean}
	>
> = {
	read: {field: 'read', value: true},
	unread: {field: 'read', value: false},
	starred: {field: 'starred', value: true},
	unstarred: {field: 'starred', value: false},
	followed: {field: 'followed', value: true},
	unfollowed: {field: 'followed', value: false},
	tagged: {field: 'tagged', value: true},
	untagged: {field: 'tagged', value: false},
	muted: {field: 'muted', value: true},
	unmuted: {field: 'muted', value: false},
};

/**
 * Opens `actions.jsonl`, created (0600) when it is not there.
 *
 * @throws {StoreError} `full`, `read-only` or `io`; so may `append` and `entries`
 */
export function openJournal(path: string): Journal {
	const file = guarded(path, () => {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		return openSync(path, 'a+', 0o600);
	});
	let isTorn = guarded(path, () => endsTorn(file));

	return {
		append(deed, at) {
			const line = `${isTorn ? '\n' : ''}${JSON.stringify(toLine(deed, at))}\n`;
			guarded(path, () => appendFileSync(file, line));
			isTorn = false;
		},
		entries() {
			const text = guarded(path, () => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
			return text.split('\n').flatMap(toEntry);
		},
		close: () => closeSync(file),
	};
}

/** A crash in the middle of a line: the next one must not continue it. */
function endsTorn(file: number): boolean {
	const {size} = fstatSync(file);
	const last = Buffer.alloc(1);
	return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}

function toLine(deed: Intent | 'undo', at: EpochMs): object {
	if (deed === 'undo') return {at, undo: true};
	const {mark, tag, mute, ids, query, withCopies} = deed;
	return {at, ...fields[mark], tag, mute, ids, query, copies: withCopies || undefined};
}

function toEntry(line: string): readonly JournalEntry[] {
	const value = parse(line);
	if (typeof value['at'] !== 'number') return [];
	if (value['undo'] === true) return [{at: value['at'], deed: 'undo'}];

	const mark = markOf(value);
	if (!mark) return [];
	const {ids, query} = value;
	const words = wordsOf(mark, value);
	if (!words) return [];
	const intent: Intent = {
		mark,
		...words,
		...(isStrings(ids) && {ids}),
		...(isRecord(query) && {query}),
		...(value['copies'] === true && {withCopies: true}),
	};
	// Without a target it would mark the whole store.
	return intent.ids || intent.query || intent.mute ? [{at: value['at'], deed: intent}] : [];
}

/** The tag or the mute it is about, as the store takes it; absent: it wants one, and has none. */
function wordsOf(mark: Mark, {tag, mute}: Record<string, unknown>): Pick<Intent, 'tag' | 'mute'> | undefined {
	if (mark === 'tagged' || mark === 'untagged') {
		const name = typeof tag === 'string' ? readTag(tag) : undefined;
		return name === undefined ? undefined : {tag: name};
	}
	if (mark !== 'muted' && mark !== 'unmuted') return {};
	return typeof mute === 'string' && muteFault(mute) === undefined ? {mute} : undefined;
}

function markOf({field, value}: Record<string, unknown>): Mark | undefined {
	const marks = Object.keys(fields) as Mark[];
	return marks.find((mark) => fields[mark].field === field && fields[mark].value === (value === true));
}

function parse(line: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(line);
		return isRecord(value) ? value : {};
	} catch {
		// Torn by a crash: a deed is shown only after its line is written, so nobody saw this one done.
		return {};
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isStrings = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');
