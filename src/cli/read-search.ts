import type {EpochMs} from '../model.js';
import {printable} from '../printable.js';
import {type ListQuery, type QueryFault, readQuery} from '../store/index.js';
import {textWidth} from '../typeset/index.js';
import {QueryError} from './command.js';

/** Columns of a long query shown before the place that is not understood, and after it. */
const shownBefore = 50;
const shownAfter = 20;

/**
 * What `--search` asks for.
 * @throws {QueryError} it is not understood
 */
export function readSearch(search: string, now: EpochMs): ListQuery {
	const {fault} = readQuery(search);
	if (fault) throw new QueryError(fault.expected, pointedAt(search, fault));
	return {search, searchedAt: now};
}

function pointedAt(search: string, {at}: QueryFault): readonly [string, string] {
	const before = shown(search.slice(Math.max(0, at - shownBefore), at));
	const after = shown(search.slice(at, at + shownAfter));
	return [`  ${before}${after}`, `  ${' '.repeat(textWidth(before))}^`];
}

function shown(text: string): string {
	return printable(text).replace(/\s/g, ' ');
}
