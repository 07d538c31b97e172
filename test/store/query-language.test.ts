import {describe, expect, it} from 'vitest';
import {add, courier, day, herald, hour, noon, openPapers, titles} from './stories.js';

const store = openPapers();
add(store, {
	name: 'a',
	title: 'Tunnel opens',
	lede: 'The first cars crossed.',
	printedBy: 'Alden Post',
	dateline: {place: 'PORT ALDEN', region: 'Meridia', agency: 'NW'},
});
add(store, {
	name: 'b',
	title: 'Tunnel bill',
	lede: 'Nobody pays.',
	printedBy: 'Post',
	dateline: {place: 'MOSCOW', agency: 'AP'},
	publishedAt: noon - 3 * day,
});
add(store, {
	name: 'c',
	title: 'Port strike',
	lede: 'Alden waits for ships.',
	printedBy: 'Slow Letters',
	dateline: {place: 'Córdoba', agency: 'The Associated Press'},
	feedUrl: courier,
	publishedAt: noon - hour,
});
const final = add(store, {
	name: 'd',
	title: 'Cup final',
	lede: 'Overtime in the ice.',
	printedBy: '朝日新聞',
	dateline: {place: '東京', agency: 'Australian Associated Press'},
	feedUrl: herald,
	publishedAt: noon - 2 * hour,
});
store.replaceTopics([{eventId: final, label: 'Ice Cup final', stories: 1, outlets: 1, score: 1}]);
store.commit({mark: 'read', query: {feedUrl: courier}}, noon);
store.commit({mark: 'starred', query: {feedUrl: herald}}, noon);

const names: Readonly<Record<string, string>> = {
	'Tunnel opens': 'a',
	'Tunnel bill': 'b',
	'Port strike': 'c',
	'Cup final': 'd',
};

/** Names of the stories found. */
const found = (search: string, narrowed = {}) =>
	titles(store, {search, searchedAt: noon, ...narrowed})
		.map((title) => names[title])
		.sort()
		.join('');

it.each([
	['place:moscow ', 'b'],
	['place:MOSC', 'b'],
	['place:mosc ', ''],
	['place:mosc* tunnel ', 'b'],
	['place:"port alden" ', 'a'],
	['place:"alden port" ', ''],
	['place:meridia ', 'a'],
	['place:cordoba ', 'c'],
	['place:京 ', 'd'],
	['place:tunnel ', ''],
	['agency:nw ', 'a'],
	['agency:ap ', 'bc'],
	['agency:"associated press"', 'bcd'],
	['agency:aap ', 'd'],
	['outlet:"Alden Post"', 'a'],
	['outlet:post ', 'ab'],
	['outlet:新聞 ', 'd'],
	['feed:gazette ', 'ab'],
	['feed:gaz tunnel ', ''],
	['feed:courier.example ', 'c'],
	['feed:"https://herald.example/feed.json"', 'd'],
	['feed:nowhere', ''],
	['section:world ', 'ab'],
	['section:wor', 'ab'],
	['section:other', 'd'],
	['topic:"ice cup"', 'd'],
	['topic:cup tunnel ', ''],
	['since:2h', 'acd'],
	['since:90m', 'ac'],
	['since:2026-11-20', 'abcd'],
	['-since:2h ', 'b'],
	['since:today', 'acd'],
	['since:sat', 'acd'],
	['before:2h', 'b'],
	['before:today', 'b'],
	['-before:today ', 'acd'],
	['on:today', 'acd'],
	['on:yesterday', ''],
	['on:Friday', 'b'],
	['on:2026-11-20', 'b'],
	['-on:2026-11-20 ', 'acd'],
	['since:thu before:mon', 'b'],
	['unread ', 'abd'],
	['-unread ', 'c'],
	['starred ', 'd'],
	['-starred unread ', 'ab'],
	['"port strike"', 'c'],
	['"strike port"', ''],
])('finds by %s', (search, expected) => {
	expect(found(search)).toBe(expected);
});

it.each([
	['a place with the words', 'moscow ', 'b'],
	['no agency', 'nw ', ''],
	['no outlet', 'letters ', ''],
])('finds by plain words %s', (_what, search, expected) => {
	expect(found(search)).toBe(expected);
});

it.each([
	['tunnel -place:moscow', 'a'],
	['tunnel -bill', 'a'],
	['tunnel -bil', 'ab'],
	['tunnel -bil*', 'a'],
	['port -"port strike"', 'a'],
	['-tunnel', 'cd'],
	['-place:moscow -outlet:"slow letters"', 'ad'],
	['-feed:gazette', 'cd'],
	['-feed:nowhere', 'abcd'],
	['-section:world port ', 'c'],
	['-topic:cup unread', 'ab'],
])('leaves out what %s says', (search, expected) => {
	expect(found(search)).toBe(expected);
});

it.each([
	['tunnel place:moscow agency:ap outlet:post feed:gazette section:world unread -starred since:4d', 'b'],
	['since:1d unread place:"port alden"', 'a'],
	['section:world -since:1d', 'b'],
])('takes all conditions together: %s', (search, expected) => {
	expect(found(search)).toBe(expected);
});

describe('a query', () => {
	it('joins what else narrows the list', () => {
		expect(found('tunnel ', {since: noon - day})).toBe('a');
		expect(found('unread ', {since: noon - day, section: 'World'})).toBe('a');
		expect(found('since:4d', {unreadOnly: true, upTo: 2})).toBe('ab');
		expect(found('place:moscow ', {starredOnly: true})).toBe('');
	});

	it('is counted and paged like any list', () => {
		for (const search of ['unread', 'tunnel port*', '-tunnel', 'place:moscow', 'since:1d -feed:x']) {
			const query = {search, searchedAt: noon};
			const all = store.page(query, {limit: 9});
			expect(store.count(query)).toBe(all.length);
			const [first] = all;
			if (first) expect(store.page(query, {limit: 9, below: first})).toEqual(all.slice(1));
		}
	});

	it.each(['place:', 'since:tomorrow', 'plcae:moscow tunnel', 'place: moscow', '-', '""'])(
		'that asks for nothing or is not understood finds nothing: %j',
		(search) => {
			expect(found(search)).toBe('');
		},
	);

	it('marks what it finds', () => {
		const papers = openPapers();
		add(papers, {name: 'x', dateline: {place: 'Oslo'}});
		add(papers, {name: 'y'});
		expect(papers.commit({mark: 'read', query: {search: 'place:oslo'}}, noon)).toBe(1);
	});

	it('finds a story by where it comes from now', () => {
		const papers = openPapers();
		add(papers, {name: 'x', dateline: {place: 'Oslo'}});
		expect(() => add(papers, {name: 'x', dateline: {place: 'Bergen'}})).toThrow('not new');
		expect(papers.count({search: 'place:oslo'})).toBe(0);
		expect(papers.count({search: 'place:bergen'})).toBe(1);
	});
});

it('takes no outlet for a story about the same', () => {
	expect(store.candidates(['letters', 'post'], 9)).toEqual([]);
});

it.each([
	'place:"',
	'place:"a',
	'-place:"a" OR outlet:*',
	'agency:^ap',
	'agency:ap" OR "x',
	'outlet:{title}',
	'outlet:a) OR (b',
	'feed:%',
	"section:'",
	'topic:\0',
	'place:a\0b',
	'-a -b -c',
	'place:\u0301x',
	'place:🚢',
	`place:${'a'.repeat(10_000)}`,
	`-${'a '.repeat(5000)}`,
	'place:a '.repeat(1250),
	'"'.repeat(10_000),
	`feed:"${'x'.repeat(10_000)}`,
	'place:港'.repeat(2000),
])('stands %j', (search) => {
	expect(() => [store.page({search}, {limit: 9}), store.count({search})]).not.toThrow();
});
