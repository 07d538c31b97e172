import {describe, expect, it} from 'vitest';
import {decodePicture} from '../../../src/ingest/pages/decode-picture.js';
import {readPictureHeader} from '../../../src/ingest/pages/picture-header.js';
import {fields, height, packedPng, pictures, png, width} from './pictures.js';

const edited = (bytes: Uint8Array, edit: (view: DataView) => void): Uint8Array => {
	const copy = bytes.slice();
	edit(new DataView(copy.buffer));
	return copy;
};

describe.each(Object.entries(pictures))('a picture as %s', (_name, bytes) => {
	it('has its colours where they are', async () => {
		const {rgb, ...size} = await decodePicture(bytes);
		expect(size).toEqual({width, height});
		const at = (column: number, row: number) => [...rgb.subarray((row * width + column) * 3).subarray(0, 3)];
		for (const [found, wanted] of [
			[at(2, 2), fields.topLeft],
			[at(29, 2), fields.topRight],
			[at(2, 13), fields.bottomLeft],
			[at(29, 13), fields.bottomRight],
		] as const)
			for (const [channel, value] of wanted.entries()) expect(found[channel]).toBeCloseTo(value, -1.1);
	});

	it('says how large it is before it is decoded', () => {
		expect(readPictureHeader(bytes)).toMatchObject({width, height});
	});

	it('ends in a sentence wherever it is cut off', async () => {
		for (let length = 0; length < Math.min(bytes.length, 60); length++)
			await expect(decodePicture(bytes.slice(0, length))).rejects.toThrow(
				/^what stands there is no picture|^it is damaged$|^it is too small/,
			);
	});
});

describe('a picture of strangers', () => {
	it.each([
		['nothing', new Uint8Array()],
		['a web page', Buffer.from('<!doctype html><title>404</title>')],
		['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
		['a web page in front of a picture', Buffer.concat([Buffer.from('<html>'), pictures.jpeg])],
		['a film', Buffer.from('\0\0\0\u0018ftypmp42', 'latin1')],
		[
			'JPEG segments without end',
			Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(70_000, 'ffe00002', 'hex')]),
		],
	])('is none where %s stands', async (_what, bytes) => {
		await expect(decodePicture(bytes)).rejects.toThrow('no picture that newsterm can read');
	});

	it.each<[string, Uint8Array]>([
		['png', resized(100_000, 100_000)],
		['png of two billion columns', resized(0x7fffffff, 16)],
		['gif', edited(pictures.gif, (view) => void view.setUint32(6, 0xffffffff))],
		['gif whose first image is larger than its screen', largeFirstImage()],
		['webp', extendedWebp(16_000, 16_000)],
		['jpeg', largeJpeg()],
	])('is refused by its header alone when it is a %s of too many pixels', async (_name, bytes) => {
		await expect(decodePicture(bytes)).rejects.toThrow(/pixels, more than newsterm takes$/);
	});

	it.each([
		['rows', {columns: 200, rows: 200, unpackedBytes: 40_000_000}],
		['interlaced rows', {columns: 200, rows: 200, isInterlaced: true, unpackedBytes: 40_000_000}],
		['a byte', {columns: 200, rows: 200, unpackedBytes: 200 * 601 + 1}],
	])('may not unpack to %s more than it says', async (_what, packed) => {
		await expect(decodePicture(packedPng(packed))).rejects.toThrow('it unpacks to more than it says');
	});

	it('may not unpack to more than newsterm takes, however few its pixels', async () => {
		const deep = packedPng({columns: 4_000, rows: 4_000, depth: 16, colourType: 6, unpackedBytes: 9});
		await expect(decodePicture(deep)).rejects.toThrow('it unpacks to more than newsterm takes');
	});

	it.each([
		['grey of one bit', {depth: 1, colourType: 0, unpackedBytes: 9 * 4}],
		['grey of one bit, interlaced', {depth: 1, colourType: 0, isInterlaced: true, unpackedBytes: 48}],
		['colours of 16 bits with transparency', {depth: 16, colourType: 6, unpackedBytes: 9 * 137}],
	])('is decoded as %s', async (_what, kind) => {
		expect(await decodePicture(packedPng({columns: 17, rows: 9, ...kind}))).toMatchObject({
			width: 17,
			height: 9,
		});
	});

	it('is no mark that counts readers', async () => {
		await expect(decodePicture(png({width: 1, height: 1, pixels: Uint8Array.of(0, 0, 0)}))).rejects.toThrow(
			'it is too small to be one',
		);
	});

	it('may have anything behind its end', async () => {
		const script = Buffer.from('<script>alert(1)</script>');
		await expect(decodePicture(Buffer.concat([pictures.jpeg, script]))).resolves.toMatchObject({
			width,
			height,
		});
	});

	it('never does more than fail, with any byte of it changed', async () => {
		for (const bytes of Object.values(pictures))
			for (let at = 0; at < Math.min(200, bytes.length); at++) {
				const changed = edited(bytes, (view) => void view.setUint8(at, view.getUint8(at) ^ 0xa5));
				const raster = await decodePicture(changed).catch((error: Error) => error.name);
				if (raster !== 'PictureError') expect(raster).toHaveProperty('rgb');
			}
	});
});

describe('a photograph of a camera that was held otherwise', () => {
	const {topLeft, topRight, bottomLeft, bottomRight} = fields;

	/** The segment that a camera writes: one entry among others, in either order of bytes. */
	function taken(turn: number, isLittle = false): Uint8Array {
		const exif = Buffer.alloc(48);
		const view = new DataView(exif.buffer, exif.byteOffset, exif.length);
		view.setUint16(0, 0xffe1);
		view.setUint16(2, 46);
		exif.write('Exif', 4, 'latin1');
		exif.write(isLittle ? 'II' : 'MM', 10, 'latin1');
		view.setUint16(12, 42, isLittle);
		view.setUint32(14, 8, isLittle);
		view.setUint16(18, 2, isLittle);
		view.setUint16(20, 0x0100, isLittle);
		view.setUint16(32, 0x0112, isLittle);
		view.setUint16(34, 3, isLittle);
		view.setUint32(36, 1, isLittle);
		view.setUint16(40, turn, isLittle);
		return Uint8Array.from(Buffer.concat([pictures.jpeg.slice(0, 2), exif, pictures.jpeg.slice(2)]));
	}

	/** A JPEG is never exact. */
	const nearest = (pixel: readonly number[]) =>
		Object.values(fields).find((field) =>
			field.every((value, at) => Math.abs(value - (pixel[at] ?? 0)) < 13),
		);

	it.each([
		[1, [topLeft, topRight, bottomLeft, bottomRight]],
		[2, [topRight, topLeft, bottomRight, bottomLeft]],
		[3, [bottomRight, bottomLeft, topRight, topLeft]],
		[4, [bottomLeft, bottomRight, topLeft, topRight]],
		[5, [topLeft, bottomLeft, topRight, bottomRight]],
		[6, [bottomLeft, topLeft, bottomRight, topRight]],
		[7, [bottomRight, topRight, bottomLeft, topLeft]],
		[8, [topRight, bottomRight, topLeft, bottomLeft]],
		[9, [topLeft, topRight, bottomLeft, bottomRight]],
	])('is set upright by what it says (%i)', async (turn, wanted) => {
		for (const bytes of [taken(turn), taken(turn, true)]) {
			const raster = await decodePicture(bytes);
			const isOnItsSide = turn >= 5 && turn <= 8;
			expect([raster.width, raster.height]).toEqual(isOnItsSide ? [height, width] : [width, height]);
			const at = (x: number, y: number) => [...raster.rgb.slice((y * raster.width + x) * 3).subarray(0, 3)];
			const [right, bottom] = [raster.width - 3, raster.height - 3];
			const found = [at(2, 2), at(right, 2), at(2, bottom), at(right, bottom)];
			expect(found.map(nearest)).toEqual(wanted);
		}
	});

	it('is taken as it lies where that breaks off or leads elsewhere', async () => {
		const lost = edited(taken(6), (view) => void view.setUint32(16, 0x7fffffff));
		expect(await decodePicture(lost)).toMatchObject({width, height});
	});
});

it('is made as large as a terminal shows, and no larger', async () => {
	const pixels = new Uint8Array(1_280 * 400 * 3).fill(90);
	const raster = await decodePicture(png({width: 1_280, height: 400, pixels}));
	expect(raster).toMatchObject({width: 640, height: 200});
	expect(raster.rgb.every((value) => value === 90)).toBe(true);
});

function resized(columns: number, rows: number): Uint8Array {
	return edited(pictures.png, (view) => {
		view.setUint32(16, columns);
		view.setUint32(20, rows);
	});
}

function largeFirstImage(): Uint8Array {
	const at = Buffer.from(pictures.gif).indexOf(Buffer.from('2c00000000', 'hex'));
	return edited(pictures.gif, (view) => {
		view.setUint16(at + 5, 0xffff, true);
		view.setUint16(at + 7, 0xffff, true);
	});
}

function largeJpeg(): Uint8Array {
	const at = Buffer.from(pictures.jpeg).indexOf(Buffer.from('ffc0', 'hex'));
	return edited(pictures.jpeg, (view) => {
		view.setUint16(at + 5, 0xffff);
		view.setUint16(at + 7, 0xffff);
	});
}

function extendedWebp(columns: number, rows: number): Uint8Array {
	const bytes = Buffer.alloc(64);
	bytes.write('RIFF', 0, 'latin1');
	bytes.writeUInt32LE(56, 4);
	bytes.write('WEBPVP8X', 8, 'latin1');
	bytes.writeUInt32LE(10, 16);
	bytes.writeUIntLE(columns - 1, 24, 3);
	bytes.writeUIntLE(rows - 1, 27, 3);
	return Uint8Array.from(bytes);
}
