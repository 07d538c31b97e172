import {type Runs, run, type Tone} from './runs.js';

/** A margin with the bar in it, a column off the text where there is room; what is right of it in `beside`. */
export function marginBar(margin: number, beside: Tone): Runs {
	if (margin === 0) return [];
	const before = Math.max(0, margin - 2);
	return [run(' '.repeat(before)), run('▌', 'accent'), run(' '.repeat(margin - before - 1), beside)];
}
