import {pad, textWidth} from '../typeset/index.js';
import type {Command} from './command.js';
import {helpOption} from './parse-args.js';

/** What `newsterm COMMAND --help` prints. */
export function commandHelp({name, summary, usage, options}: Command): readonly string[] {
	return [
		`${usageLine({name, usage})}`,
		'',
		`${summary[0]?.toUpperCase() ?? ''}${summary.slice(1)}.`,
		'',
		...aligned(optionRows({...options, help: helpOption})),
	];
}

export function usageLine({name, usage}: Pick<Command, 'name' | 'usage'>): string {
	return `newsterm ${name} ${usage}`.trimEnd();
}

/** An option as it is written, and what it does. */
export function optionRows(options: Command['options']): readonly (readonly [term: string, words: string])[] {
	return Object.entries(options).map(([option, {value, words}]) => [
		`--${option}${value === undefined ? '' : ` ${value}`}`,
		words,
	]);
}

/** Two columns, indented. */
export function aligned(rows: readonly (readonly [term: string, words: string])[]): readonly string[] {
	const width = Math.max(...rows.map(([term]) => textWidth(term)));
	return rows.map(([term, words]) => `  ${pad(term, width)}  ${words}`);
}
