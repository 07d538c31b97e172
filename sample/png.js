/** A PNG file of 8-bit RGB (W3C PNG, third edition, §9 and §11). */
import {crc32, deflateSync} from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param pixels three bytes a pixel, line by line */
export function png({width, height, pixels}) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const image = deflateSync(filtered(pixels, width * 3), {level: 9});
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, content) {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

/** What a byte is guessed to be from the ones left, above and above left; the file keeps the difference. */
const guesses = [() => 0, (left) => left, (_left, above) => above, (left, above) => (left + above) >> 1, paeth];

/** The nearest of the three to left + above − corner. */
function paeth(left, above, corner) {
	const [byLeft, byAbove, byCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
	if (byLeft <= byAbove && byLeft <= byCorner) return left;
	return byAbove <= byCorner ? above : corner;
}

/** Each line by the guess that leaves least behind. */
function filtered(pixels, stride) {
	const lines = [];
	for (let start = 0; start < pixels.length; start += stride) {
		const tried = guesses.map((guess, kind) => filterLine(pixels, start, stride, guess, kind));
		lines.push(tried.reduce((best, line) => (weight(line) < weight(best) ? line : best)));
	}
	return Buffer.concat(lines);
}

function filterLine(pixels, start, stride, guess, kind) {
	const line = Buffer.alloc(stride + 1, kind);
	for (let at = 0; at < stride; at++) {
		const left = at < 3 ? 0 : pixels[start + at - 3];
		const above = pixels[start + at - stride] ?? 0;
		const corner = at < 3 ? 0 : (pixels[start + at - stride - 3] ?? 0);
		line[at + 1] = pixels[start + at] - guess(left, above, corner);
	}
	return line;
}

const weight = (line) => line.reduce((sum, byte) => sum + Math.min(byte, 256 - byte), 0);
