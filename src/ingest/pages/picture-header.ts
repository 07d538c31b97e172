import {readTurn, type Turn} from './exif-turn.js';

/** What the first bytes of a picture say of it. */
export interface PictureHeader {
	readonly format: 'jpeg' | 'png' | 'gif' | 'webp';
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	/** Absent: upright. */
	readonly turn?: Turn;
}

/** Absent: none of the formats, or cut off before it says how large it is. What a server calls it is not asked. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view);
	} catch (error) {
		if (error instanceof RangeError) return undefined; // it ends in the middle of its header
		throw error;
	}
}

function says(view: DataView, at: number, text: string): boolean {
	if (view.byteLength < at + text.length) return false;
	return [...text].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));
}

/** W3C PNG, third edition, §5.2 and §11.2.1. */
function readPng(view: DataView): PictureHeader | undefined {
	if (!says(view, 0, '\u0089PNG\r\n\u001A\n') || !says(view, 12, 'IHDR')) return undefined;
	return {format: 'png', width: view.getUint32(16), height: view.getUint32(20)};
}

/** ITU-T T.81 §B.2: segments up to the frame header. */
function readJpeg(view: DataView): PictureHeader | undefined {
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
	let turn: Turn | undefined;
	for (let at = 2; view.getUint8(at) === 0xff; ) {
		const marker = view.getUint8(at + 1);
		if (marker === 0xe1) turn ??= readTurn(view, at);
		if (startsFrame(marker)) {
			const [width, height] = [view.getUint16(at + 7), view.getUint16(at + 5)];
			return {format: 'jpeg', width, height, ...(turn !== undefined && {turn})};
		}
		const isFill = marker === 0xff;
		at += isFill ? 1 : 2 + view.getUint16(at + 2);
	}
	return undefined;
}

/** Any SOF; between them stand DHT, JPG and DAC. */
function startsFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** GIF89a §18 and §20: a first image larger than its screen counts, too. */
function readGif(view: DataView): PictureHeader | undefined {
	if (!says(view, 0, 'GIF87a') && !says(view, 0, 'GIF89a')) return undefined;
	const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
	let at = 13 + coloursBytes(view.getUint8(10));
	while (view.getUint8(at) === 0x21) {
		at += 2;
		while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
		at += 1;
	}
	if (view.getUint8(at) !== 0x2c) return undefined;
	const [left, top] = [view.getUint16(at + 1, true), view.getUint16(at + 3, true)];
	return {
		format: 'gif',
		width: Math.max(width, left + view.getUint16(at + 5, true)),
		height: Math.max(height, top + view.getUint16(at + 7, true)),
	};
}

function coloursBytes(flags: number): number {
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** RFC 9649 §2.4–2.7: lossy, lossless, extended. */
function readWebp(view: DataView): PictureHeader | undefined {
	if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return undefined;
	if (says(view, 12, 'VP8 ')) {
		const [width, height] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
		return {format: 'webp', width, height};
	}
	if (says(view, 12, 'VP8L')) {
		const bits = view.getUint32(21, true);
		return {format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1};
	}
	if (!says(view, 12, 'VP8X')) return undefined;
	const three = (at: number) => view.getUint16(at, true) + 0x10000 * view.getUint8(at + 2);
	return {format: 'webp', width: three(24) + 1, height: three(27) + 1};
}
