import {hash} from 'node:crypto';
import {
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {
	type DownloadAsk,
	FeedError,
	type Fetcher,
	type Validators,
	withoutSecrets,
	writeFault,
} from '../feeds/index.js';
import {numbered} from './enclosure-name.js';

/** Files of one name; more would be a loop that never ends. */
const mostOfAName = 1000;

/** A file that is to be kept. */
export interface Wanted extends Omit<DownloadAsk, 'file' | 'begun' | 'onBegin'> {
	readonly folder: string;
	/** Safe. */
	readonly name: string;
}

/** Beside an unfinished file: what it is a part of. */
interface Note {
	/** A hash of the address, which may hold a secret. */
	readonly of: string;
	/** Of the process that writes it. */
	readonly by: number;
	readonly begun?: Validators;
}

/**
 * Downloads a file into a folder, never over another one. What has come so far stands beside its place as `NAME.part`, and is
 * gone on with the next time. Returns its path; absent: it was ended before.
 *
 * @throws {FeedError} it cannot be had, or not be written
 */
export async function downloadFile(wanted: Wanted, fetcher: Fetcher): Promise<string | undefined> {
	const {folder, name, ...ask} = wanted;
	const of = hash('sha256', withoutSecrets(ask.url), 'hex');
	const {part, begun} = writable(wanted, () => claim(wanted, of));
	try {
		const bytes = await fetcher.download({
			...ask,
			file: part,
			...(begun && {begun}),
			onBegin: (validators) => writeNote(part, {of, by: process.pid, begun: validators}),
		});
		return bytes === undefined ? undefined : writable(wanted, () => place(part, wanted));
	} finally {
		leave(part, of);
	}
}

interface Claimed {
	readonly part: string;
	readonly begun?: Validators | undefined;
}

/** The first place of that name that is free, or holds a part of the same file. */
function claim(wanted: Wanted, of: string): Claimed {
	const {url, folder, name} = wanted;
	for (let number = 1; number <= mostOfAName; number++) {
		const file = join(folder, numbered(name, number));
		const part = `${file}.part`;
		const note = readNote(part);
		if (note?.of === of && existsSync(part)) {
			if (note.by !== process.pid && isRunning(note.by))
				throw new FeedError('io', url, `${part} is being written by another newsterm (process ${note.by}).`);
			writeNote(part, {...note, by: process.pid});
			return {part, begun: note.begun};
		}
		if (!existsSync(file) && takesNew(part)) {
			writeNote(part, {of, by: process.pid});
			return {part};
		}
	}
	throw tooMany(wanted);
}

/** Makes an empty file, unless there is one. */
function takesNew(file: string): boolean {
	try {
		closeSync(openSync(file, 'wx'));
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

/** A whole file goes where nothing is: an empty one of ours holds the place, since a file that is moved goes over another. */
function place(part: string, wanted: Wanted): string {
	const {folder, name} = wanted;
	for (let number = 1; number <= mostOfAName; number++) {
		const file = join(folder, numbered(name, number));
		if (!takesNew(file)) continue;
		renameSync(part, file);
		return file;
	}
	throw tooMany(wanted);
}

function tooMany({url, folder, name}: Wanted): FeedError {
	return new FeedError('io', url, `${folder} holds ${mostOfAName} files of the name ${name} already.`);
}

/** What is whole, or holds nothing, needs no note; of an empty part nothing stays. */
function leave(part: string, of: string): void {
	const size = statSync(part, {throwIfNoEntry: false})?.size ?? 0;
	if (size > 0) {
		const note = readNote(part);
		writeNote(part, {of, by: 0, ...(note?.begun && {begun: note.begun})});
		return;
	}
	for (const file of [part, noteOf(part)]) rmSync(file, {force: true});
}

const noteOf = (part: string): string => `${part}.json`;

function writeNote(part: string, note: Note): void {
	writeFileSync(noteOf(part), JSON.stringify(note), {mode: 0o600});
}

/** Absent: there is none, or it is cut off. */
function readNote(part: string): Note | undefined {
	try {
		const {of, by, begun} = JSON.parse(readFileSync(noteOf(part), 'utf8'));
		const {etag, lastModified} = begun ?? {};
		const isText = (value: unknown): value is string =>
			typeof value === 'string' && /^[\t\x20-\x7e]{1,500}$/.test(value);
		const known = {...(isText(etag) && {etag}), ...(isText(lastModified) && {lastModified})};
		return {of: String(of), by: Number(by) || 0, begun: known};
	} catch {
		return undefined; // the file is begun anew, in another place
	}
}

/** Not to be asked of 0 or less, which stand for whole groups. */
function isRunning(pid: number): boolean {
	try {
		return pid > 0 && process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function writable<T>({url, folder, name}: Wanted, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw writeFault(error, {url, file: join(folder, `${name}.part`)});
	}
}
