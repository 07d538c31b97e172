import type {EpochMs, Mark, StoryId, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {Intent, Undone} from './deed.js';
import {follow} from './follows.js';
import {type Muted, mute, unmute} from './mutes.js';
import {keysOf} from './pages.js';
import {tag} from './tags.js';
import {forget, remember} from './undos.js';

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

/** Does what the person wants and returns how many stories were not so before; those can be undone. */
export function commit(db: Db, intent: Intent, now: EpochMs): number {
	return db.deed(() => {
		const chosen = chosenBy(db, intent);
		const {mark, tag, mute: query} = intent;
		if (mark === 'muted' || mark === 'unmuted')
			return query === undefined ? 0 : commitMute(db, {mark, query, keys: chosen, now});
		const keys = intent.withCopies ? withCopies(db, chosen) : chosen;
		const changed = write(db, {mark, keys, now, tag});
		if (changed.length > 0) remember(db, {mark, keys: changed, ...(tag !== undefined && {about: tag})}, now);
		return changed.length;
	});
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
	return db.deed(() => {
		const last = forget(db, now, id);
		if (!last) return undefined;
		const {mark, keys, about} = last;
		if (mark === 'edit') return {mark, stories: 0};
		const contrary = contraries[mark];
		if (contrary === 'muted' || contrary === 'unmuted') {
			const query = about ?? '';
			return {mark, stories: muteOrNot(db, {mark: contrary, query, keys, now})?.stories ?? 0, mute: query};
		}
		const stories = write(db, {mark: contrary, keys, now, tag: about}).length;
		return {mark, stories, ...(about !== undefined && {tag: about})};
	});
}

interface Writing {
	readonly mark: Exclude<Mark, 'muted' | 'unmuted'>;
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
	readonly tag: string | undefined;
}

/** Returns the keys of the stories that were not so before. */
function write(db: Db, {mark, keys, now, tag: name}: Writing): readonly StoryKey[] {
	if (mark === 'followed' || mark === 'unfollowed')
		return follow(db, {isWanted: mark === 'followed', keys, now});
	if (mark === 'tagged' || mark === 'untagged')
		return name === undefined ? [] : tag(db, {isWanted: mark === 'tagged', name, keys, now});
	const {column, value} = writes[mark];
	const changing = db.all<{id: number}>(
		`SELECT s.id FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value WHERE s.${column} <> :value`,
		{keys: JSON.stringify(keys), value},
	);
	const changed = changing.map(({id}) => id);
	db.run(
		`UPDATE story SET ${column} = :value, state_at = :now WHERE id IN (SELECT value FROM json_each(:keys))`,
		{keys: JSON.stringify(changed), value, now},
	);
	return changed;
}

/** An intent that names nothing means nothing, not everything. */
function chosenBy(db: Db, {ids, query}: Intent): readonly StoryKey[] {
	if (ids) return keysOfIds(db, ids);
	return query ? keysOf(db, query) : [];
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
