import {setImmediate as nextTurn} from 'node:timers/promises';
import {hasEnded, processName} from './process-name.js';

/** What a news desk needs of the process it stands in, a command's or the worker's. */
export const ingestParts = {
	random: Math.random,
	pause: async (): Promise<void> => void (await nextTurn()),
	after(ms: number, run: () => void): () => void {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
	owner: processName,
	hasEnded,
};
