import {english} from '../english.js';
import type {Article, FullText, StoryKey} from '../model.js';
import type {ArticleArrived} from './action.js';
import {showsFullText} from './article-blocks.js';
import {standInTitle} from './article-page.js';
import {storyInHand} from './marks.js';
import {isOnlySummary} from './only-summary.js';
import {pageOf} from './page-of.js';
import {isPassing} from './passing.js';
import * as reading from './reading.js';
import type {SharedText} from './share-deed.js';
import {keyOf} from './shown-key.js';
import {modeOf, type Reading, type State} from './state.js';
import {chain, type Step, withNotice, withoutNotice} from './step.js';

/** In an article its other text; elsewhere the story in hand is opened in full. */
export function toggleFullText(state: State): Step {
	if (modeOf(state) === 'article') return state.reading ? turn(state, state.reading) : [state];
	const headline = storyInHand(state);
	return headline ? [state, {type: 'read-article', key: headline.key, as: 'opened', inFull: true}] : [state];
}

/** Who opens a story of a feed that is only ever cut gets the whole of it. */
export function articleArrived(state: State, {article, as, inFull}: ArticleArrived): Step {
	return chain(
		state,
		(so) => reading.articleArrived(so, article, as),
		(so) => {
			if (inFull) return ask(so, article);
			return as !== 'preview' && isWanted(so, article) ? ask(so, article) : [so];
		},
	);
}

function isWanted({settings, fullTexts}: State, article: Article): boolean {
	const isOfSuchFeed = settings.fullTextFeeds?.has(article.feedUrl) ?? false;
	return (
		isOfSuchFeed &&
		article.headline.url !== undefined &&
		!fullTexts.has(article.headline.key) &&
		isOnlySummary(article)
	);
}

function ask(state: State, {headline, fullText}: Article): Step {
	const {key, url} = headline;
	if (fullText !== undefined || state.fullTexts.get(key) === 'awaited') return [state];
	if (url === undefined) return withNotice(state, english.whyNot.noLink);
	const fullTexts = new Map(state.fullTexts).set(key, 'awaited');
	return [
		{...withoutNotice(state), fullTexts}, // what was said before would hide that it is fetched
		{type: 'fetch-full-text', key},
	];
}

function turn(state: State, {selected: _, ...shown}: Reading): Step {
	const {article, scroll, otherScroll = scroll} = shown;
	const upper = {...state, reading: shown}; // the keys go to the text again
	if (article.fullText === undefined) return ask(upper, article);
	const {showsFeedText: _text, ...full} = article;
	const other: Article = showsFullText(article) ? {...article, showsFeedText: true} : full;
	const turned = {...shown, article: other, scroll: otherScroll, otherScroll: scroll};
	return [{...state, reading: reading.withinPage(state, turned)}];
}

/** The text of a story as it is shown, or would be. */
export function textInHand({reading}: State, key: StoryKey): SharedText {
	const article = reading?.article.headline.key === key ? reading.article : undefined;
	return {key, ...(article?.showsFeedText && {showsFeedText: true})};
}

/** What came of it. Who has gone on meanwhile is not told: the next time it is there, or asked for again. */
export function fullTextFetched(state: State, key: StoryKey, fetched: FullText): Step {
	const fullTexts = new Map(state.fullTexts);
	fullTexts.delete(key);
	if ('html' in fetched) return [withFullText({...state, fullTexts}, key, fetched.html)];
	const {fault} = fetched;
	if (!isPassing(fault)) fullTexts.set(key, 'failed');
	const so = {...state, fullTexts};
	if (state.reading?.article.headline.key !== key) return [so];
	const browser = isPassing(fault) ? undefined : keyOf(state, 'browser');
	const whatElse = browser === undefined ? '' : english.article.keyOpensPage(browser);
	return withNotice(so, english.article.noFullText(fault.message) + whatElse, 'error');
}

function withFullText(state: State, key: StoryKey, html: string): State {
	const filled = (one: Reading): Reading => {
		if (one.article.headline.key !== key) return one;
		const {showsFeedText: _, ...article} = one.article;
		return inPlace(state, one, {...article, fullText: html});
	};
	return {
		...state,
		trail: state.trail.map(filled),
		...(state.reading && {reading: filled(state.reading)}),
	};
}

/** Both texts begin alike: the window stays where it is. Below the text the lists stay, as far as the page reaches. */
function inPlace(state: State, before: Reading, article: Article): Reading {
	const [was, is] = [before, {...before, article}].map((one) => pageOf(state, one).textEnd);
	const isBelow = before.selected !== undefined || before.scroll >= (was ?? 0);
	const scroll = before.scroll + (isBelow ? (is ?? 0) - (was ?? 0) : 0);
	return reading.withinPage(state, {...before, article, scroll, otherScroll: before.scroll});
}

/** What the person waits for, while they read what there is. */
export function fullTextAwaited(state: State): string | undefined {
	const headline = modeOf(state) === 'article' ? state.reading?.article.headline : undefined;
	if (!headline || state.fullTexts.get(headline.key) !== 'awaited') return undefined;
	return english.article.fetchingText(standInTitle(headline));
}
