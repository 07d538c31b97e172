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
	return Array.from({length: rows}, (_, row) =>
		joined(
			Array.from(
				{length: columns},
				(_, column) => `38;${pixel(column, row * 2)};48;${pixel(column, row * 2 + 1)}`,
			),
		),
	);
}

function colourCode(rgb: Rgb, colours: ColourLevel): string {
	return colours === 3 ? `2;${rgb.join(';')}` : `5;${indexOf256(rgb)}`;
}

/** Cells of the same colours are one run. */
function joined(codes: readonly string[]): string {
	return codes
		.map((code, at) => {
			const opened = code === codes[at - 1] ? '' : `\u001B[${code}m`;
			return `${opened}▀${code === codes[at + 1] ? '' : '\u001B[0m'}`;
		})
		.join('');
}
