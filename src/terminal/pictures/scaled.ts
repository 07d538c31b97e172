import type {Raster} from '../../model.js';
import type {Rgb} from '../colours.js';

/** The picture in so many pixels, whatever its proportions: each the mean of those it stands for. */
export function scaled(raster: Raster, columns: number, rows: number): Raster {
	const rgb = new Uint8Array(columns * rows * 3);
	for (let row = 0; row < rows; row++) {
		const [top, bottom] = spanOf(row, rows, raster.height);
		for (let column = 0; column < columns; column++) {
			const [left, right] = spanOf(column, columns, raster.width);
			rgb.set(meanOf(raster, {left, right, top, bottom}), (row * columns + column) * 3);
		}
	}
	return {width: columns, height: rows, rgb};
}

interface Field {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function meanOf({width, rgb}: Raster, {left, right, top, bottom}: Field): Rgb {
	let [red, green, blue] = [0, 0, 0];
	for (let row = top; row < bottom; row++)
		for (let at = (row * width + left) * 3, end = (row * width + right) * 3; at < end; at += 3) {
			red += rgb[at] ?? 0;
			green += rgb[at + 1] ?? 0;
			blue += rgb[at + 2] ?? 0;
		}
	const pixels = (right - left) * (bottom - top);
	return [Math.round(red / pixels), Math.round(green / pixels), Math.round(blue / pixels)];
}

/** Which of `from` pixels the one at `at` of `to` stands for. */
function spanOf(at: number, to: number, from: number): readonly [start: number, end: number] {
	const start = Math.min(from - 1, Math.floor((at * from) / to));
	return [start, Math.max(start + 1, Math.floor(((at + 1) * from) / to))];
}
