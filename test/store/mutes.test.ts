import {describe, expect, it} from 'vitest';
import {muteFault, muteQuery, type Store} from '../../src/store/index.js';
import {
	add,
	courier,
	day,
	edited,
	gazette,
	herald,
	idOf,
	noon,
	openPapers,
	threePapers,
	titles,
} from './stories.js';

const mute = (store: Store, query: string, ...stories: readonly string[]) =>
	store.commit({mark: 'muted', mute: query, ids: stories.map(idOf)}, noon);

function openNews(): Store {
	const store = openPapers();
	add(store, {name: 'a', title: 'Ferry sinks', lede: 'Off the coast.'});
	add(store, {name: 'b', title: 'Bank holds rates', feedUrl: courier});
	add(store, {name: 'c', title: 'Ferries sail again', feedUrl: herald});
	return store;
}

describe('muteQuery', () => {
	it.each([
		['sponsored', '"sponsored"'],
		['  black   friday ', '"black friday"'],
		['feed:bbc cricket', 'feed:bbc cricket'],
		['"ice cup"', '"ice cup"'],
		['cricket -ashes', 'cricket -ashes'],
		['ferr*', 'ferr*'],
	])('makes of %j %j', (typed, query) => {
		expect(muteQuery(typed)).toBe(query);
	});
});

describe('muteFault', () => {
	it.each([
		['feeds:bbc', 'there is no feeds: here; did you mean feed:?'],
		['ferry since:2d', 'since says nothing of what a story is about, so it cannot be muted'],
		['ferry on:today', 'on says nothing of what a story is about, so it cannot be muted'],
		['starred', 'starred says nothing of what a story is about, so it cannot be muted'],
		['-ferry', 'it wants a word, or a condition such as feed:bbc, to be muted'],
		['', 'it wants a word, or a condition such as feed:bbc, to be muted'],
		['…', 'it wants a word, or a condition such as feed:bbc, to be muted'],
	])('says of %j why not', (query, fault) => {
		expect(muteFault(query)).toBe(fault);
	});

	it.each(['"sponsored"', 'feed:bbc', 'feed:example topic:"Ice Cup"', 'section:sport -hallmark'])(
		'has nothing against %j',
		(query) => {
			expect(muteFault(query)).toBeUndefined();
		},
	);
});

describe('a mute', () => {
	it('keeps whole words out of lists, counts, searches and the brief, and gives them back', () => {
		const store = openNews();
		store.commit({mark: 'starred', ids: [idOf('a')]}, noon);
		expect(mute(store, '"ferry"')).toBe(1);

		expect(titles(store)).toEqual(['Ferries sail again', 'Bank holds rates']);
		expect(titles(store, {everyStory: true})).toEqual(['Ferries sail again', 'Bank holds rates']);
		expect(titles(store, {search: 'ferry '})).toEqual([]);
		expect(titles(store, {starredOnly: true})).toEqual([]);
		expect(store.tabCounts()).toMatchObject({all: 2, starred: 0});
		expect(store.feeds().map(({stories, unread}) => [stories, unread])).toEqual([
			[0, 0],
			[1, 1],
			[1, 1],
		]);
		expect(store.brief({since: 0, from: 0, limit: 9}).stories).toBe(2);
		expect(titles(store, {search: 'muted'})).toEqual(['Ferry sinks']);
		expect(titles(store, {search: 'coast muted'})).toEqual(['Ferry sinks']);
		expect(titles(store, {search: '-muted'})).toHaveLength(2);
		expect(store.mutes()).toEqual([{query: '"ferry"', isConfigured: false, stories: 1}]);

		expect(store.commit({mark: 'unmuted', mute: '"ferry"'}, noon)).toBe(1);
		expect(titles(store, {starredOnly: true})).toEqual(['Ferry sinks']);
		expect(store.feeds()[0]).toMatchObject({stories: 1, unread: 1});
	});

	it('holds for stories that come, and for what a feed makes of them later', () => {
		const store = openNews();
		mute(store, '"goal"');
		add(store, {name: 'd', title: 'Late goal'});
		expect(titles(store)).not.toContain('Late goal');
		store.upsert(gazette, [edited({name: 'd', title: 'Late whistle'})], noon);
		expect(titles(store)).toContain('Late whistle');
		store.upsert(gazette, [edited({name: 'd', title: 'Late goal'})], noon);
		expect(titles(store)).not.toContain('Late goal');
	});

	it('of a feed follows it to another address, and is there again when the feed is', () => {
		const store = openNews();
		mute(store, `feed:"${gazette}"`);
		expect(titles(store)).not.toContain('Ferry sinks');
		store.syncSubscriptions(threePapers.slice(1), [], noon);
		store.syncSubscriptions(threePapers, [], noon);
		expect(titles(store)).not.toContain('Ferry sinks');

		const result = {
			url: gazette,
			title: 'Gazette',
			status: 'ok' as const,
			added: 0,
			updated: 0,
			ms: 1,
			bytes: 1,
		};
		const moved = 'https://gazette.example/new.xml';
		store.endFeed({result, nextFetchAt: noon, movedTo: moved}, noon);
		store.syncSubscriptions([{url: moved}, ...threePapers.slice(1)], [], noon);
		store.upsert(moved, [edited({name: 'e', feedUrl: moved, title: 'New address'})], noon);
		expect(titles(store)).toHaveLength(2);
	});

	it('of a name holds as soon as the feed says that it is called so', () => {
		const store = openNews();
		store.syncSubscriptions([{url: gazette}, ...threePapers.slice(1)], [], noon);
		mute(store, 'feed:morning');
		expect(titles(store)).toHaveLength(3);
		const result = {url: gazette, title: 'x', status: 'ok' as const, added: 0, updated: 0, ms: 1, bytes: 1};
		store.endFeed({result, title: 'Morning Gazette', nextFetchAt: noon}, noon);
		expect(titles(store)).not.toContain('Ferry sinks');
	});

	it('of a section holds for the feeds that move there', () => {
		const store = openNews();
		mute(store, 'section:sport');
		expect(titles(store)).toEqual(['Ferries sail again', 'Ferry sinks']);
		store.syncSubscriptions(
			threePapers.map((paper) => ({...paper, section: 'World'})),
			[],
			noon,
		);
		expect(titles(store)).toHaveLength(3);
	});

	it('of an event takes its later stories along, and those of the events it is merged with', () => {
		const store = openNews();
		const [a, b, c] = ['a', 'b', 'c'].map((name) => store.find(idOf(name))[0] ?? 0) as [
			number,
			number,
			number,
		];
		mute(store, 'topic:"Ferry sinks"', 'a');
		expect(titles(store)).toHaveLength(2);
		store.place([{key: b, lead: b, eventId: a}]);
		expect(titles(store)).toEqual(['Ferries sail again']);
		store.mergeEvents(a, c);
		expect(titles(store)).toEqual([]);

		store.commit({mark: 'unmuted', mute: 'topic:"Ferry sinks"'}, noon);
		expect(titles(store)).toHaveLength(3);
		store.undo(noon);
		expect(titles(store)).toEqual([]);
	});

	it('of a topic holds once it stood on the bar, also when it is gone from there', () => {
		const store = openNews();
		store.syncMutes(['topic:ferry'], noon);
		expect(titles(store)).toHaveLength(3);
		const [a = 0] = store.find(idOf('a'));
		const topic = {eventId: a, label: 'Ferry disaster', stories: 2, outlets: 2, score: 1};
		store.replaceTopics([topic]);
		expect(store.topics()).toEqual([]);
		expect(titles(store)).toHaveLength(2);
		store.replaceTopics([]);
		expect(titles(store)).toHaveLength(2);
		store.syncMutes([], noon);
		expect(titles(store)).toHaveLength(3);
	});

	it('hands the fold of its lead to the next in sight', () => {
		const store = openPapers();
		const lead = add(store, {name: 'a', title: 'Ferry sinks'});
		const sibling = add(store, {name: 'b', title: 'Boat goes down', feedUrl: courier});
		store.place([{key: sibling, lead, eventId: lead}]);
		mute(store, '"ferry"');
		expect(store.page({}, {limit: 9})).toMatchObject([{title: 'Boat goes down', others: 0}]);
		expect(store.article(sibling)?.alsoReported).toEqual([]);
		store.undo(noon);
		expect(store.page({}, {limit: 9})).toMatchObject([{others: 1}]);
	});

	it('lets a story be while another holds for it', () => {
		const store = openNews();
		mute(store, '"ferry"');
		expect(mute(store, '"sinks"')).toBe(0);
		expect(store.commit({mark: 'unmuted', mute: '"ferry"'}, noon)).toBe(0);
		expect(titles(store)).not.toContain('Ferry sinks');
		expect(store.commit({mark: 'unmuted', mute: '"sinks"'}, noon)).toBe(1);
	});

	it('that is no new one, or none, leaves nothing to undo', () => {
		const store = openNews();
		mute(store, '"ferry"');
		expect(mute(store, '"ferry"')).toBe(0);
		expect(mute(store, 'since:2d')).toBe(0);
		expect(store.commit({mark: 'muted'}, noon)).toBe(0);
		expect(store.undo(noon)).toEqual({mark: 'muted', mute: '"ferry"', stories: 1});
		expect(store.undo(noon)).toBeUndefined();
	});

	it('keeps the counts right through marks and removal', () => {
		const store = openNews();
		mute(store, '"ferry"');
		store.commit({mark: 'read', ids: [idOf('a')]}, noon);
		expect(store.feeds()[0]).toMatchObject({stories: 0, unread: 0});
		store.undo(noon);
		while (store.retire({bodiesDays: 1, storiesDays: 1}, noon + 400 * day) > 0);
		expect(store.feeds().map(({stories, unread}) => [stories, unread])).toEqual([
			[0, 0],
			[0, 0],
			[0, 0],
		]);
		expect(store.mutedKeys().size).toBe(0);
	});
});

describe('the mutes of the config', () => {
	it('are made to be those named, beside the person’s own', () => {
		const store = openNews();
		mute(store, '"bank"');
		store.syncMutes(['"ferry"', 'plcae:moscow', '"ferry"'], noon);
		expect(titles(store)).toEqual(['Ferries sail again']);
		expect(store.mutes().map(({query, isConfigured}) => [query, isConfigured])).toEqual([
			['"bank"', false],
			['"ferry"', true],
		]);
		const generation = store.generation();
		store.syncMutes(['"ferry"'], noon);
		expect(store.generation()).toBe(generation);
		store.syncMutes([], noon);
		expect(titles(store)).toEqual(['Ferries sail again', 'Ferry sinks']);
	});
});
