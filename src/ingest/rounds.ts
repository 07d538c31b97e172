import {isDeepStrictEqual} from 'node:util';
import type {RoundAsk} from './round.js';

/** One round after another, and the next one by itself. */
export interface Rounds {
	/**
	 * Now, or after those that run and wait: the person may press R while the first one begins. What waits already is
	 * not asked for twice.
	 */
	ask(ask: RoundAsk): Promise<void>;
	/** How long after a round the next one comes by itself; counted from now, unless one runs. */
	every(minutes: number): void;
	stop(): void;
}

interface RoundsDesk {
	readonly run: (ask: RoundAsk) => Promise<void>;
	/** Runs it later; the answer takes it back. */
	readonly after: (ms: number, run: () => void) => () => void;
}

const minuteMs = 60_000;

export function createRounds({run, after}: RoundsDesk): Rounds {
	let cancelNext = (): void => {};
	let everyMs = Number.POSITIVE_INFINITY;
	const waiting: RoundAsk[] = [];
	let isFetching = false;
	let isStopped = false;

	async function ask(wanted: RoundAsk): Promise<void> {
		if (!waiting.some((other) => isDeepStrictEqual(other, wanted))) waiting.push(wanted);
		if (isFetching) return;
		isFetching = true;
		cancelNext();
		for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
		isFetching = false;
		scheduleNext();
	}

	function scheduleNext(): void {
		cancelNext();
		if (!isStopped && !isFetching) cancelNext = after(everyMs, () => void ask({isForced: false}));
	}

	return {
		ask,
		every(minutes) {
			everyMs = minutes * minuteMs;
			scheduleNext();
		},
		stop() {
			isStopped = true;
			cancelNext();
		},
	};
}
