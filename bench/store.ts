/**
 * What the store takes, at N stories: `npx node bench/run.js store 100000`. A store of that size is built once, in
 * the temporary folder, and used again. Each figure stands beside a bare read of one row, since machines differ.
 */
import {rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Story} from '../src/model.js';
import {
	type EditedStory,
	type Intent,
	type ListQuery,
	openStore,
	type Placement,
	type Store,
} from '../src/store/index.js';
import {dice} from './dice.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const feeds = 400;
const sections = Array.from({length: 20}, (_, n) => `Section ${n}`);

const [size = '100000', ...flags] = process.argv.slice(2);
const wanted = Number(size);
const path = join(tmpdir(), `newsterm-bench-${wanted}.db`);
if (flags.includes('--fresh')) for (const end of ['', '-wal', '-shm']) rmSync(path + end, {force: true});

const roll = dice(7);
const store = openStore(path);
build(store);
measureAll(store);
store.close();

function build(into: Store): void {
	const subscriptions = Array.from({length: feeds}, (_, n) => ({
		url: `https://feed${n}.example/rss`,
		title: `Paper ${n}`,
		section: sections[n % sections.length] ?? 'Other',
	}));
	into.syncSubscriptions(subscriptions, sections, noon);

	const from = into.lastKey();
	const started = performance.now();
	const cpu = process.cpuUsage();
	let worst = 0;
	for (let done = from; done < wanted; done += 50) {
		const batchStarted = performance.now();
		into.batch(() => addFifty(into, done));
		worst = Math.max(worst, performance.now() - batchStarted);
	}
	if (from >= wanted) return;
	const seconds = (performance.now() - started) / 1000;
	const {user, system} = process.cpuUsage(cpu);
	readFourInTen(into);
	print('insert and place, stories/s', Math.round((wanted - from) / seconds));
	print('the same for a second of CPU', Math.round(((wanted - from) / (user + system)) * 1e6));
	print('worst batch of 50, ms', worst.toFixed(1));
	print('file, MB', Math.round(statSync(path).size / 1e6));
}

function addFifty(into: Store, first: number): void {
	const feedUrl = `https://feed${(first / 50) % feeds}.example/rss`;
	const stories = Array.from({length: 50}, (_, n) => makeStory(feedUrl, first + n));
	const {added} = into.upsert(feedUrl, stories, noon);
	// One story in five is told by several outlets.
	const placements = added.map(({key}): Placement => {
		const lead = key > 3000 && roll(5) === 0 ? key - 1 - roll(3000) : key;
		return {key, lead, eventId: lead};
	});
	into.place(placements);
}

function readFourInTen(into: Store): void {
	for (let n = 0; n < feeds; n++) {
		if (n % 5 < 3) into.commit({mark: 'read', query: {feedUrl: `https://feed${n}.example/rss`}}, noon);
	}
	into.commit({mark: 'starred', query: {feedUrl: 'https://feed7.example/rss'}}, noon);
}

function makeStory(feedUrl: string, n: number): EditedStory {
	const story: Story = {
		id: n.toString(16).padStart(12, '0'),
		feedUrl,
		title: words(9 + roll(5)) + (n % 20 === 0 ? '東京の港で火災' : ''),
		url: `https://news.example/${n}`,
		authors: [],
		publishedAt: noon - (wanted - n) * minute - roll(60 * 24) * minute,
		lede: words(40),
		content: `<p>${words(120)}</p>`.repeat(6),
		categories: ['a'],
		enclosures: [],
		pictures: [],
	};
	return {story, outlet: `Paper ${n % feeds}`, lede: story.lede};
}

/** Common words are common, as in any language: the fourth power of a throw leans to the low ones. */
function words(count: number): string {
	return Array.from({length: count}, () => word(Math.floor(30_000 * (roll(10_000) / 10_000) ** 4))).join(' ');
}

/** Four to six letters, spread over the alphabet. */
function word(n: number): string {
	return ((n + 1) * 7_919_773)
		.toString(26)
		.slice(0, 6)
		.replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
}

function measureAll(on: Store): void {
	const floor = measure('one row', () => on.generation());
	const time = (what: string, work: () => unknown): void => {
		measure(what, work, floor);
	};
	const page = (what: string, query: ListQuery, ask: object = {}): void =>
		time(`page ${what}`, () => on.page(query, {limit: 50, ...ask}));
	const deep = {below: {sortAt: noon - (wanted / 2) * minute, key: wanted / 2}};
	const upTo = on.lastKey();

	page('all', {});
	page('all, upTo', {upTo});
	page('all, deep', {upTo}, deep);
	page('all, above', {upTo}, {above: deep.below});
	page('all, from the end', {upTo}, {fromEnd: true});
	page('unread', {unreadOnly: true});
	page('section', {section: 'Section 3'});
	page('section, unread', {section: 'Section 3', unreadOnly: true});
	page('section, deep', {section: 'Section 3'}, deep);
	page('feed', {feedUrl: 'https://feed7.example/rss'});
	page('starred', {starredOnly: true});
	page('every story', {everyStory: true});
	page('every story, section', {everyStory: true, section: 'Section 3'});
	page('waiting above', {after: upTo - 50});
	page('search common', {search: `${word(0)} `});
	page('search rare', {search: `${word(29_000)} `});
	page('search three words', {search: `${word(40)} ${word(80)} ${word(120)} `});
	page('search prefix of 2', {search: word(300).slice(0, 2)});
	page('search prefix of 3', {search: word(300).slice(0, 3)});
	page('search prefix of 4', {search: word(300).slice(0, 4)});
	page('search 港', {search: '港'});

	time('tab counts', () => on.tabCounts());
	time('count all', () => on.count({}));
	time('count unread', () => on.count({unreadOnly: true}));
	time('count section', () => on.count({section: 'Section 3'}));
	time('count waiting', () => on.count({after: upTo - 50}));
	time('count search common', () => on.count({search: `${word(0)} `}));
	time('feeds', () => on.feeds());
	time('article', () => on.article(1 + roll(wanted)));
	time('candidates of 6 words', () => on.candidates(words(6).split(' '), 50));
	time('find', () => on.find('0000a1'));
	time('window of 3 days', () => on.window(noon - 3 * 24 * 60 * minute));
	marks(on, time);
}

function marks(on: Store, time: (what: string, work: () => unknown) => void): void {
	const pairs: readonly [string, Intent, Intent][] = [
		['one story', {mark: 'read', ids: ['000000000100']}, {mark: 'unread', ids: ['000000000100']}],
		[
			'a feed',
			{mark: 'read', query: {feedUrl: 'https://feed4.example/rss'}},
			{mark: 'unread', query: {feedUrl: 'https://feed4.example/rss'}},
		],
	];
	for (const [what, there, back] of pairs) {
		let isThere = false;
		time(`mark ${what}`, () => {
			isThere = !isThere;
			return on.commit(isThere ? there : back, noon);
		});
	}
	once('mark all read', () => on.commit({mark: 'read', query: {}}, noon));
	once('undo that', () => on.undo(noon)?.stories);
	once('hide a feed', () => hide(on, 3));
	once('bring it back', () => hide(on, feeds));
	const stories = Array.from({length: 50}, (_, n) => makeStory('https://feed0.example/rss', n));
	on.upsert('https://feed0.example/rss', stories, noon);
	time('upsert 50 unchanged', () => on.upsert('https://feed0.example/rss', stories, noon));
}

function hide(on: Store, hidden: number): void {
	const subscriptions = Array.from({length: feeds}, (_, n) => n)
		.filter((n) => n !== hidden)
		.map((n) => ({
			url: `https://feed${n}.example/rss`,
			title: `Paper ${n}`,
			section: sections[n % sections.length] ?? 'Other',
		}));
	on.syncSubscriptions(subscriptions, sections, noon);
}

/** Returns the best: on a busy machine the only figure that says something about the store. */
function measure(what: string, work: () => unknown, floor?: number): number {
	for (let warm = 0; warm < 3; warm++) work();
	const times: number[] = [];
	const until = performance.now() + 400;
	while (times.length < 15 || (performance.now() < until && times.length < 400)) {
		const started = performance.now();
		work();
		times.push(performance.now() - started);
	}
	times.sort((a, b) => a - b);
	const [best = 0] = times;
	const half = times[Math.floor(times.length / 2)] ?? 0;
	const slow = times[Math.floor(times.length * 0.95)] ?? 0;
	const ratio = floor ? `  ×${Math.round(best / floor)}` : '';
	print(`${what}, ms best/p50/p95`, `${best.toFixed(3)} / ${half.toFixed(3)} / ${slow.toFixed(3)}${ratio}`);
	return best;
}

function once(what: string, work: () => unknown): void {
	const started = performance.now();
	const result = work();
	print(`${what}, ms`, `${(performance.now() - started).toFixed(0)}  (${result ?? '–'})`);
}

function print(what: string, figure: string | number): void {
	console.log(`${what.padEnd(40)} ${figure}`);
}
