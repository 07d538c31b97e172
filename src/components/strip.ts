import {cutRuns, type Run, type Runs, run, runsWidth} from './runs.js';

/** Pieces side by side in one line, as many as fit. */
export interface Strip {
	readonly runs: Runs;
	readonly hidesLeft: boolean;
	readonly hidesRight: boolean;
}

const between = run('   ');
/** A piece cut shorter than this names nothing any more. */
const shortestCut = 12;

/** Starts with the first piece, or as far on as it takes to show piece `shown`; the last may be cut. */
export function strip(pieces: readonly Runs[], columns: number, shown: number): Strip {
	const first = firstShown(pieces.map(runsWidth), columns, shown);
	const runs: Run[] = [];
	let left = columns;
	let next = first;

	for (const piece of pieces.slice(first)) {
		const joined = runs.length === 0 ? piece : [between, ...piece];
		const width = runsWidth(joined);
		if (width > left) {
			if (runs.length === 0 || left >= shortestCut) runs.push(...cutRuns(joined, left));
			break;
		}
		runs.push(...joined);
		left -= width;
		next++;
	}
	return {runs, hidesLeft: first > 0, hidesRight: next < pieces.length};
}

function firstShown(widths: readonly number[], columns: number, shown: number): number {
	let first = shown;
	let taken = widths[shown] ?? 0;
	while (first > 0) {
		taken += between.text.length + (widths[first - 1] ?? 0);
		if (taken > columns) return first;
		first--;
	}
	return 0;
}
