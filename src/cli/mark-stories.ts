import type {StoryId} from '../model.js';
import type {Intent, Store} from '../store/index.js';
import type {CliDesk} from './command.js';
import {keepMark} from './keep-mark.js';

/** Stories marked in one go: a journal line of theirs stays a line one can look at. */
const slice = 1000;

/** Marks any number of stories, slice by slice. Returns how many changed. */
export function markStories(
	{ids, ...mark}: Pick<Intent, 'mark' | 'tag'> & {readonly ids: readonly StoryId[]},
	store: Store,
	desk: CliDesk,
): number {
	let stories = 0;
	for (let at = 0; at < ids.length; at += slice)
		stories += keepMark({...mark, ids: ids.slice(at, at + slice)}, store, desk);
	return stories;
}
