import {expect, it} from 'vitest';
import {nearest, searchWords} from '../../src/newsroom/index.js';
import {clipping, hour, noon} from './story.js';

const story = clipping(1, 'Minister Rivka Solberg resigns over Brisk Canal contracts', {
	lede: 'Solberg had signed the contracts for the canal in March.',
});

it('brings other news of the same people and places, nearest first', () => {
	const candidates = [
		clipping(2, 'Torvale United win the cup'),
		clipping(3, 'Rivka Solberg opens bridge in Senn'),
		clipping(4, 'Brisk Canal contracts under audit, Rivka Solberg silent'),
	];
	expect(nearest(story, candidates, 5)).toEqual([4, 3]);
});

it('brings copies of each other once, and none of the story itself', () => {
	const candidates = [
		clipping(2, 'Rivka Solberg opens new bridge in Senn'),
		clipping(3, 'Rivka Solberg opens new bridge in Senn | Courier'),
		clipping(4, story.title, {lede: story.lede}),
	];
	expect(nearest(story, candidates, 5)).toEqual([2]);
});

it('prefers what is newer by ten days and more', () => {
	const candidates = [
		clipping(2, 'Rivka Solberg opens bridge in Senn', {at: noon - 300 * hour}),
		clipping(3, 'Rivka Solberg closes tunnel in Ost', {at: noon}),
	];
	expect(nearest(story, candidates, 1, noon)).toEqual([3]);
});

it('finds nothing among nothing', () => {
	expect(nearest(story, [], 5)).toEqual([]);
	expect(nearest(clipping(9, ''), [story], 5)).toEqual([]);
});

it('searches by names before all else, six words at most', () => {
	const words = searchWords(story);
	expect(words).toHaveLength(6);
	expect(words.slice(0, 2).sort()).toEqual(['canal', 'solberg']);
	expect(searchWords(clipping(2, 'Live: the latest'))).toEqual([]);
});
