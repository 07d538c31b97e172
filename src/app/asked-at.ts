import type {EpochMs} from '../model.js';
import type {State} from './state.js';

/** When news was last asked for, of feeds or of servers; absent: never. */
export function askedAt({lastRoundAt, accounts}: State): EpochMs | undefined {
	const moments = [lastRoundAt, ...accounts.map(({lastOkAt}) => lastOkAt)].filter((at) => at !== undefined);
	return moments.length === 0 ? undefined : Math.max(...moments);
}
