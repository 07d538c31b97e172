import type {Settings} from '../app/index.js';
import type {Raster} from '../model.js';
import {type ColourLevel, halfBlocks, kittyCells, type Placed} from '../terminal/index.js';
import {asPainted, type Painted} from './painted.js';

const drawn = new WeakMap<Raster, Map<string, readonly Painted[]>>();

/** A picture, a string a row. Drawn once for a size: scrolling asks for the same rows again and again. */
export function pictureRows(
	placed: Placed & {readonly raster: Raster},
	way: NonNullable<Settings['pictures']>,
	colours: ColourLevel,
): readonly Painted[] {
	const {raster, cells} = placed;
	const ofRaster = drawn.get(raster) ?? new Map<string, readonly Painted[]>();
	drawn.set(raster, ofRaster);
	const key = `${way} ${colours} ${cells.columns} ${cells.rows}`;
	const rows =
		ofRaster.get(key) ??
		(way === 'kitty' ? kittyCells(placed) : halfBlocks(raster, cells, colours)).map(asPainted);
	ofRaster.set(key, rows);
	return rows;
}
