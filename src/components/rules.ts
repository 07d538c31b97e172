import {textWidth} from '../typeset/index.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {type Runs, run} from './runs.js';

/** A hairline over the whole pane. */
export function hairline(columns: number, paint: Paint): Painted {
	return paint.line([run('─'.repeat(columns), 'rule')], columns);
}

/** A hairline with a name in it: `── Yesterday ──────`. */
export function namedRule(name: string, columns: number): Runs {
	const rest = Math.max(0, columns - textWidth(name) - 4);
	return [run('── ', 'rule'), run(name, 'dim'), run(` ${'─'.repeat(rest)}`, 'rule')];
}
