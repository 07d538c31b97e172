import type {State} from './state.js';

/** Who has touched neither key nor mouse for so long was away. */
const awayMs = 30 * 60_000;

/** Somebody is here. Opening the screen is no sign of that: it may stand in a corner for hours. */
export function used(state: State): State {
	const {visit, now} = state;
	if (visit.usedAt === now) return state;
	const wasAway = now - visit.usedAt >= awayMs;
	return {...state, visit: {...visit, usedAt: now, ...(wasAway && {since: visit.usedAt})}};
}
