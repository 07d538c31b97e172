import {placedPicture, type Reading, type State} from '../app/index.js';
import {english} from '../english.js';
import {cut, type PictureRow} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {beside, type Painted} from './painted.js';
import {pictureRows} from './picture-rows.js';
import {type Runs, run, runsWidth} from './runs.js';

interface PictureLook {
	readonly state: State;
	readonly reading: Reading;
	readonly paint: Paint;
	/** Of the pane. */
	readonly columns: number;
}

/** One row of a picture, right of what stands before it. In a space that is too high it stands at the foot, on its caption. */
export function pictureLine(row: PictureRow, before: Runs, look: PictureLook): Painted {
	const {state, reading, paint, columns} = look;
	const placed = placedPicture(state, reading, row);
	const way = state.settings.pictures;
	const at = placed ? row.row - (row.rows - placed.cells.rows) : -1;
	const width = runsWidth(before);
	const rest = columns - width - (placed?.cells.columns ?? 0);
	if (!placed || !way || at < 0 || rest < 0)
		return paint.line([...before, ...insteadOf(row, state)], columns);
	const cells = pictureRows(placed, way, paint.colours)[at];
	return beside(paint.line(before, width), ...(cells ? [cells] : []), paint.line([], rest));
}

/** Where a picture is still to come stands its sign; where none comes, why. */
function insteadOf({url, row, rows, columns}: PictureRow, {pictures}: State): Runs {
	const known = pictures.get(url);
	if (row !== rows - 1 || (known !== undefined && known !== 'awaited' && 'raster' in known)) return [];
	const isMissing = known !== undefined && known !== 'awaited';
	return [
		run(cut(isMissing ? `▣ ${english.article.noPicture(known.fault.message)}` : '▣', columns), 'faint'),
	];
}
