import {describe, expect, it} from 'vitest';
import {articlePage} from '../../src/app/article-page.js';
import type {Article} from '../../src/model.js';
import {article, headline} from '../components/build-state.js';

const settings = {theme: 'broadsheet', measure: 72, symbols: 'unicode', bidi: 'auto', share: []} as const;
const page = (shown: Article, columns = 80) => articlePage({article: shown}, columns, settings);

/** The rows of the text, as the objects they are: those of a text that is set again are others. */
const textOf = ({lines, textEnd}: ReturnType<typeof page>) => lines.slice(0, textEnd);

describe('an article that is set', () => {
	it('keeps its lines when other news comes, and has that below them', () => {
		const otherNews = [headline({title: 'Ferry late'})];
		const [before, after] = [page({...article, otherNews: []}), page({...article, otherNews})];
		expect(textOf(after).every((line, at) => line === textOf(before)[at])).toBe(true);
		expect(after.lines.slice(after.textEnd).map(({kind}) => kind)).toEqual(
			expect.arrayContaining(['list-title', 'story']),
		);
		expect(after.stories.at(-1)?.title).toBe('Ferry late');
	});

	it('keeps its lines when it is starred', () => {
		const starred = {...article, headline: {...article.headline, isStarred: true}};
		expect(textOf(page(starred))[0]).toBe(textOf(page(article))[0]);
	});

	it.each<readonly [string, Partial<Article>]>([
		['its body', {body: '<p>Another text.</p>'}],
		['the full text', {fullText: '<p>All of it.</p>'}],
		['its byline', {byline: 'Ann Bo'}],
		['its title', {headline: {...article.headline, title: 'Another title'}}],
		['its pictures', {pictures: [{url: 'https://example.org/a.jpg', caption: 'Another picture.'}]}],
		['what it encloses', {enclosures: [{url: 'https://example.org/a.mp3', type: 'audio/mpeg'}]}],
	])('is set again when %s is another', (_what, over) => {
		const words = (one: ReturnType<typeof page>) => JSON.stringify(textOf(one));
		expect(words(page({...article, ...over}))).not.toBe(words(page(article)));
	});

	it('is set again for another width', () => {
		expect(page(article, 60).lines.length).not.toBe(page(article, 44).lines.length);
	});
});
