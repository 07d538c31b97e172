import type {Decoding} from './decode-in-thread.js';
import {decodePicture} from './decode-picture.js';
import {PictureError} from './picture-error.js';

// The entry of a thread that decodes the one picture it is given. It loads nothing else of the house: it is to be quick.
// By an import the bundle would have it load, and the screen's thread ask for, what both may need.
const {parentPort, workerData} = process.getBuiltinModule('node:worker_threads');
parentPort?.postMessage(await decoding(workerData as Uint8Array));

async function decoding(bytes: Uint8Array): Promise<Decoding> {
	try {
		return {raster: await decodePicture(bytes)};
	} catch (error) {
		if (!(error instanceof PictureError)) throw error;
		return {problem: error.message};
	}
}
