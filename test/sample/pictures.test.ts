import {readFileSync} from 'node:fs';
import {inflateSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {sampleDir} from './edition.js';

const {drawPictures} = await import(`${sampleDir}make-pictures.js`);
const drawn: readonly [name: string, bytes: Buffer][] = drawPictures();

/** The lines of the picture: how they were packed is zlib's affair and changes with its version. */
const lines = (png: Buffer) => inflateSync(png.subarray(41, png.length - 16));

it.each(drawn)('draws %s as it is kept', (name, bytes) => {
	const kept = readFileSync(`${sampleDir}pictures/${name}`);
	expect(lines(kept).equals(lines(bytes))).toBe(true);
	expect(kept.subarray(0, 33).equals(bytes.subarray(0, 33))).toBe(true);
	expect(kept.length).toBeLessThan(30_000);
});
