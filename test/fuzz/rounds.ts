import {config} from './config.js';
import {keys} from './keys.js';
import {opml} from './opml.js';
import {parser} from './parser.js';
import {queries} from './queries.js';
import {seeded} from './seeded.js';
import type {Target} from './target.js';
import {typesetter} from './typesetter.js';

export const targets: readonly Target[] = [parser, typesetter, queries, config, opml, keys];

/** A document has two seconds in the worker before it is given up. */
const mostMs = 2000;

export interface Failure {
	readonly target: string;
	readonly seed: number;
	readonly fault: string;
	readonly input: string | Uint8Array;
}

export interface Rounds {
	readonly cases: number;
	readonly failures: readonly Failure[];
	readonly slowest: {readonly seed: number; readonly ms: number};
}

/** One case; absent: nothing is wrong with it. What a busy machine held up is tried again: what is slow is slow each time. */
export function tryCase(
	target: Target,
	seed: number,
	clock: () => number,
): {readonly ms: number; readonly failure?: Failure} {
	let ms = 0;
	const {input} = target.prepare(seeded(seed));
	const failed = (fault: string) => ({ms, failure: {target: target.name, seed, fault, input}});
	for (let left = 3; left > 0; left--) {
		const {run} = target.prepare(seeded(seed));
		const started = clock();
		try {
			run();
		} catch (error) {
			return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
		ms = clock() - started;
		if (ms <= mostMs) return {ms};
	}
	return failed(`it takes ${Math.round(ms)} ms`);
}

/** So many cases of a target, the seeds from `first` on. */
export function runRounds(
	target: Target,
	{first, cases}: {readonly first: number; readonly cases: number},
	clock: () => number,
): Rounds {
	const failures: Failure[] = [];
	let slowest = {seed: first, ms: 0};
	for (let seed = first; seed < first + cases; seed++) {
		const {ms, failure} = tryCase(target, seed, clock);
		if (failure) failures.push(failure);
		if (ms > slowest.ms) slowest = {seed, ms};
	}
	return {cases, failures, slowest};
}
