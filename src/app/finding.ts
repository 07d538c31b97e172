import {english} from '../english.js';
import type {ArticlePage} from './article-page.js';
import {type Hit, hitsOn, mostHits} from './find-hits.js';
import {pageOf} from './page-of.js';
import {emptyPrompt} from './prompt.js';
import {bodyRows, lowestScroll, withoutTop} from './reading.js';
import {bodyMode, type Find, modeOf, type Prompt, type Reading, type State} from './state.js';
import {type Step, withNotice} from './step.js';

export function startFind(state: State): Step {
	const {reading} = state;
	if (!reading) return [state];
	const find: Find = {prompt: emptyPrompt, at: 0, from: reading.scroll};
	return [{...state, modes: [...state.modes, 'find'], reading: {...reading, find}}];
}

/** The first hit from where the reader was is shown as one types; none: that place again. */
export function findTyped(state: State, prompt: Prompt): Step {
	const {reading} = state;
	if (!reading?.find) return [state];
	const find = {...reading.find, prompt};
	const typed = {...reading, find};
	if (wordsOf(find) === wordsOf(reading.find)) return [{...state, reading: typed}];
	const page = pageOf(state, reading);
	const at = Math.max(
		0,
		hitsOn(page, wordsOf(find)).findIndex(([{line}]) => line >= find.from),
	);
	const scroll = Math.min(find.from, lowestScroll(page, bodyRows(state)));
	return [{...state, reading: inSight({...typed, scroll, find: {...find, at}}, page, bodyRows(state))}];
}

/** ⏎ at the prompt: the hits stay marked, and the keys are those of the article again. */
export function keepFind(state: State): Step {
	const {find} = state.reading ?? {};
	const kept = {...state, modes: withoutTop(state.modes)};
	if (!find || wordsOf(find) === '') return [withoutFind(kept)];
	const {of} = findPlace(state) ?? {of: 0};
	return of === 0 ? withNotice(withoutFind(kept), english.find.notIn(wordsOf(find))) : [kept];
}

/** Closes a find that is open, at its prompt or after; the place in the text stays. Absent: none is. */
export function closeFind(state: State): Step | undefined {
	if (modeOf(state) === 'find') return [withoutFind({...state, modes: withoutTop(state.modes)})];
	return state.reading?.find ? [withoutFind(state)] : undefined;
}

/** Whether `n` means hits. */
export function isFinding(state: State): boolean {
	return bodyMode(state) === 'article' && state.reading?.find !== undefined;
}

/** To the next hit, and from the last one to the first; from where the reader is when the current one is out of sight. */
export function stepHit(state: State, step: 1 | -1): Step {
	const {reading} = state;
	if (!reading?.find) return [state];
	const page = pageOf(state, reading);
	const hits = hitsOn(page, wordsOf(reading.find));
	if (hits.length === 0) return [state];
	const at =
		(nextHit(hits, {...reading, find: reading.find}, step, bodyRows(state)) + hits.length) % hits.length;
	const stepped = {...reading, find: {...reading.find, at}};
	return [{...state, reading: inSight(stepped, page, bodyRows(state))}];
}

function nextHit(
	hits: readonly Hit[],
	{scroll, find}: Reading & {readonly find: Find},
	step: 1 | -1,
	height: number,
): number {
	const line = hits[find.at]?.[0].line ?? 0;
	if (line >= scroll && line < scroll + height) return find.at + step;
	if (step === -1) return hits.findLastIndex(([piece]) => piece.line < scroll + height);
	return Math.max(
		0,
		hits.findIndex(([piece]) => piece.line >= scroll),
	);
}

/** Which hit of how many, counted from 1; absent: no find is open, or nothing was typed yet. */
export function findPlace(
	state: State,
): {readonly at: number; readonly of: number; readonly hasMore: boolean} | undefined {
	const {reading} = state;
	if (!reading?.find || wordsOf(reading.find) === '') return undefined;
	const {length} = hitsOn(pageOf(state, reading), wordsOf(reading.find));
	return {at: Math.min(reading.find.at + 1, length), of: length, hasMore: length === mostHits};
}

/** What a find has found on a page, each hit with whether it is the current one. */
export function foundOn(
	page: ArticlePage,
	find: Find,
): readonly {readonly hit: Hit; readonly isCurrent: boolean}[] {
	return hitsOn(page, wordsOf(find)).map((hit, at) => ({hit, isCurrent: at === find.at}));
}

function wordsOf({prompt}: Find): string {
	return prompt.text.trim();
}

/** The current hit on the screen: where it is, if it is; else a third down, with what leads to it above. */
function inSight(reading: Reading, page: ArticlePage, height: number): Reading {
	const {selected: _, ...rest} = reading;
	const line = rest.find && hitsOn(page, wordsOf(rest.find))[rest.find.at]?.[0].line;
	if (line === undefined || (line >= rest.scroll && line < rest.scroll + height)) return rest;
	const wanted = Math.max(0, line - Math.floor(height / 3));
	return {...rest, scroll: Math.min(wanted, lowestScroll(page, height))};
}

function withoutFind(state: State): State {
	if (!state.reading) return state;
	const {find: _, ...reading} = state.reading;
	return {...state, reading};
}
