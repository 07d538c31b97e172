import type {Raster} from '../../model.js';
import {turned} from './exif-turn.js';
import {PictureError} from './picture-error.js';
import {type PictureHeader, readPictureHeader} from './picture-header.js';
import {limitPng} from './png-limits.js';
import {type Decoded, shrunk} from './shrink.js';

/** As many as a good camera takes; four times as many bytes are held twice while it is read. */
const mostPixels = 25_000_000;

/** Smaller ones count readers, or part paragraphs. */
const leastSide = 4;

/** Each is a C library in WebAssembly: what breaks it breaks nothing around it. */
const decoders: Readonly<Record<PictureHeader['format'], () => Promise<(bytes: Uint8Array) => Decoded>>> = {
	jpeg: async () => (await import('@cwasm/jpeg-turbo')).default.decode,
	png: async () => (await import('@cwasm/lodepng')).default.decode,
	gif: async () => (await import('@cwasm/nsgif')).default.decode,
	webp: async () => (await import('@cwasm/webp')).default.decode,
};

/**
 * A JPEG, PNG, GIF (its first image) or WebP as pixels, as large as any terminal shows it. What is too large is
 * refused by its header, a PNG also by what it unpacks to.
 *
 * @throws {PictureError}
 */
export async function decodePicture(bytes: Uint8Array): Promise<Raster> {
	const header = readPictureHeader(bytes);
	if (!header) throw new PictureError('what stands there is no picture that newsterm can read');
	const {format, width, height, turn = 1} = header;
	if (width * height > mostPixels)
		throw new PictureError(`it has ${width} × ${height} pixels, more than newsterm takes`);
	if (Math.min(width, height) < leastSide) throw new PictureError('it is too small to be one');
	return turned(shrunk(await decoded(bytes, format)), turn);
}

async function decoded(bytes: Uint8Array, format: PictureHeader['format']): Promise<Decoded> {
	const decode = await decoders[format]();
	try {
		if (format === 'png') await limitPng(bytes);
		return decode(bytes);
	} catch (cause) {
		if (cause instanceof PictureError) throw cause;
		throw new PictureError('it is damaged', {cause}); // the library says no more than that either
	}
}
