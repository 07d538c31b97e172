import {english} from '../english.js';
import type {Article, Headline, StoryKey} from '../model.js';
import type {ReadAs} from './action.js';
import type {ArticlePage} from './article-page.js';
import {layoutOf} from './layout.js';
import {cursorTo, missingRows, rowAt, selectedHeadline} from './list.js';
import {commit, markOpened, withOverlay} from './marks.js';
import type {Mode} from './mode.js';
import {nextUnread} from './next-unread.js';
import {pageOf} from './page-of.js';
import {retryPictures, withSizes} from './pictures.js';
import {refreshShown} from './reread.js';
import {bodyMode, modeOf, type Reading, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

/** How long the selection rests before the article beside it follows. */
const restMs = 80;
const articleRestMs = 100;

export function openStory(
	state: State,
	headline: Headline | undefined,
	as: 'opened' | 'followed' = 'opened',
): Step {
	return headline ? [state, {type: 'read-article', key: headline.key, as}] : [state];
}

/** Beside the list, the article follows the selection once it rests. */
export function preview(state: State): Step {
	const headline = selectedHeadline(state.list);
	if (!headline || !layoutOf(state).isSideBySide || bodyMode(state) === 'article') return [state];
	if (state.reading?.article.headline.key === headline.key) return [state];
	return [state, {type: 'later', afterMs: restMs, action: {type: 'row-rested', key: headline.key}}];
}

export function rowRested(state: State, key: StoryKey): Step {
	const isWanted = selectedHeadline(state.list)?.key === key && bodyMode(state) !== 'article';
	return isWanted && layoutOf(state).isSideBySide
		? [state, {type: 'read-article', key, as: 'preview'}]
		: [state];
}

export function articleArrived(state: State, article: Article, as: ReadAs): Step {
	const trail = as === 'followed' && state.reading ? [...state.trail, state.reading] : [];
	const so = retryPictures(state);
	const shown = {...so, reading: withSizes(so, {article, scroll: 0}), trail};
	if (as === 'preview') return chain(withOverlay(shown), awaitRest);
	const modes: State['modes'] = modeOf(state) === 'article' ? state.modes : [...state.modes, 'article'];
	return chain({...shown, modes}, (next) => markOpened(next, article.headline), awaitRest);
}

/** Choosing other news takes as long as a frame, fetching pictures longer: who leafs through articles waits for neither. */
function awaitRest(state: State): Step {
	const article = state.reading?.article;
	if (!article) return [state];
	const {key} = article.headline;
	return [state, {type: 'later', afterMs: articleRestMs, action: {type: 'article-rested', key}}];
}

export function articleRested(state: State, key: StoryKey): Step {
	const {reading} = state;
	if (reading?.article.headline.key !== key) return [state];
	const {article} = reading;
	const rested: State = {...state, reading: {...reading, isRested: true}};
	return article.otherNews.length > 0 ? [rested] : [rested, {type: 'read-other-news', article}];
}

export function otherNewsArrived(state: State, key: StoryKey, otherNews: readonly Headline[]): Step {
	const {reading} = state;
	if (reading?.article.headline.key !== key || otherNews.length === 0) return [state];
	return [{...state, reading: {...reading, article: {...reading.article, otherNews}}}];
}

/** Into a story of the lists below; Esc comes back to this one. */
export function openSelected(state: State): Step {
	const {reading} = state;
	if (!reading || reading.selected === undefined) return [state];
	const story = pageOf(state, reading).stories[reading.selected];
	return openStory(state, story, 'followed');
}

export function closeArticle(state: State): Step {
	const before = state.trail.at(-1);
	if (before)
		return chain({...state, reading: before, trail: state.trail.slice(0, -1)}, refreshShown, awaitRest);
	const {reading: _, ...rest} = state;
	const modes = withoutTop(state.modes);
	const closed = {...rest, modes};
	if (layoutOf(closed).isSideBySide && state.reading) return [{...closed, reading: state.reading}];
	return [closed];
}

export function withoutTop(modes: State['modes']): State['modes'] {
	const rest: readonly Mode[] = modes.slice(0, -1);
	const [first = 'list', ...others] = rest;
	return [first, ...others];
}

/** Scrolls the text, then walks on into the lists below it. */
export function moveInArticle(state: State, by: number): Step {
	const {reading} = state;
	if (!reading) return [state];
	const page = pageOf(state, reading);
	const moved = by > 0 ? down(reading, page, by, bodyRows(state)) : up(reading, page, -by, bodyRows(state));
	return [{...state, reading: moved}];
}

function down(reading: Reading, page: ArticlePage, by: number, height: number): Reading {
	const lowest = lowestScroll(page, height);
	const scroll = Math.min(lowest, reading.scroll + by);
	const left = by - (scroll - reading.scroll);
	if (left === 0 || page.stories.length === 0) return {...reading, scroll};
	const selected = Math.min(page.stories.length - 1, (reading.selected ?? -1) + left);
	return showSelected({...reading, scroll, selected}, page, height);
}

function up(reading: Reading, page: ArticlePage, by: number, height: number): Reading {
	const {selected, ...rest} = reading;
	if (selected === undefined) return {...rest, scroll: Math.max(0, reading.scroll - by)};
	const next = selected - by;
	if (next < 0) return rest;
	return showSelected({...rest, selected: next}, page, height);
}

function showSelected(reading: Reading, page: ArticlePage, height: number): Reading {
	const line = page.lines.findIndex((one) => one.kind === 'story' && one.index === reading.selected);
	if (line === -1) return reading;
	const scroll = Math.min(Math.max(reading.scroll, line - height + 1), line);
	return {...reading, scroll};
}

/** The same place, or the last one of a page that is shorter. */
export function withinPage(state: State, reading: Reading): Reading {
	const lowest = lowestScroll(pageOf(state, reading), bodyRows(state));
	return {...reading, scroll: Math.max(0, Math.min(lowest, reading.scroll))};
}

export function lowestScroll(page: ArticlePage, height: number): number {
	return Math.max(0, page.lines.length - height);
}

/** A page is all but a line of the window: the eye keeps its place. */
export function pageInArticle(state: State, by: number): Step {
	const {reading} = state;
	if (!reading) return [state];
	const height = bodyRows(state);
	const step = Math.sign(by) * Math.max(1, Math.trunc(height * Math.abs(by)) - 1);
	const lowest = lowestScroll(pageOf(state, reading), height);
	const {selected: _, ...rest} = reading;
	return [{...state, reading: {...rest, scroll: Math.max(0, Math.min(lowest, reading.scroll + step))}}];
}

export function endOfArticle(state: State, end: 'first' | 'last'): Step {
	const {reading} = state;
	if (!reading) return [state];
	const {selected: _, ...rest} = reading;
	const scroll = end === 'first' ? 0 : lowestScroll(pageOf(state, reading), bodyRows(state));
	return [{...state, reading: {...rest, scroll}}];
}

/** Space: on through the text, then to the next unread story. */
export function readOn(state: State): Step {
	const {reading} = state;
	if (!reading) return [state];
	const hasReadAll = reading.scroll + bodyRows(state) >= pageOf(state, reading).textEnd;
	return hasReadAll ? nextUnread(state, 1) : pageInArticle(state, 1);
}

/** The row next to the one the article came from. */
export function stepStory(state: State, step: 1 | -1): Step {
	const wanted = state.list.cursor + step;
	if (wanted < 0) return withNotice(state, english.whyNot.noneAbove);
	if (wanted >= state.list.total) return withNotice(state, english.whyNot.noneBelow);
	const list = cursorTo(state.list, wanted, layoutOf(state).bodyRows);
	return chain(
		{...state, list},
		(so) => [so, ...missingRows(so.list, bodyRows(so))],
		(so) => openStory(so, rowAt(so.list, wanted)?.headline),
	);
}

/** Scrolling an article that was only looked at reads it. */
export function readWhatScrolls(state: State): Step {
	const headline = state.reading?.article.headline;
	return headline?.isUnread ? commit(state, {mark: 'read', ids: [headline.id], withCopies: true}) : [state];
}

export function bodyRows(state: State): number {
	return layoutOf(state).bodyRows;
}

/** How much of the article stands above the window's end, in per cent. */
export function readPercent(state: State): number {
	const {reading} = state;
	if (!reading) return 0;
	const lines = pageOf(state, reading).lines.length;
	return lines === 0 ? 100 : Math.min(100, Math.round((100 * (reading.scroll + bodyRows(state))) / lines));
}

/** At another width the text has other lines: the reader's place in it is kept by its share. */
export function keepPlace(state: State, before: State): State {
	const {reading} = state;
	if (!reading) return state;
	const [was, is] = [pageOf(before, before.reading ?? reading), pageOf(state, reading)];
	const wanted = Math.round((reading.scroll * is.lines.length) / Math.max(1, was.lines.length));
	const scroll = Math.min(wanted, lowestScroll(is, bodyRows(state)));
	return {...state, reading: {...reading, scroll}};
}
