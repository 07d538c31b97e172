import type {EpochMs} from '../model.js';
import type {Db} from './db.js';

export interface LeaseAsk {
	readonly name: string;
	readonly owner: string;
	readonly now: EpochMs;
	readonly forMs: number;
}

/**
 * One owner at a time over all processes; asking again renews. An owner that died lets go when its time is up.
 * Not a batch: nothing that a screen shows has changed. One that is good for half its time is not written anew: a
 * round asks after each feed.
 */
export function takeLease(db: Db, {name, owner, now, forMs}: LeaseAsk): boolean {
	if (holdsBeyond(db, {name, owner, time: now + forMs / 2})) return true;
	const taken = db.run(
		`INSERT INTO lease(name, owner, until) VALUES (:name, :owner, :until)
		ON CONFLICT(name) DO UPDATE SET owner = excluded.owner, until = excluded.until
		WHERE lease.owner = excluded.owner OR lease.until <= :now OR lease.until > :tooLate`,
		// Nobody asks for a day: taken when the clock was ahead, it would never run out.
		{name, owner, now, until: now + forMs, tooLate: now + 86_400_000},
	);
	return taken > 0;
}

interface Hold {
	readonly name: string;
	readonly owner: string;
	readonly time: EpochMs;
}

function holdsBeyond(db: Db, hold: Hold): boolean {
	const held = 'SELECT 1 FROM lease WHERE name = :name AND owner = :owner AND until > :time';
	return db.get(held, {...hold}) !== undefined;
}

/** Who holds it, or held it last and has not let go. Absent: nobody. */
export function leaseOwner(db: Db, name: string): string | undefined {
	return db.get<{owner: string}>('SELECT owner FROM lease WHERE name = :name', {name})?.owner;
}

export function releaseLease(db: Db, {name, owner}: {readonly name: string; readonly owner: string}): void {
	db.run('DELETE FROM lease WHERE name = :name AND owner = :owner', {name, owner});
}
