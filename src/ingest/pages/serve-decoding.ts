import type {MessagePort} from 'node:worker_threads';
import {decodePicture} from './decode-picture.js';
import type {Decoding} from './decode-in-thread.js';
import {PictureError} from './picture-error.js';

/** The life of a picture's thread: decodes the one it was given, and ends. */
export async function serveDecoding(port: MessagePort, bytes: Uint8Array): Promise<void> {
	port.postMessage(await decoding(bytes));
}

async function decoding(bytes: Uint8Array): Promise<Decoding> {
	try {
		return {raster: await decodePicture(bytes)};
	} catch (error) {
		if (!(error instanceof PictureError)) throw error;
		return {problem: error.message};
	}
}
