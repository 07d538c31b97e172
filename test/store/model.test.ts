import {expect, it} from 'vitest';
import type {Headline, StoryKey, Subscription} from '../../src/model.js';
import type {ListQuery, Store} from '../../src/store/index.js';
import {openStore} from '../../src/store/index.js';
import {dice} from './dice.js';
import {type NaiveMute, NaiveStore, type StatusMark} from './naive-store.js';
import {day, edited, hour, idOf, minute, noon} from './stories.js';

const sections = ['World', 'Sport', 'Other'];
const feedUrls = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.example/feed`);
const keep = {bodiesDays: 30, storiesDays: 60};

const line = ({key, isUnread, isStarred, others, updatedAt, tags = []}: Headline): string =>
	JSON.stringify([key, isUnread, isStarred, others, updatedAt, tags]);

/** Every list there is, read page by page from both ends, against the arrays. */
function compare(store: Store, naive: NaiveStore, queries: readonly ListQuery[]): void {
	for (const query of queries) {
		const expected = naive.lines(query);
		const down: Headline[] = [];
		for (let page = store.page(query, {limit: 7}); page.length > 0; ) {
			down.push(...page);
			const last = page.at(-1);
			page = last ? store.page(query, {limit: 7, below: last}) : [];
		}
		const up: Headline[] = [];
		for (let page = store.page(query, {limit: 7, fromEnd: true}); page.length > 0; ) {
			up.unshift(...page);
			const [first] = page;
			page = first ? store.page(query, {limit: 7, above: first}) : [];
		}
		expect(down.map(line), JSON.stringify(query)).toEqual(expected);
		expect(up.map(line), JSON.stringify(query)).toEqual(expected);
		expect(store.count(query), JSON.stringify(query)).toBe(expected.length);
		compareAtMiddle(store, query, down);
	}
}

function compareAtMiddle(store: Store, query: ListQuery, rows: readonly Headline[]): void {
	const at = rows.length >> 1;
	const middle = rows[at];
	if (!middle) return;
	expect(store.count(query, {above: middle}), JSON.stringify(query)).toBe(at);
	expect(store.count(query, {below: middle}), JSON.stringify(query)).toBe(rows.length - at - 1);
}

it.each([1, 2, 3, 142, 144, 155, 207, 222])(
	'does what arrays would do, whatever happens to it (seed %i)',
	(seed) => {
		const roll = dice(seed);
		const pick = <Item>(items: readonly Item[]): Item | undefined => items[roll(items.length)];
		const store = openStore(':memory:');
		const naive = new NaiveStore();
		const keys: StoryKey[] = [];
		let now = noon;
		let names = 0;

		const subscribe = (): void => {
			const wanted: Subscription[] = feedUrls
				.filter(() => roll(4) > 0)
				.map((url) => ({url, section: sections[roll(3)] ?? 'Other'}));
			store.syncSubscriptions(wanted, sections, now);
			naive.sync(wanted);
		};

		const arrive = (): void => {
			const feedUrl = pick(feedUrls) ?? '';
			const stories = Array.from({length: 1 + roll(4)}, () =>
				edited({
					name: `${names++}`,
					feedUrl,
					printedBy: `Outlet ${roll(6)}`,
					publishedAt: now - roll(5) * 50 * minute,
				}),
			);
			for (const {key, edited: story} of store.upsert(feedUrl, stories, now).added) {
				naive.add(key, story, now);
				keys.push(key);
			}
		};

		const place = (): void => {
			const key = pick(keys) ?? 0;
			const lead = roll(3) === 0 ? key : (pick(keys) ?? 0);
			const dupOf = roll(3) === 0 ? pick(keys.filter((other) => other < key)) : undefined;
			const placement = {key, lead, eventId: roll(4) * 10, ...(dupOf !== undefined && {dupOf})};
			store.place([placement]);
			naive.place(placement);
		};

		const someSearch = (): ListQuery =>
			roll(6) === 0 ? {search: `tag:${pick(['later', 'ice-cup']) ?? ''} `} : {};

		const someQuery = (): ListQuery => ({
			...(roll(3) === 0 && {section: pick(sections) ?? ''}),
			...(roll(5) === 0 && {feedUrl: pick(feedUrls) ?? ''}),
			...(roll(5) === 0 && {eventId: roll(4) * 10}),
			...(roll(3) === 0 && {unreadOnly: true}),
			...(roll(6) === 0 && {starredOnly: true}),
			...(roll(6) === 0 && {everyStory: true}),
			...someSearch(),
			...(roll(4) === 0 && {upTo: roll(keys.length + 1)}),
			...(roll(6) === 0 && {after: roll(keys.length + 1)}),
			...(roll(5) === 0 && {since: now - roll(5) * hour}),
		});

		const someMark = (): {mark: StatusMark; tag?: string} => {
			const status = ['read', 'read', 'unread', 'starred', 'unstarred'] as const;
			if (roll(8) < 5) return {mark: pick<StatusMark>(status) ?? 'read'};
			return {mark: roll(3) > 0 ? 'tagged' : 'untagged', tag: pick(['later', 'ice-cup']) ?? ''};
		};

		const mark = (): void => {
			const what = someMark();
			const withCopies = roll(2) === 0;
			const query = someQuery();
			const chosen = roll(3) === 0 ? naive.keys(query) : [pick(keys) ?? 0, pick(keys) ?? 0];
			const target = roll(2) === 0 ? {ids: chosen.map((key) => idOf(`${key - 1}`))} : undefined;
			const expected = naive.mark(what, target ? chosen : naive.keys(query), withCopies);
			expect(store.commit({...what, ...(target ?? {query}), withCopies}, now)).toBe(expected);
		};

		const someMute = (): NaiveMute => {
			const feedUrl = pick(feedUrls) ?? '';
			const word = `${roll(names + 1)}`;
			const event = naive.eventOf(pick(keys) ?? 0);
			const kinds: readonly NaiveMute[] = [
				{query: `"${word}"`, word, events: []},
				{query: `feed:"${feedUrl}"`, feedUrl, events: []},
				{query: `topic:"Event ${event}"`, events: [event]},
			];
			return pick(kinds) ?? {query: '"x"', events: []};
		};

		const mute = (): void => {
			const wanted = someMute();
			const story = keys.find((key) => naive.eventOf(key) === wanted.events[0]);
			if (wanted.events.length > 0 && story === undefined) return;
			const ids = story === undefined ? {} : {ids: [idOf(`${story - 1}`)]};
			const expected = naive.mute(wanted);
			expect(store.commit({mark: 'muted', mute: wanted.query, ...ids}, now)).toBe(expected);
		};

		const unmute = (): void => {
			const [query] = pick(naive.muted()) ?? [];
			if (query === undefined) return;
			expect(store.commit({mark: 'unmuted', mute: query}, now)).toBe(naive.unmute(query));
		};

		const undo = (): void => expect(store.undo(now)).toEqual(naive.undo());

		const retire = (): void => {
			now += 20 * day;
			while (store.retire(keep, now) > 0);
			naive.remove(keys.filter((key) => !store.listed(key)));
			naive.forgetUndos();
		};

		const subscribeAll = (): void => {
			const everyone = feedUrls.map((url) => ({url, section: 'World'}));
			store.syncSubscriptions(everyone, sections, now);
			naive.sync(everyone);
		};

		subscribeAll();
		arrive();
		for (let step = 0; step < 150; step++) {
			const act = pick([
				arrive,
				arrive,
				arrive,
				place,
				place,
				place,
				mark,
				mark,
				undo,
				subscribe,
				mute,
				unmute,
			]);
			act?.();
			// Everything is in sight when stories are removed, so that what is missing was removed.
			if (step % 50 === 49) {
				subscribeAll();
				retire();
			}
			now += roll(40) * minute;
			if (step % 5 > 0) continue;
			compare(store, naive, [
				{},
				{unreadOnly: true},
				{search: 'muted'},
				...Array.from({length: 4}, someQuery),
			]);
			const muted = store.mutes().map(({query, stories}) => [query, stories]);
			expect(muted.sort()).toEqual([...naive.muted()].sort());
			for (const {name, unread} of store.tabCounts().sections)
				expect(unread).toBe(naive.keys({section: name, unreadOnly: true}).length);
			expect(store.tabCounts().all).toBe(naive.keys({unreadOnly: true}).length);
			for (const {url: feedUrl, stories, unread} of store.feeds()) {
				expect(stories).toBe(naive.keys({feedUrl, everyStory: true}).length);
				expect(unread).toBe(naive.keys({feedUrl, everyStory: true, unreadOnly: true}).length);
			}
			expect(store.tags()).toEqual(naive.tags());
			expect(store.tabCounts().starred).toBe(naive.keys({starredOnly: true}).length);
		}
		store.close();
	},
);
