import {closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {EpochMs} from '../model.js';
import {awaitedStories} from './awaited.js';
import {besideStore, bytesOf, storeFiles} from './beside.js';
import {journalEntries} from './journal.js';
import {openDb} from './open-db.js';
import {restoreState} from './restore-state.js';
import {salvage} from './salvage.js';
import {readState} from './state-file.js';
import {StoreError} from './store-error.js';
import {guarded, repairedByOther} from './store-faults.js';

/** What became of a store that was damaged or lost. */
export interface Repaired {
	/** Where the damaged one is kept, whole; absent: there was none. */
	readonly keptAs?: string;
	/** In the new one: saved out of the damaged one, or kept beside it. */
	readonly stories: number;
	/** What the person did with so many others waits until they come again. */
	readonly awaited: number;
}

/**
 * Puts a new store in the place of one that is damaged or lost. All that can be read is saved into it, what the person
 * did is brought in from beside it, and only then is the damaged one put aside, under a name of its own; nothing is
 * deleted. Cut off at any moment, it can be done again.
 *
 * @throws {StoreError} `full`, `read-only`, `io`, or `locked` while another process does the same
 */
export function repairStore(storeFile: string, now: EpochMs): Repaired {
	const fresh = `${storeFile}.new`;
	const scratch = `${storeFile}.scratch`;
	const free = takeTurn(`${storeFile}.repair`);
	const clear = (): void => guarded(storeFile, () => [fresh, scratch].forEach(removeStore));
	try {
		clear();
		const told = fill({fresh, scratch, storeFile}, now);
		return guarded(storeFile, () => {
			const keptAs = putAside(storeFile, now);
			renameSync(fresh, storeFile);
			return {...(keptAs !== undefined && {keptAs}), ...told};
		});
	} finally {
		clear(); // on a full disk what came of it takes room
		free();
	}
}

interface Files {
	readonly fresh: string;
	readonly scratch: string;
	readonly storeFile: string;
}

function fill({fresh, scratch, storeFile}: Files, now: EpochMs): Omit<Repaired, 'keptAs'> {
	const {state, journal} = besideStore(storeFile);
	const db = openDb(fresh, {isToFill: true});
	try {
		if (bytesOf(storeFile) > 0) guarded(storeFile, () => salvage(storeFile, db, {now, scratch}));
		guarded(state, () => restoreState(db, {state: readState(state), journal: journalEntries(journal)}, now));
		db.run('UPDATE meta SET generation = :now', {now}); // no frame that was kept shows this one
		const stories = db.get<{n: number}>('SELECT count(*) AS n FROM story')?.n ?? 0;
		return {stories, awaited: awaitedStories(db)};
	} finally {
		db.close(); // the last connection: all of it stands in the one file then
	}
}

function removeStore(path: string): void {
	for (const file of storeFiles(path)) rmSync(file, {force: true});
}

/** Absent: there was nothing. */
function putAside(storeFile: string, now: EpochMs): string | undefined {
	if (!storeFiles(storeFile).some((file) => existsSync(file))) return undefined;
	const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
	const keptAs = nameFree(`${storeFile}.damaged-${stamp}`);
	const names = storeFiles(keptAs);
	for (const [at, file] of storeFiles(storeFile).entries())
		if (existsSync(file)) renameSync(file, names[at] ?? keptAs);
	return keptAs;
}

function nameFree(wanted: string): string {
	let name = wanted;
	for (let n = 2; existsSync(name); n++) name = `${wanted}-${n}`;
	return name;
}

/** One process at a time. The system lets go of the lock of one that was killed; its file is nothing. */
function takeTurn(mark: string): () => void {
	const lock = guarded(mark, () => {
		mkdirSync(dirname(mark), {recursive: true, mode: 0o700});
		closeSync(openSync(mark, 'a', 0o600));
		return new DatabaseSync(mark, {timeout: 0});
	});
	const free = (): void => {
		lock.close();
		rmSync(mark, {force: true});
	};
	try {
		guarded(mark, () => lock.exec('BEGIN EXCLUSIVE'));
		return free;
	} catch (error) {
		if (error instanceof StoreError && error.kind === 'locked') {
			lock.close();
			throw repairedByOther(mark);
		}
		free();
		throw error;
	}
}
