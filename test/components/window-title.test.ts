import {expect, it} from 'vitest';
import {windowTitleOf} from '../../src/components/index.js';
import {article, listOf, news, reading, state} from './build-state.js';

it('is the name of the program, with how much is new above the list', () => {
	expect(windowTitleOf(state())).toBe('newsterm');
	expect(windowTitleOf(state({list: listOf(news, {waiting: 1200})}))).toBe('newsterm — 1,200 new');
});

it('is the headline of the open article, while words are found in it, too', () => {
	for (const modes of [
		['list', 'article'],
		['list', 'article', 'find'],
	] as const)
		expect(windowTitleOf(state({modes, reading: reading()}))).toBe(article.headline.title);
});

it('is not that of an article which only stands beside the list', () => {
	expect(windowTitleOf(state({reading: reading()}))).toBe('newsterm');
});
