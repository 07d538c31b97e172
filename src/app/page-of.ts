import {partedLanguage} from '../typeset/index.js';
import {type ArticlePage, articlePage} from './article-page.js';
import {layoutOf} from './layout.js';
import type {Reading, State} from './state.js';

/** An article as it is set in its pane. */
export function pageOf(state: State, reading: Reading): ArticlePage {
	const {settings, syllables} = state;
	const language = settings.hyphenate && partedLanguage(reading.article.language);
	const shown = language ? {...reading, syllables: syllables.get(language)} : reading;
	return articlePage(shown, layoutOf(state).articleColumns, settings);
}
