import {expect, it} from 'vitest';
import {readFrontPage} from '../../src/app/read-front-page.js';
import type {Store} from '../../src/store/index.js';
import {add, courier, herald, idOf, noon, openPapers} from '../store/stories.js';

function read(store: Store, after: number) {
	const action = readFrontPage(store, {
		type: 'read-front-page',
		query: {},
		keys: [],
		after,
		withFeeds: false,
		savedQueries: [],
		notifyFeeds: [herald],
		now: noon,
	});
	if (action.type !== 'front-page-arrived') throw new Error(action.type);
	const {placedKey, joined, notified = []} = action.page;
	return {placedKey, joined: joined.map(({title}) => title), notified: notified.map(({title}) => title)};
}

it('tells of what joined a followed event, or came in a chosen feed, when that was placed and not before', () => {
	const store = openPapers();
	const tunnel = add(store, {name: 'a', title: 'Tunnel opens'});
	store.notePlaced(tunnel);
	store.commit({mark: 'followed', ids: [idOf('a')]}, noon);
	const bus = add(store, {name: 'b', title: 'First bus', feedUrl: courier});
	const wool = add(store, {name: 'c', title: 'Wool is cheaper', feedUrl: herald});
	expect(read(store, tunnel)).toEqual({placedKey: tunnel, joined: [], notified: []});

	store.place([{key: bus, lead: bus, eventId: tunnel}]);
	store.notePlaced(wool);
	expect(read(store, tunnel)).toEqual({
		placedKey: wool,
		joined: ['First bus'],
		notified: ['Wool is cheaper'],
	});
	expect(read(store, wool)).toEqual({placedKey: wool, joined: [], notified: []});
});
