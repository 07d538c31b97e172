import {type ArticlePage, articlePage} from './article-page.js';
import {layoutOf} from './layout.js';
import type {Reading, State} from './state.js';

/** An article as it is set in its pane. */
export function pageOf(state: State, reading: Reading): ArticlePage {
	return articlePage(reading, layoutOf(state).articleColumns, state.settings);
}
