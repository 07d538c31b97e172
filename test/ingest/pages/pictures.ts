import {crc32, deflateSync} from 'node:zlib';
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

/** What a PNG is packed of, and what it says of itself. */
interface Packed {
	readonly columns: number;
	readonly rows: number;
	readonly depth?: number;
	/** W3C PNG §11.2.1; absent: RGB. */
	readonly colourType?: number;
	readonly isInterlaced?: boolean;
	/** Of its image, unpacked: zeros. */
	readonly unpackedBytes: number;
}

/** A PNG of nothing but zeros, a thousand times smaller than what it unpacks to: what a bomb is made of. */
export function packedPng(packed: Packed): Uint8Array {
	const {columns, rows, depth = 8, colourType = 2, isInterlaced = false, unpackedBytes} = packed;
	const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colourType, 0, 0, Number(isInterlaced)]);
	header.writeUInt32BE(columns, 0);
	header.writeUInt32BE(rows, 4);
	const image = deflateSync(Buffer.alloc(unpackedBytes));
	const half = image.length >> 1; // the image may stand in several chunks
	const signature = Buffer.from('89504e470d0a1a0a', 'hex');
	return Uint8Array.from(
		Buffer.concat([
			signature,
			chunk('IHDR', header),
			chunk('IDAT', image.subarray(0, half)),
			chunk('IDAT', image.subarray(half)),
			chunk('IEND', Buffer.alloc(0)),
		]),
	);
}

function chunk(name: string, content: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
