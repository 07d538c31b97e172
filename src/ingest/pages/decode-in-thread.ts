import {Worker} from 'node:worker_threads';
import type {Raster} from '../../model.js';
import {PictureError} from './picture-error.js';

/** What the thread of a picture answers. */
export type Decoding = {readonly raster: Raster} | {readonly problem: string};

/** The largest photograph taken takes a second on a slow machine. */
const mostMs = 5_000;

/**
 * Decodes a picture in a thread of its own, which ends with it: so do the memory it took, whatever it broke, and the
 * time it may take. News and marks do not wait for it.
 *
 * @param entry `picture-thread.ts`
 * @throws {PictureError}
 */
export function decodeInThread(entry: URL, bytes: Uint8Array, withinMs = mostMs): Promise<Raster> {
	const worker = new Worker(entry, {workerData: bytes});
	const decoding = new Promise<Raster>((resolve, reject) => {
		const timer = setTimeout(() => reject(new PictureError('it takes too long to read')), withinMs);
		worker.once('message', (answer: Decoding) => {
			if ('raster' in answer) resolve(answer.raster);
			else reject(new PictureError(answer.problem));
		});
		worker.once('error', (cause) => reject(new PictureError('it is damaged', {cause})));
		worker.once('exit', () => {
			clearTimeout(timer);
			reject(new PictureError('it is damaged'));
		});
	});
	return decoding.finally(() => worker.terminate());
}

/** Decodes pictures one after the other, in the order they come: each takes all the memory that one may. */
export function pictureDecoder(entry: URL): (bytes: Uint8Array) => Promise<Raster> {
	let last: Promise<unknown> = Promise.resolve();
	return (bytes) => {
		const decoding = last.then(() => decodeInThread(entry, bytes));
		last = decoding.catch(() => {}); // whoever asked for it is told
		return decoding;
	};
}
