import type {PictureWay} from './picture-way.js';

/** A field of character cells. */
export interface Cells {
	readonly columns: number;
	readonly rows: number;
}

/** Half blocks are coarse, and cost a colour each: a tall photograph is no better for being taller. */
const mostRows: Readonly<Record<PictureWay, number>> = {blocks: 12, kitty: 18};

/** How many pixels a column takes at least: a small picture is not blown up. */
const leastPixels: Readonly<Record<PictureWay, number>> = {blocks: 1, kitty: 8};

/** The most cells a picture takes in so many columns: what is kept for one whose size is not known yet. */
export function pictureSpace(columns: number, way: PictureWay): Cells {
	return {columns, rows: mostRows[way]};
}

/** The cells a picture takes in a space, all of it in its own proportions. A cell is twice as high as wide. */
export function pictureCells(
	{width, height}: {readonly width: number; readonly height: number},
	space: Cells,
	way: PictureWay,
): Cells {
	const scale = Math.min(space.columns / width, (2 * space.rows) / height, 1 / leastPixels[way]);
	const within = (cells: number, most: number) => Math.max(1, Math.min(most, cells));
	return {
		columns: within(Math.round(width * scale), space.columns),
		rows: within(Math.round((height * scale) / 2), space.rows),
	};
}
