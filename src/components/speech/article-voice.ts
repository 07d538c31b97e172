import {fullTextAwaited, type Reading, type State, showsFullText, standInTitle} from '../../app/index.js';
import {english} from '../../english.js';
import type {Article, Headline} from '../../model.js';
import {momentOf} from '../../typeset/index.js';
import {foundChange} from './find-voice.js';
import {paragraphs} from './paragraphs.js';
import {markWords, storyWords, tagWords} from './story-words.js';
import {parts, type Voice} from './voice.js';

export const articleVoice: Voice = {
	enter(state, before) {
		const {reading} = state;
		if (!reading) return [];
		const isOpenStill = before?.modes.includes('article') && isSameStory(before.reading, reading);
		return isOpenStill ? backWords(state, reading) : articleWords(state, reading);
	},
	change(before, after) {
		const {reading} = after;
		if (!reading) return [];
		if (!isSameStory(before.reading, reading)) {
			const isBack = before.trail.some((one) => isSameStory(one, reading));
			return isBack ? backWords(after, reading) : articleWords(after, reading);
		}
		return readingChange(before, after, reading);
	},
};

function isSameStory(one: Reading | undefined, other: Reading): boolean {
	return one?.article.headline.key === other.article.headline.key;
}

/** It was read out when it was opened. */
function backWords(state: State, reading: Reading): readonly string[] {
	return [
		english.speech.article.backTo(standInTitle(reading.article.headline)),
		...selectedWords(state, reading),
	];
}

/** All of it, from the headline to the lists below. */
function articleWords(state: State, {article}: Reading): readonly string[] {
	const {headline, byline, publishedAt} = article;
	const text = paragraphs(article);
	return [
		headline.title || english.speech.article.noHeadline,
		parts(
			headline.outlet,
			headline.section,
			momentOf(publishedAt ?? headline.sortAt, state.now),
			headline.isStarred && english.marks.starred,
			headline.isFollowed && english.marks.followed,
			tagWords(headline.tags ?? []),
			showsFullText(article) && english.article.fullText,
		),
		...(byline ? [english.article.by(byline)] : []),
		...text,
		...(fullTextAwaited(state) ? [awaited] : []),
		...listsWords(article, state),
	];
}

const {awaited} = english.speech.article;

function listsWords({alsoReported, otherNews}: Article, state: State): readonly string[] {
	return [
		...storyList(english.article.alsoReportedBy, alsoReported, state),
		...storyList(english.article.otherNews, otherNews, state),
	];
}

function storyList(title: string, stories: readonly Headline[], {now}: State): readonly string[] {
	return stories.length === 0 ? [] : [`${title}:`, ...stories.map((story) => storyWords(story, now))];
}

/** The selected story of the lists below. */
function selectedWords({now}: State, {article, selected}: Reading): readonly string[] {
	if (selected === undefined) return [];
	const {alsoReported, otherNews} = article;
	const isSibling = selected < alsoReported.length;
	const story = [...alsoReported, ...otherNews][selected];
	if (!story) return [];
	const place = english.counts.place(selected + 1, alsoReported.length + otherNews.length);
	const said = english.speech.article;
	return [parts(place, isSibling ? said.alsoReported : said.otherNews, storyWords(story, now))];
}

function readingChange(before: State, after: State, reading: Reading): readonly string[] {
	const was = before.reading ?? reading;
	const {article, selected} = reading;
	if (wordsOf(was.article) !== wordsOf(article)) return articleWords(after, reading);
	return [
		...(!fullTextAwaited(before) && fullTextAwaited(after) ? [awaited] : []),
		...markWords(was.article.headline, article.headline),
		...(was.article.otherNews.length === 0
			? storyList(english.article.otherNews, article.otherNews, after)
			: []),
		...(selected !== was.selected && selected === undefined ? [english.speech.article.aboveLists] : []),
		...(selected === was.selected ? [] : selectedWords(after, reading)),
		...foundChange(before, after),
	];
}

/** Which of its two texts is shown. */
function wordsOf(article: Article): string | undefined {
	return showsFullText(article) ? article.fullText : article.body;
}
