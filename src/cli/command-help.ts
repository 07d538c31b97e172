import type {Command} from './command.js';
import {type HelpRow, helpLines} from './help-page.js';
import {helpOption} from './parse-args.js';

/** What `newsterm COMMAND --help` prints. */
export function commandHelp({name, summary, usage, options}: Command): readonly string[] {
	return helpLines([
		`${usageLine({name, usage})}`,
		'',
		asSentence(summary),
		'',
		optionRows({...options, help: helpOption}),
	]);
}

/** A summary, which begins small and has no full stop. */
export function asSentence(summary: string): string {
	return `${summary[0]?.toUpperCase() ?? ''}${summary.slice(1)}.`;
}

export function usageLine({name, usage}: Pick<Command, 'name' | 'usage'>): string {
	return `newsterm ${name} ${usage}`.trimEnd();
}

/** An option as it is written, and what it does. */
export function optionRows(options: Command['options']): readonly HelpRow[] {
	return Object.entries(options).map(([option, {value, words}]) => [
		`--${option}${value === undefined ? '' : ` ${value}`}`,
		words,
	]);
}
