import {describe, expect, it} from 'vitest';
import {feed, openReader} from './open-reader.js';

const news = feed('Northgate Wire', 'World', [
	{title: 'Harbour tunnel opens', minutesAgo: 10},
	{title: 'Ferry late again', minutesAgo: 20},
]);

describe('a key that has nothing to act on says so', () => {
	it.each([
		['s', 'No story is selected'],
		['m', 'No story is selected'],
		['w', 'No story is selected'],
		['T', 'No story is selected'],
		['S', 'No story is selected'],
		['A', 'There is nothing here to mark'],
		['f', 'There is nothing here to narrow'],
		['t', 'There are no topics now'],
		['3', 'There are no topics now'],
		['u', 'Nothing to undo'],
	])('in an empty list: %s', async (key, words) => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', [])]});
		await reader.press(key);
		expect(reader.lines().at(-1)).toContain(words);
		expect(reader.state().modes).toEqual(['list']);
	});

	it('on a row that no other outlet stands behind: +', async () => {
		const reader = await openReader({feeds: [news]});
		await reader.press('+');
		expect(reader.lines().at(-1)).toContain('No other outlet stands behind this row');
	});

	it('for a topic that is not there', async () => {
		const reader = await openReader({feeds: [news]});
		reader.store.replaceTopics([{eventId: 1, label: 'Tunnel', stories: 2, outlets: 2, score: 2}]);
		reader.dispatch({type: 'store-changed'});
		await reader.press('2');
		expect(reader.lines().at(-1)).toContain('There is no topic 2');
	});

	it('at either end of the list an article came from: [ and ]', async () => {
		const reader = await openReader({feeds: [news]});
		await reader.press('enter', '[');
		expect(reader.lines().at(-1)).toContain('No story above this one in its list');
		await reader.press(']', ']');
		expect(reader.screen()).toContain('Ferry late again');
		expect(reader.lines().at(-1)).toContain('No story below this one in its list');
	});

	it('in an article without links: L', async () => {
		const reader = await openReader({feeds: [news]});
		await reader.press('enter', 'L');
		expect(reader.lines().at(-1)).toContain('This story has no links in its text');
	});

	it('but not a key that means nothing, nor Esc with nothing to go back to', async () => {
		const reader = await openReader({feeds: [news]});
		const before = reader.lines();
		await reader.press('Z', 'escape', 'J');
		expect(reader.lines()).toEqual(before);
	});
});
