import type {Mode} from './mode.js';
import {bodyMode, type State} from './state.js';

/** Where things stand on the screen: plain arithmetic, asked by `update` and by the components alike. */
export interface Layout {
	/** Too small for anything but saying so. */
	readonly isTooSmall: boolean;
	readonly hasTopics: boolean;
	readonly hasTabs: boolean;
	readonly hasRules: boolean;
	readonly hasLede: boolean;
	readonly hasFooter: boolean;
	/** First row of the body, counted from 0. */
	readonly bodyTop: number;
	readonly bodyRows: number;
	/** Columns of the list; the whole width unless the article stands beside it. */
	readonly listColumns: number;
	/** Columns of the article's pane: beside the list, else the whole width. */
	readonly articleColumns: number;
	readonly isSideBySide: boolean;
}

export const smallest = {columns: 20, rows: 6};
const sideBySideFrom = 140;
const listShare = 0.45;
const narrowestList = 60;
/** A hairline between the panes, a space on either side. */
const gutter = 3;

/** Where the list is the body. */
const listModes: ReadonlySet<Mode> = new Set(['list', 'topics', 'search', 'filter']);

/** Rows of an article that is spoken: it is told whole, so there is nothing to scroll. */
const spokenRows = 1_000_000;

export function layoutOf(state: State): Layout {
	const {columns, rows, isSpoken} = state;
	const mode = bodyMode(state);
	const isSideBySide = !isSpoken && columns >= sideBySideFrom && (mode === 'article' || listModes.has(mode));
	const showsList = mode !== 'article' || isSideBySide;

	const hasTopics = rows >= 10;
	const hasTabs = rows >= 12 && showsList;
	const hasRules = rows >= 14;
	const hasFooter = rows >= 8;
	const hasLede = rows >= 30 && !isSideBySide && listModes.has(mode);

	const bodyTop = 1 + Number(hasTopics) + Number(hasTabs) + Number(hasRules);
	const below = (hasLede ? 3 : 0) + Number(hasRules && hasFooter) + Number(hasFooter);
	const listColumns = isSideBySide ? Math.max(narrowestList, Math.floor(columns * listShare)) : columns;

	return {
		isTooSmall: columns < smallest.columns || rows < smallest.rows,
		hasTopics,
		hasTabs,
		hasRules,
		hasLede,
		hasFooter,
		bodyTop,
		bodyRows: isSpoken && mode === 'article' ? spokenRows : Math.max(1, rows - bodyTop - below),
		listColumns,
		articleColumns: isSideBySide ? columns - listColumns - gutter : columns,
		isSideBySide,
	};
}
