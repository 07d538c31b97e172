import {bodyMode, type State, standInTitle} from '../app/index.js';
import {english} from '../english.js';

/** What the terminal's window is called: the article's headline, else how many rows wait above the list. */
export function windowTitleOf(state: State): string {
	const {reading, list} = state;
	if (reading && bodyMode(state) === 'article') return standInTitle(reading.article.headline);
	return list.waiting === 0 ? 'newsterm' : english.rounds.windowTitle(list.waiting);
}
