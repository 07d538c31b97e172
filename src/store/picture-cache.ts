import {createHash} from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import type {EpochMs} from '../model.js';

/** Pictures that were shown, by their address; what was not looked at longest goes first. */
export interface PictureCache {
	/** Absent: it is not there. */
	read(url: string): Uint8Array | undefined;
	write(url: string, bytes: Uint8Array): void;
}

export interface PictureCacheOptions {
	/** Made when the first picture is written. */
	readonly dir: string;
	/** Of all of them; a larger one is not kept. */
	readonly maxBytes: number;
	readonly now: () => EpochMs;
}

/**
 * Files of a folder, named by the hash of their address. Nothing here is anyone's only copy: what cannot be read is not
 * there, what cannot be written is fetched again. Another process may use the same folder.
 */
export function openPictureCache({dir, maxBytes, now}: PictureCacheOptions): PictureCache {
	const pathOf = (url: string): string => join(dir, createHash('sha256').update(url).digest('hex'));

	return {
		read(url) {
			return orNothing(() => {
				const bytes = readFileSync(pathOf(url));
				orNothing(() => utimesSync(pathOf(url), now() / 1000, now() / 1000));
				return bytes;
			});
		},
		write(url, bytes) {
			if (bytes.length > maxBytes) return;
			orNothing(() => {
				mkdirSync(dir, {recursive: true, mode: 0o700});
				makeRoom(dir, maxBytes - bytes.length);
				const path = pathOf(url);
				writeFileSync(`${path}.${process.pid}`, bytes, {mode: 0o600});
				utimesSync(`${path}.${process.pid}`, now() / 1000, now() / 1000);
				renameSync(`${path}.${process.pid}`, path); // whole, or not at all
			});
		},
	};
}

function makeRoom(dir: string, room: number): void {
	const kept = readdirSync(dir).flatMap((name) => orNothing(() => lookAt(join(dir, name))) ?? []);
	let total = kept.reduce((sum, {bytes}) => sum + bytes, 0);
	for (const {path, bytes} of kept.toSorted((one, other) => one.usedAt - other.usedAt)) {
		if (total <= room) return;
		rmSync(path, {force: true});
		total -= bytes;
	}
}

function lookAt(path: string) {
	const {size, mtimeMs} = statSync(path);
	return {path, bytes: size, usedAt: mtimeMs};
}

function orNothing<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined; // a cache that is gone, full or forbidden costs a fetch
	}
}
