import type {DoneEdit} from './feeds-edit.js';
import type {State} from './state.js';

/** As many as the store keeps. */
const keptDeeds = 200;

/** What `u` takes back, with one deed more: a mark by its number, or an edit of the feeds. */
export function remembered(history: State['history'], deed: number | DoneEdit): State['history'] {
	return [...history, deed].slice(-keptDeeds);
}
