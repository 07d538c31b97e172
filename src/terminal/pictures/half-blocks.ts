import type {Raster} from '../../model.js';
import type {ColourLevel} from '../capabilities.js';
import {indexOf256, type Rgb} from '../colours.js';
import type {Cells} from './picture-cells.js';
import {scaled} from './scaled.js';

/**
 * A picture in character cells, a string a row: each cell is two pixels, the upper half block's colour and its ground
 * (SGR 38 and 48 in xterm's semicolon form). Every sequence is reset by the next. Under 3 colours are the nearest of 256.
 */
export function halfBlocks(raster: Raster, {columns, rows}: Cells, colours: ColourLevel): readonly string[] {
	const {rgb} = scaled(raster, columns, rows * 2);
	const pixel = (column: number, row: number): string => {
		const at = (row * columns + column) * 3;
		return colourCode([rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0], colours);
	};
	return Array.from({length: rows}, (_, row) => {
		const cells = Array.from({length: columns}, (_, column) =>
			cellCode(pixel(column, row * 2), pixel(column, row * 2 + 1)),
		);
		return joined(cells);
	});
}

interface Cell {
	readonly code: string;
	readonly glyph: string;
}

function cellCode(upper: string, lower: string): Cell {
	return upper === lower ? {code: `48;${lower}`, glyph: ' '} : {code: `38;${upper};48;${lower}`, glyph: '▀'};
}

function colourCode(rgb: Rgb, colours: ColourLevel): string {
	return colours === 3 ? `2;${rgb.join(';')}` : `5;${indexOf256(rgb)}`;
}

/** Cells that look alike are one run. */
function joined(cells: readonly Cell[]): string {
	let row = '';
	let last = '';
	for (const {code, glyph} of cells) {
		if (code !== last) row += `${last === '' ? '' : '\u001B[0m'}\u001B[${code}m`;
		row += glyph;
		last = code;
	}
	return last === '' ? row : `${row}\u001B[0m`;
}
