import type {Article} from '../model.js';
import {partedLanguage} from '../typeset/index.js';
import type {Action, ArticleArrived, Effect} from './action.js';
import * as fullText from './full-text.js';
import {keepPlace} from './reading.js';
import type {State} from './state.js';
import type {Step} from './step.js';

/** The first article of a language waits until its words can be parted: once it stands, no line of it moves. */
export function articleArrived(state: State, action: ArticleArrived): Step {
	const loading = loadingFor(state, action.article);
	return loading ? [state, {...loading, opening: action}] : fullText.articleArrived(state, action);
}

export function syllablesLoaded(
	state: State,
	{language, syllables, opening}: Extract<Action, {type: 'syllables-loaded'}>,
): Step {
	const so = keepPlace({...state, syllables: new Map(state.syllables).set(language, syllables)}, state);
	return opening ? fullText.articleArrived(so, opening) : [so];
}

/** The person has just asked for hyphens: the open article is set anew. */
export function withHyphens(state: State): Step {
	const loading = state.reading && loadingFor(state, state.reading.article);
	return loading ? [state, loading] : [state];
}

function loadingFor(
	{settings, syllables}: State,
	{language}: Article,
): Extract<Effect, {type: 'load-syllables'}> | undefined {
	const parted = settings.hyphenate && partedLanguage(language);
	return parted && !syllables.has(parted) ? {type: 'load-syllables', language: parted} : undefined;
}
