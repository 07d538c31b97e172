import {describe, expect, it} from 'vitest';
import {add, noon, openPapers, titles} from './stories.js';

const store = openPapers();
add(store, {name: 'a', title: 'Ferry strikes harbour wall', lede: 'Nobody was hurt.'});
add(store, {name: 'b', title: "Mayor doesn't resign over ferry", lede: 'Harbour plans go on.'});
add(store, {name: 'c', title: '東京の港で火災', lede: ''});
add(store, {name: 'd', title: 'iPhone工場が再開', lede: 'Crème brûlée recalled'});
const found = (search: string) => titles(store, {search}).map((title) => title.slice(0, 5));

it.each([
	['a word of title or lede', 'harbour ', ['Mayor', 'Ferry']],
	['words in any order', 'wall ferry', ['Ferry']],
	['the beginning of the last word', 'ferry har', ['Mayor', 'Ferry']],
	['a finished word only whole', 'har ', []],
	['no beginning of another word', 'har ferry', []],
	['capitals and accents either way', 'CREME BRULEE', ['iPhon']],
	['a word with an apostrophe', "doesn't", ['Mayor']],
	['one character of Chinese', '港', ['東京の港で']],
	['a run of Japanese anywhere', '港で火', ['東京の港で']],
	['no run that is not there', '港火', []],
	['Latin and Japanese without a space between', 'iPhone工場', ['iPhon']],
	['a word that is in none', 'volcano', []],
])('finds %s', (_what, search, expected) => {
	expect(found(search)).toEqual(expected);
});

it.each([
	'',
	' ',
	'"',
	'""',
	'ferry"',
	'"ferry',
	'ferry AND',
	'NOT',
	'OR OR OR',
	'NEAR(ferry, 2)',
	'title:ferry',
	'-ferry',
	'^ferry',
	'*',
	'ferry*',
	'(',
	'ferry)',
	'{title}: ferry',
	'+',
	"'",
	'; DROP TABLE story',
	'ferry\u0000wall',
	'\uD83D',
	'🚢',
	'\u0301',
	'a'.repeat(100_000),
	'a '.repeat(50_000),
	'港'.repeat(10_000),
])('takes %j for words, never for a language', (search) => {
	expect(() => [store.page({search}, {limit: 9}), store.count({search})]).not.toThrow();
	expect(() => store.candidates([search], 9)).not.toThrow();
});

describe('a search', () => {
	it('without words finds nothing, not everything', () => {
		expect(store.count({search: '…'})).toBe(0);
		expect(store.page({search: ' '}, {limit: 9})).toEqual([]);
	});

	it('is paged like any list', () => {
		const all = store.page({search: 'h'}, {limit: 9});
		const [first, last] = all;
		expect(all).toHaveLength(2);
		expect(store.count({search: 'h'})).toBe(2);
		expect(first && store.page({search: 'h'}, {limit: 9, below: first})).toEqual([last]);
		expect(last && store.page({search: 'h'}, {limit: 9, above: last})).toEqual([first]);
		expect(store.page({search: 'h'}, {limit: 1, fromEnd: true})).toEqual([last]);
	});

	it('finds siblings too, and can be narrowed', () => {
		const papers = openPapers();
		const lead = add(papers, {name: 'a', title: 'Ferry one'});
		const sibling = add(papers, {
			name: 'b',
			title: 'Ferry two',
			feedUrl: 'https://courier.example/atom.xml',
			publishedAt: noon - 9,
		});
		papers.place([{key: sibling, lead, eventId: lead}]);

		expect(titles(papers, {search: 'ferry'})).toEqual(['Ferry two', 'Ferry one']);
		expect(titles(papers, {search: 'ferry', section: 'Sport'})).toEqual(['Ferry two']);
		expect(titles(papers, {search: 'ferry', since: noon})).toEqual(['Ferry one']);
		expect(titles(papers, {search: 'ferry', upTo: lead})).toEqual(['Ferry one']);
		expect(papers.count({search: 'ferry', section: 'World', unreadOnly: true})).toBe(1);
	});
});
