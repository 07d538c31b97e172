import type {Strip} from '../app/index.js';
import {cutRuns, type Run, type Runs, run, runsWidth} from './runs.js';

/** A strip as it is drawn: its title, each piece in the columns it has, an arrow on each side that hides some. */
export function stripRuns({title, spans, earlier, later}: Strip, inLooks: (span: Span) => Runs): Runs {
	return atColumns([
		{at: 0, runs: [run(title, 'accent', 'bold')]},
		...spans.map((span) => ({at: span.from, runs: cutRuns(inLooks(span), span.to - span.from)})),
		...(earlier ? [{at: earlier.at, runs: [run('‹', 'dim')]}] : []),
		...(later ? [{at: later.at, runs: [run('›', 'dim')]}] : []),
	]);
}

type Span = Strip['spans'][number];

interface Placed {
	readonly at: number;
	readonly runs: Runs;
}

/** Each where it belongs, blanks between. From left to right. */
function atColumns(parts: readonly Placed[]): Runs {
	const runs: Run[] = [];
	let columns = 0;
	for (const part of parts) {
		runs.push(run(' '.repeat(Math.max(0, part.at - columns))), ...part.runs);
		columns = Math.max(columns, part.at) + runsWidth(part.runs);
	}
	return runs;
}
