import {
	chmodSync,
	closeSync,
	constants,
	fstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {printable} from '../printable.js';

/** The front page as the next start is to find it, painted. */
export interface KeptFrame {
	/** What it is true for but the news: terminal, config, day. */
	readonly look: string;
	/** `meta.generation` of the store it shows. */
	readonly generation: number;
	readonly rows: readonly string[];
	/** The same without what the news may have changed: name and rules. */
	readonly bones: readonly string[];
}

const nameIn = (dir: string): string => join(dir, 'frame.json');

/**
 * Absent: there is none, it cannot be read, or is not as newsterm left it: it is written to the terminal before anything
 * else is. Nothing here is anyone's only copy.
 */
export function readKeptFrame(dir: string): KeptFrame | undefined {
	try {
		const kept: unknown = JSON.parse(ownText(nameIn(dir)));
		return isFrame(kept) ? kept : undefined;
	} catch {
		return undefined;
	}
}

/** The largest terminal there is, in letters of four bytes with a style each, is not a quarter of it. */
const largestBytes = 4_000_000;

/** It goes to the terminal before anything is loaded that could look at it: only this person's own may, and no link or pipe. */
function ownText(path: string): string {
	const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	try {
		const {uid, mode, size} = fstatSync(file);
		const isOwn = process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o177) === 0);
		return isOwn && (mode & constants.S_IFMT) === constants.S_IFREG && size < largestBytes
			? readFileSync(file, 'utf8')
			: '';
	} finally {
		closeSync(file);
	}
}

/** Whole or not at all; where it cannot be written, the next start shows nothing before it has read the store. */
export function keepFrame(dir: string, frame: KeptFrame): void {
	const part = `${nameIn(dir)}.${process.pid}`;
	try {
		mkdirSync(dir, {recursive: true, mode: 0o700});
		writeFileSync(part, JSON.stringify(frame), {mode: 0o600});
		chmodSync(part, 0o600);
		renameSync(part, nameIn(dir));
	} catch {}
}

/**
 * `meta.generation` by one read of a connection of its own: 1.5 ms with loading SQLite, for who shows a kept frame before
 * anything else is loaded. Absent: there is no store, or it cannot be read.
 */
export function storedGeneration(path: string): number | undefined {
	try {
		const db = new DatabaseSync(path, {readOnly: true});
		try {
			return Number(db.prepare('SELECT generation FROM meta').get()?.['generation']);
		} finally {
			db.close();
		}
	} catch {
		return undefined;
	}
}

/** What a painted row holds beside its text: colours, and links of the web. */
const esc = '\u001B';
const painting = new RegExp(`${esc}(?:\\[[\\d;:]*m|\\]8;;(?:https?://[!-~]+)?${esc}\\\\)`, 'g');

function isPainted(line: string): boolean {
	const text = line.replace(painting, '');
	return !text.includes('\n') && printable(text) === text;
}

function isFrame(kept: unknown): kept is KeptFrame {
	const {look, generation, rows, bones} = (kept ?? {}) as Partial<Record<keyof KeptFrame, unknown>>;
	const isLines = (lines: unknown): boolean =>
		Array.isArray(lines) && lines.every((line) => typeof line === 'string' && isPainted(line));
	return typeof look === 'string' && typeof generation === 'number' && isLines(rows) && isLines(bones);
}
