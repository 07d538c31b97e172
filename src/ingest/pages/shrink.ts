import type {Raster} from '../../model.js';

/** What a decoder leaves: four bytes a pixel. */
export interface Decoded {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** As many pixels as the largest picture takes in an article: 60 columns and 20 rows of a common font. */
const most = {width: 640, height: 400};

/** Newsprint: what can be seen through stands on it, as on the pages it was made for. */
const paper = 255;

/** The picture without transparency, at most so large: each pixel the mean of those it stands for. */
export function shrunk({width, height, data}: Decoded): Raster {
	const scale = Math.min(1, most.width / width, most.height / height);
	const [columns, rows] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [
		number,
		number,
	];
	const rgb = new Uint8Array(columns * rows * 3);
	for (let row = 0; row < rows; row++) {
		const [top, bottom] = spanOf(row, rows, height);
		for (let column = 0; column < columns; column++) {
			const [left, right] = spanOf(column, columns, width);
			putMean({data, width, left, right, top, bottom}, rgb, (row * columns + column) * 3);
		}
	}
	return {width: columns, height: rows, rgb};
}

/** Which of `from` pixels the one at `at` of `to` stands for. */
function spanOf(at: number, to: number, from: number): readonly [start: number, end: number] {
	const start = Math.floor((at * from) / to);
	return [start, Math.max(start + 1, Math.floor(((at + 1) * from) / to))];
}

interface Field {
	readonly data: Uint8ClampedArray;
	readonly width: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function putMean({data, width, left, right, top, bottom}: Field, rgb: Uint8Array, to: number): void {
	let [red, green, blue] = [0, 0, 0];
	for (let row = top; row < bottom; row++)
		for (let at = (row * width + left) * 4, end = (row * width + right) * 4; at < end; at += 4) {
			const seen = (data[at + 3] ?? 0) / 255;
			const behind = paper * (1 - seen);
			red += behind + seen * (data[at] ?? 0);
			green += behind + seen * (data[at + 1] ?? 0);
			blue += behind + seen * (data[at + 2] ?? 0);
		}
	const pixels = (right - left) * (bottom - top);
	rgb[to] = Math.round(red / pixels);
	rgb[to + 1] = Math.round(green / pixels);
	rgb[to + 2] = Math.round(blue / pixels);
}
