import {BodyError} from './body-error.js';

/** What is smaller never waits; 99 of 100 feeds are. */
export const largeBytes = 1_048_576;

/**
 * Of the 64 that may be under way, all with 1 MB and these with 16, with the stories that are read of them and wait to be
 * stored: so many keep newsterm below 512 MB.
 */
const atOnce = 4;

/** Large bodies take turns, so that what is held of all of them stays small when many servers stall in the middle. */
export interface LargeBodies {
	/**
	 * Waits for a turn, once a body is known to be large. The answer gives the turn back.
	 *
	 * @throws {BodyError} crowded: its time ran out before it had one
	 */
	enter(signal: AbortSignal): Promise<() => void>;
}

export function isLarge(bytes: number): boolean {
	return bytes > largeBytes;
}

export function createLargeBodies(): LargeBodies {
	const waiting = new Set<() => void>();
	let turns = atOnce;

	function leave(): void {
		turns++;
		const [next] = waiting;
		next?.();
	}

	return {
		enter(signal) {
			return new Promise((resolve, reject) => {
				const giveUp = (): void => {
					waiting.delete(take);
					reject(new BodyError('crowded', 'no turn for a large body in time'));
				};
				function take(): void {
					turns--;
					waiting.delete(take);
					signal.removeEventListener('abort', giveUp);
					resolve(leave);
				}
				if (signal.aborted) return giveUp();
				if (turns > 0) return take();
				waiting.add(take);
				signal.addEventListener('abort', giveUp, {once: true});
			});
		},
	};
}
