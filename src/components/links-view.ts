import {type Layout, linkRows, linksTop, type State, showsAddress} from '../app/index.js';
import {shownHost} from '../terminal/index.js';
import {padStart, textWidth} from '../typeset/index.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import {beside, type Painted} from './painted.js';
import {run, spread, type Tone} from './runs.js';

/** Text and host stand near enough to be read together. */
const widest = 100;
/** Of the row, at most: the words come first. */
const hostShare = 0.45;

/** The links of an article: number, words, and at the end of the row the host, which no words can hide. */
export function linksView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {columns, linksView: view} = state;
	if (!view) return [];
	const blank = paint.line([], columns);
	const top = linksTop(state);
	const rows = view.links.slice(top, top + linkRows(state)).map((link, at) => {
		const index = top + at;
		const number = padStart(String(index + 1), String(view.links.length).length);
		return linkRow({...link, number, isSelected: index === view.cursor}, columns, paint);
	});
	if (!showsAddress(state)) return rows;
	const address = paint.line([run(` ${view.links[view.cursor]?.url ?? ''}`, 'dim')], columns);
	return [...filled(rows, bodyRows - 1, blank), address];
}

interface LinkRow {
	readonly number: string;
	readonly text: string;
	readonly url: string;
	readonly isSelected: boolean;
}

function linkRow({number, text, url, isSelected}: LinkRow, columns: number, paint: Paint): Painted {
	const width = Math.min(columns, widest);
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const left = [run(` ${number}  `, 'accent', ...tinted), run(text, 'text', ...tinted)];
	const right = [run(endOf(shownHost(url), Math.floor(width * hostShare)), 'dim', ...tinted)];
	const bar = paint.line([run(isSelected ? '▌' : ' ', 'accent')], 1);
	const row = paint.line(spread(left, right, width - 2), width - 1, ...tinted);
	return beside(bar, row, paint.line([], columns - width));
}

/** A host is cut at its front: what it belongs to stands at its end. */
function endOf(host: string, columns: number): string {
	if (textWidth(host) <= columns) return host;
	let end = host;
	while (end !== '' && textWidth(end) > columns - 1) end = end.slice(1);
	return `…${end}`;
}
