import {expect, it} from 'vitest';
import {add, courier, gazette, hour, noon, openPapers} from './stories.js';

it('counts the stories of one event step by step, oldest first', () => {
	const store = openPapers();
	const told = [
		['before', gazette, noon - 5 * hour],
		['first', gazette, noon - 4 * hour],
		['second', courier, noon - 3 * hour - 1],
		['last', gazette, noon - 1],
		['after', courier, noon],
	] as const;
	const keys = told.map(([name, feedUrl, at]) =>
		add(store, {name, title: name, feedUrl, publishedAt: at}, noon),
	);
	const other = add(store, {name: 'other', title: 'other', feedUrl: gazette, publishedAt: noon - hour}, noon);
	const [eventId = 0] = keys;
	store.place([...keys.map((key) => ({key, lead: key, eventId})), {key: other, lead: other, eventId: other}]);

	expect(store.pace({eventId, until: noon, stepMs: hour, steps: 4})).toEqual([2, 0, 0, 1]);
	expect(store.pace({eventId: 0, until: noon, stepMs: hour, steps: 2})).toEqual([0, 0]);
});
