import type {StoryKey} from '../model.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {carryFollow} from './follows.js';
import {carryMutes} from './mutes.js';
import {applyMutes, mutesAbout} from './muting.js';
import type {Placement} from './placement.js';

/** Puts stories into the folds and events the newsroom found. What is not stored any more is passed over. */
export function place(db: Db, placements: readonly Placement[]): void {
	db.batch(() => {
		const touched = new Set<StoryKey>();
		for (const placement of placements) {
			for (const lead of placeOne(db, placement)) touched.add(lead);
		}
		const moved = placements.map(({key}) => key);
		settleFolds(db, [...touched, ...applyMutes(db, moved, ['topic'])]);
	});
}

/** The leads whose folds the move has changed. */
function placeOne(db: Db, {key, lead, eventId, dupOf}: Placement): readonly StoryKey[] {
	const place = placeOf(db, key);
	if (!place) return [];
	const before = place.lead_id;

	// The newsroom's lead may have been removed, or may follow another by now.
	const now = lead === key ? key : (placeOf(db, lead)?.lead_id ?? key);
	const first = dupOf === undefined ? null : firstCopy(db, dupOf);
	// Most new stories stand alone, as they were stored: writing that again would write three indices.
	if (before === now && place.event_id === eventId && place.dup_of === first) return [];
	db.run('UPDATE story SET lead_id = :now, event_id = :eventId, dup_of = :first WHERE id = :key', {
		key,
		now,
		eventId,
		first,
	});
	if (place.event_id === key && eventId !== key) leaveOwnEvent(db, key, eventId);
	if (first !== null) db.run('UPDATE story SET dup_of = :first WHERE dup_of = :key', {first, key});
	if (before === now) return [];
	// Whom it led goes along.
	if (before === key) db.run('UPDATE story SET lead_id = :now WHERE lead_id = :key', {now, key});
	return [before, now];
}

/** The person may have followed or muted what a story told before anybody knew that others tell it, too. */
function leaveOwnEvent(db: Db, own: number, into: number): void {
	if (!db.get('SELECT 1 FROM story WHERE event_id = :own LIMIT 1', {own})) mergeEvents(db, own, into);
}

interface StoredPlace {
	readonly lead_id: StoryKey;
	readonly event_id: number;
	readonly dup_of: StoryKey | null;
}

function placeOf(db: Db, key: StoryKey): StoredPlace | undefined {
	return db.get<StoredPlace>('SELECT lead_id, event_id, dup_of FROM story WHERE id = :key', {key});
}

/** Copies of copies all name the first, so that one look-up finds the whole set. */
function firstCopy(db: Db, key: StoryKey): StoryKey {
	return placeOf(db, key)?.dup_of ?? key;
}

/** Two events turned out to be one. */
export function mergeEvents(db: Db, from: number, into: number): void {
	db.batch(() => {
		db.run('UPDATE story SET event_id = :into WHERE event_id = :from', {from, into});
		db.run('UPDATE topic SET event_id = :into WHERE event_id = :from', {from, into});
		carryFollow(db, from, into);
		carryMutes(db, from, into);
		muteAnew(db, into);
	});
}

/** A fold turned out to tell another event; with its last fold an event becomes the other one. */
export function moveFold(db: Db, lead: StoryKey, into: number): void {
	db.batch(() => {
		const place = placeOf(db, lead);
		if (!place || place.event_id === into) return;
		// The newsroom's lead may follow another by now.
		db.run('UPDATE story SET event_id = :into WHERE lead_id = :now', {now: place.lead_id, into});
		muteAnew(db, into);
		const from = place.event_id;
		if (!db.get('SELECT 1 FROM story WHERE event_id = :from LIMIT 1', {from})) mergeEvents(db, from, into);
	});
}

/** Stories have joined an event that may be muted. */
function muteAnew(db: Db, event: number): void {
	if (mutesAbout(db, ['topic']).length === 0) return;
	const rows = db.all<{id: number}>('SELECT id FROM story WHERE event_id = :event', {event});
	const keys = rows.map(({id}) => id);
	settleFolds(db, applyMutes(db, keys, ['topic']));
}
