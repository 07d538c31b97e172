import {expect, it} from 'vitest';
import {type Action, type State, update} from '../../src/app/index.js';
import {blankState} from './blank-state.js';

const empty: State = update(blankState(), {
	type: 'list-opened',
	query: {upTo: 0},
	headlines: [],
	total: 0,
})[0];

const arrival: Extract<Action, {type: 'front-page-arrived'}> = {
	type: 'front-page-arrived',
	page: {
		generation: 1,
		tabs: {all: 3, sections: [], starred: 0},
		topics: [],
		waiting: 3,
		accounts: [],
		placedKey: 3,
		joined: [],
		headlines: [],
	},
};

const effects = (state: State) => update(state, arrival).slice(1);

it('lets arrivals into a list that was empty when it was opened', () => {
	expect(effects(empty)).toEqual([{type: 'open-list', query: {}}]);
});

const touches: [string, Action][] = [
	['a key', {type: 'typed', key: 'j'}],
	['the wheel', {type: 'wheeled', by: 1, column: 5, row: 9}],
	['a click', {type: 'clicked', column: 5, row: 9}],
];

it.each(touches)('lets them in after %s while nothing is there that could move', (_what, action) => {
	expect(effects(update(empty, action)[0])).toEqual([{type: 'open-list', query: {}}]);
});

it.each(touches)('lets no more in after %s once the first are there', (_what, action) => {
	const filled = update(empty, {type: 'list-opened', query: {upTo: 3}, headlines: [], total: 3})[0];
	expect(effects(filled)).toEqual([{type: 'open-list', query: {}}]);
	expect(effects(update(filled, action)[0])).toEqual([]);
});

it('lets them in when the round is over: the first story of a feed that was down may come hours later', () => {
	const ended = update(empty, {type: 'round-ended'})[0];
	expect(ended.isFilling).toBe(false);
	expect(effects(ended)).toEqual([{type: 'open-list', query: {}}]);
});

it('hears of its feeds with the page that lets arrivals in', () => {
	const ledger = {url: 'https://ledger.example/feed', title: 'Ledger', section: 'Other'};
	const feeds = [{...ledger, nextFetchAt: 0, failCount: 1, stories: 3, unread: 3}];
	const page = {...arrival.page, feeds};
	expect(update(empty, {...arrival, page})[0].feeds).toEqual(feeds);
});
