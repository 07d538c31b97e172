import type {Raster} from '../../model.js';

/** How a camera was held, 1–8 (Exif 2.32 §4.6.4, tag 274): 1 is upright. */
export type Turn = number;

const turnTag = 0x0112;

/** What the segment at `at` says; absent: it is not Exif's, says nothing of it, or breaks off. */
export function readTurn(view: DataView, at: number): Turn | undefined {
	const tiff = at + 10;
	try {
		if (view.getUint32(at + 4) !== 0x45786966) return undefined; // "Exif"
		const isLittle = view.getUint16(tiff) === 0x4949;
		const directory = tiff + view.getUint32(tiff + 4, isLittle);
		const entries = view.getUint16(directory, isLittle);
		for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12)
			if (view.getUint16(entry, isLittle) === turnTag) return view.getUint16(entry + 8, isLittle);
		return undefined;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

type Place = readonly [column: number, row: number];

/** Which pixel of a picture of so many columns and rows stands at a place, once it is upright. */
const sources: Readonly<Record<Turn, (x: number, y: number, right: number, bottom: number) => Place>> = {
	2: (x, y, right) => [right - x, y],
	3: (x, y, right, bottom) => [right - x, bottom - y],
	4: (x, y, _right, bottom) => [x, bottom - y],
	5: (x, y) => [y, x],
	6: (x, y, _right, bottom) => [y, bottom - x],
	7: (x, y, right, bottom) => [right - y, bottom - x],
	8: (x, y, right) => [right - y, x],
};

/** The picture as it was seen. */
export function turned(raster: Raster, turn: Turn): Raster {
	const source = sources[turn];
	if (!source) return raster;
	const isOnItsSide = turn >= 5;
	const [width, height] = isOnItsSide ? [raster.height, raster.width] : [raster.width, raster.height];
	const rgb = new Uint8Array(raster.rgb.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [column, row] = source(x, y, raster.width - 1, raster.height - 1);
			const from = (row * raster.width + column) * 3;
			rgb.set(raster.rgb.subarray(from, from + 3), (y * width + x) * 3);
		}
	return {width, height, rgb};
}
