import type {FetchedPicture, Raster} from '../model.js';
import {type Placed, pictureCells} from '../terminal/index.js';
import type {PictureRow} from '../typeset/index.js';
import type {ArticlePage} from './article-page.js';
import {sizesOf, withoutPassing, withPicture} from './known-pictures.js';
import {layoutOf} from './layout.js';
import {pageOf} from './page-of.js';
import type {Reading, State} from './state.js';
import type {Step} from './step.js';

/** A page that is set now keeps to what is known of pictures now: nothing on it moves when one comes. */
export function withSizes(state: State, reading: Reading): Reading {
	return state.settings.pictures ? {...reading, sizes: sizesOf(state.pictures)} : reading;
}

/** Offline they would only fail again. */
export function retryPictures(state: State): State {
	return state.isOffline ? state : {...state, pictures: withoutPassing(state.pictures)};
}

export function pictureFetched(state: State, url: string, fetched: FetchedPicture): Step {
	return [{...state, pictures: withPicture(state.pictures, url, fetched)}];
}

/** What came into sight with a step is asked for, once the eye rests on the article. */
export function askForPictures(before: State, [state, ...effects]: Step): Step {
	const {reading} = state;
	if (!reading?.isRested || !state.settings.pictures || isSameSight(before, state))
		return [state, ...effects];
	const urls = new Set(rowsInSight(state, reading).map(({url}) => url));
	const wanted = [...urls].filter((url) => !state.pictures.has(url));
	const {feedUrl} = reading.article;
	return [
		{...state, pictures: wanted.reduce((all, url) => withPicture(all, url, 'awaited'), state.pictures)},
		...effects,
		...wanted.map((url) => ({type: 'fetch-picture', ask: {url, feedUrl}}) as const),
	];
}

function isSameSight(before: State, state: State): boolean {
	return (
		before.reading === state.reading &&
		before.settings === state.settings &&
		before.columns === state.columns &&
		before.rows === state.rows
	);
}

/** The pictures of which a part is on the screen, each in the cells it takes. */
export function picturesInSight(state: State): readonly (Placed & {readonly raster: Raster})[] {
	const {reading} = state;
	if (!reading) return [];
	const found = rowsInSight(state, reading).flatMap((row) => placedPicture(state, reading, row) ?? []);
	return [...new Map(found.map((placed) => [placed.url, placed])).values()];
}

/** Where the picture of this row stands in the space that its page has for it; absent: it is not there. */
export function placedPicture(
	{pictures, settings}: State,
	{sizes}: Reading,
	{url, columns, rows}: PictureRow,
): (Placed & {readonly raster: Raster}) | undefined {
	const known = pictures.get(url);
	if (!settings.pictures || known === undefined || known === 'awaited' || 'fault' in known) return undefined;
	const space = {columns, rows};
	const cells = sizes?.has(url) ? space : pictureCells(known.raster, space, settings.pictures);
	return {url, cells, raster: known.raster};
}

function rowsInSight(state: State, reading: Reading): readonly PictureRow[] {
	const page = pageOf(state, reading);
	const {bodyRows} = layoutOf(state);
	const top = topOf(page, reading, bodyRows);
	return page.lines
		.slice(top, top + bodyRows)
		.flatMap((line) => (line.kind === 'body' && line.line.picture ? [line.line.picture] : []));
}

/** The first line shown: a pane that grew sets the text in fewer lines than there were. */
export function topOf({lines}: ArticlePage, {scroll}: Reading, bodyRows: number): number {
	return Math.min(scroll, Math.max(0, lines.length - bodyRows));
}
