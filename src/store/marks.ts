import type {EpochMs, Mark, StoryId, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {DeedPart, Intent, Undone} from './deed.js';
import {follow} from './follows.js';
import {type Muted, mute, unmute} from './mutes.js';
import {keysOf} from './pages.js';
import {tag} from './tags.js';
import {forget, type KeptDeed, kept, remember} from './undos.js';

/** What a mark writes of the stories themselves. */
const writes = {
	read: {column: 'unread', value: 0},
	unread: {column: 'unread', value: 1},
	starred: {column: 'starred', value: 1},
	unstarred: {column: 'starred', value: 0},
} as const satisfies Partial<Record<Mark, {column: 'unread' | 'starred'; value: 0 | 1}>>;

const contraries: Readonly<Record<Mark, Mark>> = {
	read: 'unread',
	unread: 'read',
	starred: 'unstarred',
	unstarred: 'starred',
	followed: 'unfollowed',
	unfollowed: 'followed',
	tagged: 'untagged',
	untagged: 'tagged',
	muted: 'unmuted',
	unmuted: 'muted',
};

/** So many stories are marked in one transaction: whoever waits for it waits a tenth of a second. */
const markedAtOnce = 4_000;

/** Does what the person wants and returns how many stories were not so before; those can be undone. */
export function commit(db: Db, intent: Intent, now: EpochMs): number {
	return db.deed(() => ended(commitInParts(db, intent, now)));
}

/**
 * The same in transactions of 4,000 stories each. What can be undone stands there with the first: cut off, an undo takes back
 * what was done until then.
 */
export function* commitInParts(db: Db, intent: Intent, now: EpochMs): Generator<DeedPart, number> {
	const {stories, left} = db.deed(() => begin(db, intent, now));
	const {mark} = intent;
	for (let at = 0; at < left.length && isStatus(mark); at += markedAtOnce) {
		yield {done: stories - left.length + at, of: stories};
		db.deed(() => setStatus(db, {mark, keys: left.slice(at, at + markedAtOnce), now}));
	}
	return stories;
}

function ended<T>(parts: Generator<DeedPart, T>): T {
	let part = parts.next();
	while (!part.done) part = parts.next();
	return part.value;
}

interface Begun {
	/** Those that were not so before. */
	readonly stories: number;
	/** Those of them that are still to be marked. */
	readonly left: readonly StoryKey[];
}

function begin(db: Db, intent: Intent, now: EpochMs): Begun {
	const {mark, tag, mute: query} = intent;
	const chosen = chosenBy(db, intent);
	if (mark === 'muted' || mark === 'unmuted')
		return {stories: query === undefined ? 0 : commitMute(db, {mark, query, keys: chosen, now}), left: []};
	const keys = intent.withCopies ? withCopies(db, chosen) : chosen;
	if (!isStatus(mark)) {
		const changed = followOrTag(db, {mark, keys, now, tag});
		if (changed.length > 0) remember(db, {mark, keys: changed, ...(tag !== undefined && {about: tag})}, now);
		return {stories: changed.length, left: []};
	}
	const changing = notSo(db, mark, keys);
	if (changing.length > 0) remember(db, {mark, keys: changing}, now);
	setStatus(db, {mark, keys: changing.slice(0, markedAtOnce), now});
	return {stories: changing.length, left: changing.slice(markedAtOnce)};
}

interface Muting {
	readonly mark: 'muted' | 'unmuted';
	readonly query: string;
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
}

/** A mute that finds nothing yet is one all the same. */
function commitMute(db: Db, muting: Muting): number {
	const done = muteOrNot(db, muting);
	if (!done) return 0;
	remember(db, {mark: muting.mark, keys: done.keys, about: muting.query}, muting.now);
	return done.stories;
}

function muteOrNot(db: Db, {mark, query, keys, now}: Muting): Muted | undefined {
	return mark === 'muted' ? mute(db, {query, keys, now}) : unmute(db, query);
}

/** Keeps an edit of the person's file among the marks, to be undone in its turn. */
export function record(db: Db, edit: string, now: EpochMs): void {
	db.deed(() => remember(db, {mark: 'edit', keys: [], about: edit}, now));
}

/** Takes the last deed back, or the one with this id; absent: it is not there (any more). */
export function undo(db: Db, now: EpochMs, id?: number): Undone | undefined {
	return db.deed(() => ended(undoInParts(db, now, id)));
}

/** The same in transactions of 4,000 stories each. It can be undone until the last of them. */
export function* undoInParts(db: Db, now: EpochMs, id?: number): Generator<DeedPart, Undone | undefined> {
	const last = kept(db, now, id);
	if (!last) return undefined;
	const {mark, about} = last;
	const contrary = mark === 'edit' ? undefined : contraries[mark];
	if (contrary === undefined || !isStatus(contrary)) return db.deed(() => takeBack(db, last, now));
	const keys = notSo(db, contrary, last.keys);
	let at = 0;
	for (; keys.length - at > markedAtOnce; at += markedAtOnce) {
		db.deed(() => setStatus(db, {mark: contrary, keys: keys.slice(at, at + markedAtOnce), now}));
		yield {done: at + markedAtOnce, of: keys.length};
	}
	const isLast = db.deed(() => {
		setStatus(db, {mark: contrary, keys: keys.slice(at), now});
		return forget(db, last.id);
	});
	return isLast ? {mark, stories: keys.length, ...(about !== undefined && {tag: about})} : undefined;
}

/** Of a deed that is taken back at once. */
function takeBack(db: Db, {id, mark, keys, about}: KeptDeed, now: EpochMs): Undone | undefined {
	if (!forget(db, id)) return undefined; // another process was there before
	if (mark === 'edit') return {mark, stories: 0};
	const contrary = contraries[mark];
	if (contrary === 'muted' || contrary === 'unmuted') {
		const query = about ?? '';
		return {mark, stories: muteOrNot(db, {mark: contrary, query, keys, now})?.stories ?? 0, mute: query};
	}
	if (isStatus(contrary)) return undefined;
	const stories = followOrTag(db, {mark: contrary, keys, now, tag: about}).length;
	return {mark, stories, ...(about !== undefined && {tag: about})};
}

type Status = keyof typeof writes;

function isStatus(mark: Mark): mark is Status {
	return mark in writes;
}

/** Of these stories those that are not so yet. */
function notSo(db: Db, mark: Status, keys: readonly StoryKey[]): readonly StoryKey[] {
	const {column, value} = writes[mark];
	const rows = db.all<{id: number}>(
		`SELECT s.id FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value WHERE s.${column} <> :value`,
		{keys: JSON.stringify(keys), value},
	);
	return rows.map(({id}) => id);
}

interface StatusWriting {
	readonly mark: Status;
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
}

function setStatus(db: Db, {mark, keys, now}: StatusWriting): void {
	const {column, value} = writes[mark];
	db.run(
		`UPDATE story SET ${column} = :value, state_at = :now
		WHERE id IN (SELECT value FROM json_each(:keys)) AND ${column} <> :value`,
		{keys: JSON.stringify(keys), value, now},
	);
}

interface Writing {
	readonly mark: Exclude<Mark, 'muted' | 'unmuted' | Status>;
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
	readonly tag: string | undefined;
}

/** Returns the keys of the stories that were not so before. */
function followOrTag(db: Db, {mark, keys, now, tag: name}: Writing): readonly StoryKey[] {
	if (mark === 'followed' || mark === 'unfollowed')
		return follow(db, {isWanted: mark === 'followed', keys, now});
	return name === undefined ? [] : tag(db, {isWanted: mark === 'tagged', name, keys, now});
}

/** An intent that names nothing means nothing, not everything. Of a long list most is read already: it is not looked at. */
function chosenBy(db: Db, {mark, ids, query, withCopies: isWithCopies = false}: Intent): readonly StoryKey[] {
	if (ids) return keysOfIds(db, ids);
	if (!query) return [];
	return keysOf(db, mark === 'read' && !isWithCopies ? {...query, unreadOnly: true} : query);
}

function keysOfIds(db: Db, ids: readonly StoryId[]): readonly StoryKey[] {
	const rows = db.all<{id: number}>(
		'SELECT DISTINCT s.id FROM json_each(:ids) j CROSS JOIN story s ON s.sid = j.value',
		{ids: JSON.stringify(ids)},
	);
	return rows.map(({id}) => id);
}

/** Near-identical copies all name the first of them. */
function withCopies(db: Db, keys: readonly StoryKey[]): readonly StoryKey[] {
	const rows = db.all<{id: number}>(
		`WITH first AS MATERIALIZED (SELECT DISTINCT coalesce(s.dup_of, s.id) AS id
			FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value)
		SELECT id FROM first UNION SELECT s.id FROM first CROSS JOIN story s ON s.dup_of = first.id`,
		{keys: JSON.stringify(keys)},
	);
	return rows.map(({id}) => id);
}
