import type {Command} from '../command.js';

/** A word of the command line, as a usage has it: `FILE|URL…` may be either, and more of them. */
export interface Place {
	/** `URL` and `<account>` name things, `check` and `tag:<tag>` are typed as they stand. */
	readonly terms: readonly string[];
	readonly isRepeated: boolean;
}

/** The words a command takes beside its options, in order: what its usage tells people is what a shell is told. */
export function usagePlaces({usage, options}: Pick<Command, 'usage' | 'options'>): readonly Place[] {
	const written = Object.entries(options).map(([name, {value}]) => `--${name}${value ? ` ${value}` : ''}`);
	const longestFirst = written.toSorted((one, other) => other.length - one.length);
	return longestFirst
		.reduce((left, option) => left.replace(option, ''), usage)
		.replace(/[[\]]/g, ' ')
		.replace(/\s*\|\s*/g, '|')
		.split(/\s+/)
		.map((word) => ({
			terms: word.split('|').flatMap((term) => term.replace('…', '') || []),
			isRepeated: word.includes('…'),
		}))
		.filter(({terms}) => terms.length > 0);
}
