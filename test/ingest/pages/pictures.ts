import {deflateSync} from 'node:zlib';
import {sampleDir} from '../../sample/edition.js';

interface Bitmap {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
}

/** A PNG file of so many pixels, three bytes each. */
export const {png}: {png(bitmap: Bitmap): Buffer} = await import(`${sampleDir}png.js`);

/** Four fields, 32 × 16 pixels in all: red and blue above, green and nearly white below. */
export const fields = {
	topLeft: [200, 40, 40],
	topRight: [40, 60, 200],
	bottomLeft: [40, 160, 60],
	bottomRight: [230, 230, 230],
} as const;

export const [width, height] = [32, 16];

function fieldAt(column: number, row: number): readonly number[] {
	if (row < height / 2) return column < width / 2 ? fields.topLeft : fields.topRight;
	return column < width / 2 ? fields.bottomLeft : fields.bottomRight;
}

const pixels = Uint8Array.from(
	Array.from({length: width * height}, (_, at) => fieldAt(at % width, Math.floor(at / width))).flat(),
);

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));

/** The same picture in each format. */
export const pictures = {
	png: Uint8Array.from(png({width, height, pixels})),
	jpeg: fromBase64(
		'/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDREN' +
			'Dg8QEBEQCgwSExIQEw8QEBABAwMDBAMECAQECBALCQsQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ' +
			'EBAQEBAQEBAQEP/AABEIABAAIAMBEQACEQEDEQH/xAGiAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgsQAAIBAwMCBAMF' +
			'BQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElK' +
			'U1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV' +
			'1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+gEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoLEQACAQIEBAMEBwUEBAABAncA' +
			'AQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZ' +
			'WmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri' +
			'4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/APFK/Nz+1QoA4+v9Cz/PIKAPc6/zsPywKAP04r9QP6LCgD//2Q==',
	),
	gif: fromBase64(
		'R0lGODlhIAAQAIEAAMgoKCigPCg8yObm5iH5BAAKAAAALAAAAAAgABAAAAI/hI8Jwu0vlDywtjmtxVJXrngQmIgPiZgOSqlM' +
			'AMfyHAz2jecDzcf6f+v1gEAhj/gz0pA65YyZc8qgOKmPaisAACH5BAAKAAAALAAAAAAgABAAAAIUnI+py+0Po5y02ouz3rz7' +
			'D4biSBUAOw==',
	),
	webp: fromBase64(
		'UklGRlQAAABXRUJQVlA4IEgAAADQAgCdASogABAAAIAIJaACdMoRwN4B+AH6wf0ACIxgAP74ZE//9yej/3usMv3/dH/+xLYr' +
			'Cf/u4n/U3X///tGdhP6ThTkwAAA=',
	),
	losslessWebp: fromBase64(
		'UklGRkYAAABXRUJQVlA4TDkAAAAvH8ADAB8gECAmFGnRrklB2gZMpU771SEQIN40CVKnY/7jXwMlBIJsm0lOcpIHuEBE/0O1' +
			'6rdtAD8A',
	),
} as const;

/** A PNG of any size that is one colour, a few hundred bytes a million pixels: what a bomb is made of. */
export function plainPng(columns: number, rows: number, claimedRows = rows): Uint8Array {
	const small = png({width: 1, height: 1, pixels: Uint8Array.of(0, 0, 0)});
	const bytes = Buffer.concat([small.subarray(0, 33), deflateSync(Buffer.alloc(rows * (columns * 3 + 1)))]);
	bytes.writeUInt32BE(columns, 16);
	bytes.writeUInt32BE(claimedRows, 20);
	return Uint8Array.from(bytes);
}
