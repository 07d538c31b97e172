import type {StoryKey} from '../model.js';
import type {Db} from './db.js';
import {muteTerms} from './mute-query.js';
import {namedTopics} from './names.js';
import type {QueryField} from './read-query.js';
import {conditionsOf} from './search-conditions.js';
import {isMuted} from './sight.js';

/** A mute as it is stored. */
export interface MuteRow {
	readonly id: number;
	readonly query: string;
}

/** Mutes that ask about one of these; absent: all. */
type About = readonly QueryField[];

/**
 * Finds out which of the mutes hold for the stories now; returns the leads of the folds that changed, to be settled.
 * For stories that came, were edited or stand elsewhere now.
 */
export function applyMutes(db: Db, keys: readonly StoryKey[], about?: About): readonly StoryKey[] {
	if (keys.length === 0) return [];
	const rules = mutesAbout(db, about);
	for (const rule of rules) hold(db, rule, keys);
	return rules.length === 0 ? [] : showAndHide(db, keys);
}

/** The same for one mute and every story it may be about: it is new, or what it names is. */
export function applyMute(db: Db, rule: MuteRow): readonly StoryKey[] {
	const before = hitsOf(db, rule.id);
	const now = matching(db, rule);
	writeHits(db, rule.id, {before, now});
	return showAndHide(db, [...new Set([...before, ...now])]);
}

/** The mutes that name feeds or topics, when these have changed. */
export function applyMutesAbout(db: Db, about: About): readonly StoryKey[] {
	return mutesAbout(db, about).flatMap((rule) => applyMute(db, rule));
}

/** Mutes of a topic hold for its event from then on, whatever becomes of the topic. */
export function rememberTopics(db: Db, rule: MuteRow): void {
	const events = muteTerms(rule.query)
		.filter(({field}) => field === 'topic')
		.flatMap((term) => namedTopics(db, term));
	addEvents(db, rule.id, events);
}

export function addEvents(db: Db, mute: number, events: readonly number[]): void {
	db.run('INSERT OR IGNORE INTO mute_event(mute_id, event_id) SELECT :mute, value FROM json_each(:events)', {
		mute,
		events: JSON.stringify(events),
	});
}

/** Takes a mute's hits away; returns the leads of the folds that changed. */
export function liftMute(db: Db, mute: number): readonly StoryKey[] {
	const keys = hitsOf(db, mute);
	db.run('DELETE FROM mute_hit WHERE mute_id = :mute', {mute});
	return showAndHide(db, keys);
}

export function mutesAbout(db: Db, about?: About): readonly MuteRow[] {
	const rules = db.all<MuteRow>('SELECT id, query FROM mute');
	return about ? rules.filter(({query}) => muteTerms(query).some(({field}) => about.includes(field))) : rules;
}

function hitsOf(db: Db, mute: number): readonly StoryKey[] {
	const rows = db.all<{id: number}>('SELECT story_id AS id FROM mute_hit WHERE mute_id = :mute', {mute});
	return rows.map(({id}) => id);
}

function hold(db: Db, rule: MuteRow, keys: readonly StoryKey[]): void {
	const before = db.all<{id: number}>(
		`SELECT h.story_id AS id FROM json_each(:keys) j
		CROSS JOIN mute_hit h ON h.mute_id = :mute AND h.story_id = j.value`,
		{keys: JSON.stringify(keys), mute: rule.id},
	);
	writeHits(db, rule.id, {before: before.map(({id}) => id), now: matching(db, rule, keys)});
}

interface Hits {
	readonly before: readonly StoryKey[];
	readonly now: readonly StoryKey[];
}

function writeHits(db: Db, mute: number, {before, now}: Hits): void {
	const [was, is] = [new Set(before), new Set(now)];
	const gone = before.filter((key) => !is.has(key));
	const fresh = now.filter((key) => !was.has(key));
	if (gone.length > 0)
		db.run(
			'DELETE FROM mute_hit WHERE mute_id = :mute AND story_id IN (SELECT value FROM json_each(:keys))',
			{mute, keys: JSON.stringify(gone)},
		);
	if (fresh.length > 0)
		db.run('INSERT INTO mute_hit(mute_id, story_id) SELECT :mute, value FROM json_each(:keys)', {
			mute,
			keys: JSON.stringify(fresh),
		});
}

/** The stories a mute holds for, or those of them that are among the keys. */
function matching(db: Db, {id, query}: MuteRow, among?: readonly StoryKey[]): readonly StoryKey[] {
	const events = db.all<{id: number}>('SELECT event_id AS id FROM mute_event WHERE mute_id = :id', {id});
	const conditions = conditionsOf(db, `${query} `, {eventsOf: () => events.map((event) => event.id)});
	if (!conditions) return [];
	const {match, filters, values} = conditions;
	const scope = among && {keys: JSON.stringify(among)};
	const range = among && match !== undefined && {least: Math.min(...among), most: Math.max(...among)};
	const source =
		match !== undefined
			? 'story_fts x CROSS JOIN story s ON s.id = x.rowid'
			: scope
				? 'json_each(:keys) j CROSS JOIN story s ON s.id = j.value'
				: 'story s';
	const where = [
		...(match === undefined ? [] : ['story_fts MATCH :match']),
		// A range, which the index of words can be read by.
		...(match !== undefined && scope ? ['x.rowid BETWEEN :least AND :most', inKeys] : []),
		...filters,
	];
	const rows = db.all<{id: number}>(`SELECT s.id FROM ${source} WHERE ${where.join(' AND ') || '1'}`, {
		...values,
		...scope,
		...range,
		...(match !== undefined && {match}),
	});
	return rows.map((row) => row.id);
}

const inKeys = 's.id IN (SELECT value FROM json_each(:keys))';

/** Makes those of the stories be out of sight for which a mute holds, and no others. */
function showAndHide(db: Db, keys: readonly StoryKey[]): readonly StoryKey[] {
	const rows = db.all<{id: number; lead: number; hidden: number}>(
		`SELECT s.id, s.lead_id AS lead, ${isMuted} AS hidden FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value
		WHERE (${isMuted}) <> EXISTS (SELECT 1 FROM mute_hit h WHERE h.story_id = s.id)`,
		{keys: JSON.stringify(keys)},
	);
	const back = rows.filter(({hidden}) => hidden === 1).map(({id}) => id);
	const gone = rows.filter(({hidden}) => hidden === 0).map(({id}) => id);
	const leaders = back.length === 0 ? [] : show(db, JSON.stringify(back));
	if (gone.length > 0)
		db.run(
			`INSERT INTO muted(story_id, led)
			SELECT s.id, s.lead_id = s.id FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value`,
			{keys: JSON.stringify(gone)},
		);
	return [...rows.map(({lead}) => lead), ...leaders];
}

/** Who led a fold leads it again, unless one leads it now that was stored before. Returns those leaders. */
function show(db: Db, keys: string): readonly StoryKey[] {
	const rows = db.all<{id: number; lead: number}>(
		`SELECT s.id, s.lead_id AS lead FROM json_each(:keys) j CROSS JOIN muted m ON m.story_id = j.value AND m.led = 1
		CROSS JOIN story s ON s.id = m.story_id AND s.lead_id > s.id ORDER BY s.id DESC`,
		{keys},
	);
	db.run(`DELETE FROM muted WHERE story_id IN (SELECT value FROM json_each(:keys))`, {keys});
	for (const {id} of rows)
		db.run('UPDATE story SET lead_id = :id WHERE lead_id = (SELECT lead_id FROM story WHERE id = :id)', {id});
	return rows.map(({id}) => id);
}
