import {appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync} from 'node:fs';
import {dirname} from 'node:path';
import type {EpochMs, Mark} from '../model.js';
import {bytesOf, olderJournalOf} from './beside.js';
import type {Intent} from './deed.js';
import {muteFault} from './mute-query.js';
import {isRecord, readLines, recordIn} from './read-lines.js';
import {readTag} from './read-tag.js';
import {guarded} from './store-faults.js';

/** Some ten thousand deeds: no more are read again for a store that was lost. */
const longestBytes = 4 << 20;

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
	guarded(path, () => {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		closeSync(openSync(path, 'a', 0o600));
	});

	return {
		append(deed, at) {
			guarded(path, () => appendLine(path, JSON.stringify(toLine(deed, at))));
		},
		entries: () => guarded(path, () => [...journalEntries(path)]),
	};
}

/** The same as they are read, with those of the journal before; for one of any length. */
export function* journalEntries(path: string): Generator<JournalEntry> {
	for (const file of [olderJournalOf(path), path]) for (const line of readLines(file)) yield* toEntry(line);
}

/** Begins a new journal when this one has grown long: what stands in it stands in the state that was just kept, too. */
export function turnJournal(path: string): void {
	guarded(path, () => {
		if (bytesOf(path) > longestBytes) renameSync(path, olderJournalOf(path));
	});
}

/** Opened for each line: another process may have begun a new one meanwhile. */
function appendLine(path: string, line: string): void {
	const file = openSync(path, 'a+', 0o600);
	try {
		appendFileSync(file, `${endsTorn(file) ? '\n' : ''}${line}\n`);
	} finally {
		closeSync(file);
	}
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
	const value = recordIn(line); // torn: a deed is shown only after its line is written, so nobody saw this one done
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

const isStrings = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');
