import {cut, textWidth} from '../typeset/index.js';
import type {Style, Token} from './themes/theme.js';

/** A token of the theme, or a bare attribute over it. */
export type Tone = Token | 'bold' | 'italic' | 'underline' | 'struck';

/** Attributes stand in no theme: they mean the same in each. */
export const attributes: Readonly<Record<Exclude<Tone, Token>, Style>> = {
	bold: {bold: true},
	italic: {italic: true},
	underline: {underline: true},
	struck: {struck: true},
};

/** A stretch of a line in one look. Later tones go over earlier ones. */
export interface Run {
	readonly text: string;
	readonly tones: readonly Tone[];
	/** http(s) only. */
	readonly href?: string;
	/** Of a line that is set from the right, whatever letters it begins with. */
	readonly isRtl?: boolean;
}

/** What one line is made of, left to right. */
export type Runs = readonly Run[];

export function run(text: string, ...tones: Tone[]): Run {
	return {text, tones};
}

/** Columns the runs take. */
export function runsWidth(runs: Runs): number {
	return runs.reduce((columns, {text}) => columns + textWidth(text), 0);
}

/** The runs, cut with `…` where they would take more than `columns`. */
export function cutRuns(runs: Runs, columns: number): Runs {
	const kept: Run[] = [];
	let left = columns;
	for (const [at, one] of runs.entries()) {
		const width = textWidth(one.text);
		if (width <= left) {
			kept.push(one);
			left -= width;
			continue;
		}
		if (left > 0) kept.push({...one, text: cut(one.text, left)});
		else markCut(kept, runs.slice(at));
		break;
	}
	return kept;
}

/** A cut that falls between two runs would look like an end: the last run kept shows it. */
function markCut(kept: Run[], dropped: Runs): void {
	const last = kept.pop();
	if (!last) return;
	const hidesText = dropped.some(({text}) => text.trim() !== '');
	kept.push(hidesText ? {...last, text: cut(`${last.text}  `, textWidth(last.text))} : last);
}

/** Least columns between what stands left and what stands right. */
export const gap = 2;

/** One line of two halves: `right` against the right edge, `left` cut where they meet. No room: `right` goes. */
export function spread(left: Runs, right: Runs, columns: number): Runs {
	const room = columns - runsWidth(right);
	if (right.length === 0 || room < gap) return cutRuns(left, columns);
	const kept = cutRuns(left, Math.max(0, room - gap));
	return [...kept, run(' '.repeat(room - runsWidth(kept))), ...right];
}
