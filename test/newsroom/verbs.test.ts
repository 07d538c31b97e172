import {expect, it} from 'vitest';
import {clusterStories, datelineOf, relatedStories, topicsAt} from '../../src/newsroom/index.js';

const stories = [
	{
		id: 'a',
		title: 'Divers reach sunken ferry off Port Alden',
		source: 'Herald',
		published: '2026-11-23T12:00:00Z',
	},
	{
		id: 'b',
		title: 'Divers reach sunken ferry off Port Alden | The Courier',
		source: 'Courier',
		published: '2026-11-23T12:10:00Z',
	},
	{id: 'c', title: 'Torvale United win the cup in Senn', source: 'Herald', published: '2026-11-23T12:20:00Z'},
	{
		id: 'd',
		title: 'Families wait as divers reach the ferry off Port Alden',
		published: '2026-11-23T12:30:00Z',
	},
];

it('says a cluster for every story, in order, by the id of its first', () => {
	expect(clusterStories(stories, 'event')).toEqual([
		{id: 'a', cluster: 'a'},
		{id: 'b', cluster: 'a', dup_of: 'a'},
		{id: 'c', cluster: 'c'},
		{id: 'd', cluster: 'a'},
	]);
});

it('stands with stories that say next to nothing', () => {
	expect(clusterStories([{id: 'x'}, {id: 'y', published: 'yesterday'}], 'fold')).toEqual([
		{id: 'x', cluster: 'x'},
		{id: 'y', cluster: 'y'},
	]);
	expect(clusterStories([], 'event')).toEqual([]);
});

it('shows the bar of each time from the stories published by then', () => {
	const times = ['2026-11-23T13:00:00Z', '2026-11-23T11:00:00Z'];
	const bars = topicsAt(stories, times, 3);

	expect(bars.map(({at}) => at)).toEqual([times[0]]);
	expect(bars[0]).toMatchObject({rank: 1, label: 'Port Alden ferry', stories: ['d', 'b', 'a'], sources: 2});
});

it('relates stories of one event first', () => {
	expect(relatedStories(stories, 2)[0]).toEqual({id: 'a', related: ['b', 'd']});
});

const toldAtNoon = (titles: Readonly<Record<string, string>>) =>
	Object.entries(titles).map(([id, title]) => ({id, title, published: '2026-11-23T12:00:00Z'}));

it('relates what has a single word in common, the more telling the sooner, when nothing has two', () => {
	const told = toldAtNoon({
		own: 'Orsted inquiry hears of fog',
		distant: 'Fog closes airport, school, market and bridge in Torvale',
		near: 'Orsted resigns',
	});
	expect(relatedStories(told, 5)[0]?.related).toEqual(['near', 'distant']);
});

it('relates by the company a story keeps where words weigh the same', () => {
	const told = toldAtNoon({
		own: 'Orsted tells of fog in long inquiry',
		stranger: 'Orsted bakery sells rye pastry',
		kin: 'Orsted pilot blames harbour buoy',
		link: 'Fog hid harbour from pilot',
		other: 'Rye pastry sells out in Senn',
	});
	expect(relatedStories(told, 5)[0]?.related).toEqual(['link', 'kin', 'stranger']);
});

it('tells a dateline in parts, null for what is not there', () => {
	expect(datelineOf({id: 't', text: 'By Ann Roe\nPORT ALDEN (NW) — The ferry'})).toEqual({
		id: 't',
		place: 'PORT ALDEN',
		region: null,
		date: null,
		agency: 'NW',
		byline: 'Ann Roe',
		offset: 29,
	});
	expect(datelineOf({id: 'u', text: 'The ferry'})).toMatchObject({place: null, agency: null, offset: 0});
});
