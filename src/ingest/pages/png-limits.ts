import {Readable} from 'node:stream';
import {createInflate} from 'node:zlib';
import {PictureError} from './picture-error.js';

/** What a PNG of 25 million pixels takes with four bytes each. The decoder holds it some three times. */
const mostBytes = 100_000_000;

/** W3C PNG, third edition, §11.2.1: samples of a pixel, by its colour type. */
const samples: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4};

/**
 * Refuses a PNG that unpacks to more than a picture may take, or to more than its header says: the decoder takes
 * whatever memory that needs. What comes out is counted and let go.
 *
 * @throws {PictureError}
 */
export async function limitPng(bytes: Uint8Array): Promise<void> {
	const most = scanlineBytes(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	if (most > mostBytes) throw new PictureError('it unpacks to more than newsterm takes');
	let unpacked = 0;
	for await (const chunk of Readable.from(packedParts(bytes)).pipe(createInflate())) {
		unpacked += (chunk as Uint8Array).length;
		if (unpacked > most) throw new PictureError('it unpacks to more than it says');
	}
}

/** §7.2 and §8.1: rows of packed pixels, a byte before each; interlaced, those of seven smaller pictures, twice as many. */
function scanlineBytes(view: DataView): number {
	const [width, height] = [view.getUint32(16), view.getUint32(20)];
	const bits = view.getUint8(24) * (samples[view.getUint8(25)] ?? 4);
	const isInterlaced = view.getUint8(28) !== 0;
	const plain = height * (1 + Math.ceil((width * bits) / 8));
	return isInterlaced ? plain + 2 * (2 * height + 8) : plain;
}

/** §5.3: the image stands in as many chunks as whoever wrote it liked. */
function* packedParts(bytes: Uint8Array): Generator<Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = view.getUint32(at);
		const isImage = view.getUint32(at + 4) === 0x49444154; // IDAT
		if (isImage) yield bytes.subarray(at + 8, at + 8 + length);
		at += 12 + length;
	}
}
