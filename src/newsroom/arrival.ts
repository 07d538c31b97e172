import type {Clipping} from './clusters.js';
import {figuresOf} from './copies.js';
import {vectorOfTerms} from './likeness.js';
import type {Memory} from './memory.js';
import {kinds, longestLede, longestTitle, type Term, withoutTail} from './terms.js';
import type {Vector} from './vector.js';

/** A story that is to be placed. */
export interface Arrival {
	readonly key: number;
	readonly at: number;
	readonly outlet: string;
	/** Without the outlet's tail. */
	readonly title: string;
	/** See `copies.ts`. */
	readonly figures: number;
	readonly terms: readonly Term[];
	readonly vector: Vector;
	/** Distinct words of its body. */
	readonly bodyWords: number;
}

/** Reads a clipping and its words against what is known by now; `at` stands in for its own time, which may be none. */
export function readArrival(
	memory: Memory,
	{clipping, terms, at}: {clipping: Clipping; terms: readonly Term[]; at: number},
): Arrival {
	const {key, outlet, title, lede} = clipping;
	const bareTitle = withoutTail(title.slice(0, longestTitle));
	return {
		key,
		at,
		outlet,
		title: bareTitle,
		figures: figuresOf(`${bareTitle} ${lede.slice(0, longestLede)}`),
		terms,
		vector: vectorOfTerms(memory, terms),
		bodyWords: terms.filter(({kind}) => kind === kinds.body).length,
	};
}
