import {deflateSync} from 'node:zlib';
import type {Raster} from '../../model.js';
import type {Cells} from './picture-cells.js';

/*
 * kitty's graphics protocol with Unicode placeholders (sw.kovidgoyal.net/kitty/graphics-protocol): the picture is sent
 * once and placed nowhere; cells of text say which part of it they show. They scroll, are cut and are erased as text is.
 */

const placeholder = '\u{10EEEE}';

/** The marks that count rows and columns: the first of the protocol's table, one for each row a picture may take. */
const marks = [
	0x305, 0x30d, 0x30e, 0x310, 0x312, 0x33d, 0x33e, 0x33f, 0x346, 0x34a, 0x34b, 0x34c, 0x350, 0x351, 0x352,
	0x357, 0x35b, 0x363, 0x364, 0x365,
].map((code) => String.fromCodePoint(code));

/** Of base64 in one command. */
const chunkCharacters = 4_096;

/** A picture in its place: another size is another picture to the terminal. */
export interface Placed {
	readonly url: string;
	readonly cells: Cells;
}

/**
 * The number a picture is known to the terminal by: 24 bits, which is what a colour holds. Programs before us in the
 * same window have theirs, so they are spread out.
 */
export function kittyId({url, cells: {columns, rows}}: Placed): number {
	let hash = 0x811c9dc5; // FNV-1a
	for (const letter of `${columns} ${rows} ${url}`)
		hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return (hash ^ (hash >>> 8)) & 0xffffff || 1;
}

/** The cells that show a picture, a string a row; blank where it was never sent. The colour of the text is its number. */
export function kittyCells(placed: Placed): readonly string[] {
	const id = kittyId(placed);
	const colour = `38;2;${(id >> 16) & 255};${(id >> 8) & 255};${id & 255}`;
	const {columns, rows} = placed.cells;
	return Array.from({length: rows}, (_, row) => {
		const mark = marks[row] ?? '';
		// Without a mark of its own, a cell's column is one more than that on its left.
		const cells = `${placeholder}${mark}${marks[0]}${`${placeholder}${mark}`.repeat(columns - 1)}`;
		return `\u001B[${colour}m${cells}\u001B[0m`;
	});
}

/** The bytes that hand a picture to the terminal: RGB, deflated, for so many cells. It is to answer nothing. */
export function kittySending(placed: Placed, {width, height, rgb}: Raster): string {
	const {columns, rows} = placed.cells;
	const content = deflateSync(rgb, {level: 1}).toString('base64');
	const chunks = content.match(new RegExp(`.{1,${chunkCharacters}}`, 'g')) ?? [];
	const what = `a=T,U=1,q=2,i=${kittyId(placed)},f=24,o=z,s=${width},v=${height},c=${columns},r=${rows}`;
	return chunks
		.map((chunk, at) => {
			const more = `m=${at < chunks.length - 1 ? 1 : 0}`;
			return `\u001B_G${at === 0 ? `${what},${more}` : `q=2,${more}`};${chunk}\u001B\\`;
		})
		.join('');
}

/** The bytes that make the terminal forget a picture. */
export function kittyForgetting(placed: Placed): string {
	return `\u001B_Ga=d,d=I,q=2,i=${kittyId(placed)}\u001B\\`;
}
