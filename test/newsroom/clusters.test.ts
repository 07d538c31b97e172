import {describe, expect, it} from 'vitest';
import {type Clipping, createClusters, type Place} from '../../src/newsroom/index.js';
import {background, clipping, hour, noon} from './story.js';

const placesOf = (stories: readonly Clipping[]): Place[] => {
	const clusters = createClusters();
	return stories.map((story) => clusters.add(story).place);
};

const pair = (a: string, b: string, rest: Partial<Clipping> = {}) => {
	const [first, second] = placesOf([
		...background(40, 100),
		clipping(1, a, rest),
		clipping(2, b, rest),
	]).slice(-2);
	return {
		isFolded: first?.lead === second?.lead,
		isOneEvent: first?.eventId === second?.eventId,
		isCopy: second?.dupOf === first?.key,
	};
};

describe('one event in other words', () => {
	it.each([
		['Ferry with forty aboard sinks off Port Alden', 'Forty feared lost as ferry sinks off Port Alden'],
		[
			'Hundido un ferry con cuarenta pasajeros en Puerto Aldén',
			'Se hunde un ferry frente a Puerto Alden con cuarenta pasajeros',
		],
		[
			'Balsa com quarenta passageiros afunda em Porto Aldem',
			'Porto Aldem: balsa afunda com quarenta passageiros',
		],
		[
			'Un ferry coule au large de Port-Alden, quarante passagers',
			'Quarante passagers sur le ferry coulé au large de Port-Alden',
		],
		[
			'Fähre mit vierzig Passagieren sinkt vor Port Alden',
			'Vor Port Alden gesunken: Fähre hatte vierzig Passagiere',
		],
		[
			'Паром с сорока пассажирами затонул у Порт-Олдена',
			'У Порт-Олдена затонул паром, на борту сорок пассажиров',
		],
	])('folds "%s"', (a, b) => {
		expect(pair(a, b)).toMatchObject({isFolded: true, isOneEvent: true});
	});
});

describe('looks the same, is not', () => {
	it.each([
		[
			'another place',
			'Earthquake of magnitude 5 shakes northern Meridia',
			'Fire destroys market in northern Ostland',
		],
		['another person', 'Minister Halvorsen resigns over tax affair', 'Minister Okparo opens tax museum'],
		['another match', 'Alden United beat Torvale 3-1 in cup', 'Brisk Rovers lose to Senn 0-2 in cup'],
		['the same verb', 'Police arrest man after robbery in Torvale', 'Police find missing boy near Lake Senn'],
		['furniture only', 'Live updates: the latest news today', 'Live: latest updates and news this morning'],
		['one word', 'Results', 'Results'],
		['no title', '', ''],
		['Japanese', '首相が新しい予算案を発表した', '台風が沿岸部に接近している'],
		['Chinese', '市政府公布新的地铁线路', '科学家发现深海新物种'],
		['Arabic', 'الرئيس يلتقي وفدا من رجال الأعمال', 'حريق كبير في مصنع للنسيج'],
	])('does not fold %s', (_what, a, b) => {
		expect(pair(a, b).isFolded).toBe(false);
	});

	it('does not fold a column that an outlet heads the same every day', () => {
		const [, next] = placesOf([
			clipping(1, 'Letters to the editor about Alden harbour', {
				outlet: 'Herald',
				lede: 'Whoever painted the pier owes us an apology.',
			}),
			clipping(2, 'Letters to the editor about Alden harbour', {
				outlet: 'Herald',
				lede: 'Gulls steal sandwiches; readers suggest kites.',
				at: noon + 20 * hour,
			}),
		]);
		expect(next?.lead).toBe(2);
	});
});

describe('copies', () => {
	const text =
		'The ferry Aurora went down two miles off Port Alden on Monday with 40 people aboard, the coast guard said.';

	it('knows the same text under another outlet and date', () => {
		const [, copy] = placesOf([
			clipping(1, 'Ferry Aurora sinks off Port Alden', {lede: text}),
			clipping(2, 'Ferry Aurora sinks off Port Alden | The Torvale Courier', {
				lede: text,
				at: noon + 30 * hour,
			}),
		]);
		expect(copy).toMatchObject({lead: 1, eventId: 1, dupOf: 1});
	});

	it.each([
		['a figure', text.replace('40', '43')],
		['a number in words', text.replace('two', 'three')],
	])('takes %s that changed for an update', (_what, lede) => {
		const [, update] = placesOf([
			clipping(1, 'Ferry Aurora sinks off Port Alden', {lede: text}),
			clipping(2, 'Ferry Aurora sinks off Port Alden', {lede}),
		]);
		expect(update).toMatchObject({lead: 1, eventId: 1});
		expect(update?.dupOf).toBeUndefined();
	});
});

it('knows by the whole first edition what an outlet says in every story', () => {
	const titles = `Bridge painted\nSchool reroofed\nChoir soaked\nBakery triumphs\nOwl rescued\nLibrary opens
Tram stuck\nChess moved\nPond frozen\nRibbon cut\nQuarry kites\nDrivers waltz`.split('\n');
	const lede = `Readers keep the Brisk Courier going: become a member, find this evening paper in your mailbox, get the puzzle
		booklet at Christmas, vote for the photograph of a season, and choose which of our columns survive another summer.`;
	const edition = titles.map((title, at) => clipping(at + 1, title, {outlet: 'Courier', lede}));
	const clusters = createClusters();
	clusters.announce(edition);
	expect(edition.map((story) => clusters.add(story).place.lead)).toEqual(edition.map(({key}) => key));
});

it('keeps the first story seen as the lead of its fold', () => {
	const titles = [
		'Ferry sinks off Port Alden',
		'Ferry sinks off Port Alden coast',
		'Port Alden ferry sinks',
		'Ferry sinks near Port Alden',
	];
	expect(placesOf(titles.map((title, at) => clipping(at + 1, title))).map(({lead}) => lead)).toEqual([
		1, 1, 1, 1,
	]);
});

it('merges events into the older when a story ties them', () => {
	const clusters = createClusters();
	for (const story of background(60, 100)) clusters.add(story);
	clusters.add(clipping(1, 'Halvorsen questioned over Brisk Canal contracts'));
	clusters.add(clipping(2, 'Brisk Canal dredging stopped, Halvorsen under fire'));
	const places = [1, 2].map((key) => key);
	const {place, merges} = clusters.add(
		clipping(3, 'Halvorsen resigns over Brisk Canal contracts and dredging'),
	);

	for (const {from, into} of merges) expect(into).toBeLessThan(from);
	expect(places).toContain(place.eventId);
});

it('never says a fold again: what belongs together stays together', () => {
	const clusters = createClusters();
	const leads = new Map<number, number>();
	for (const story of background(300, 1)) {
		const {place} = clusters.add(story);
		const lead = leads.get(place.lead) ?? place.lead;
		expect(lead).toBe(place.lead);
		leads.set(place.key, place.lead);
	}
});

it('takes over a fold that came before it was known what the event is about', () => {
	const clusters = createClusters();
	for (const story of background(60, 100)) clusters.add(story);
	const hearing = 'Harbour inquiry hears ferry owner Lund';
	clusters.add(clipping(1, hearing));
	clusters.add(clipping(2, 'Wreck divers give inquiry new pictures'));
	const {place, moves} = clusters.add(clipping(3, 'Inquiry into ferry asks divers again'));

	expect(place.eventId).toBe(2);
	expect(moves).toEqual([{lead: 1, into: 2}]);
	expect(clusters.add(clipping(4, hearing)).place).toEqual({key: 4, lead: 1, eventId: 2, dupOf: 1});
});

it('takes over the nearest story of another event when one joins that shows where it belongs', () => {
	const clusters = createClusters();
	for (const story of background(60, 100)) clusters.add(story);
	const early = clusters.add(clipping(1, 'Captain Orsted tells of thick fog'));
	clusters.add(clipping(2, 'Ferry inquiry opens in Port Alden'));
	const third = clusters.add(clipping(3, 'Port Alden ferry inquiry hears crew'));
	const {place, moves} = clusters.add(clipping(4, 'Port Alden ferry inquiry: Orsted tells of fog'));

	expect([early.place.eventId, third.place.eventId, third.moves]).toEqual([1, 2, []]);
	expect(place.eventId).toBe(2);
	expect(moves).toEqual([{lead: 1, into: 2}]);
});

it('says the same of the same news', () => {
	const news = background(200, 1);
	expect(placesOf(news)).toEqual(placesOf(news));
});

it('decides after a restore as if it had never stopped', () => {
	const news = [
		...background(80, 100),
		clipping(1, 'Ferry sinks off Port Alden with forty aboard'),
		clipping(2, 'Halvorsen resigns over Brisk Canal contracts'),
	];
	const before = createClusters();
	const after = createClusters();
	for (const story of news) after.restore(story, before.add(story).place);

	for (const story of [
		clipping(3, 'Forty feared lost as ferry sinks off Port Alden'),
		clipping(4, 'Brisk Canal contracts: Halvorsen resigns'),
		clipping(5, 'Torvale wins the cup'),
	]) {
		expect(after.add(story)).toEqual(before.add(story));
	}
	expect(after.topics({now: noon + 6 * hour, limit: 5})).toEqual(
		before.topics({now: noon + 6 * hour, limit: 5}),
	);
});

it('places news of one minute alike in any order', () => {
	const news = [
		'Ferry sinks off Port Alden with forty aboard',
		'Forty feared lost as ferry sinks off Port Alden',
		'Halvorsen resigns over Brisk Canal contracts',
		'Minister Halvorsen resigns in Brisk Canal affair',
		'Torvale United win the cup in Senn',
	].map((title, at) => clipping(at + 1, title, {at: noon}));
	const groups = (stories: readonly Clipping[]) => {
		const byEvent = new Map<number, number[]>();
		for (const {key, eventId} of placesOf([...background(40, 100), ...stories])) {
			if (key < 100) byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), key].sort());
		}
		return [...byEvent.values()].map(String).sort();
	};
	expect(groups([...news].reverse())).toEqual(groups(news));
	expect(groups([...news.slice(2), ...news.slice(0, 2)])).toEqual(groups(news));
});

describe('the window', () => {
	it('does not know a story after five days', () => {
		const title = 'Ferry Aurora sinks off Port Alden with forty aboard';
		const [, , again] = placesOf([
			clipping(1, title),
			clipping(2, 'Torvale wins the cup', {at: noon + 6 * 24 * hour}),
			clipping(3, title, {at: noon + 6 * 24 * hour}),
		]);
		expect(again).toEqual({key: 3, lead: 3, eventId: 3});
	});

	it('holds no more than its capacity', () => {
		const clusters = createClusters({capacity: 10});
		const title = 'Ferry Aurora sinks off Port Alden with forty aboard';
		clusters.add(clipping(1, title));
		for (const story of background(20, 100)) clusters.add(story);
		expect(clusters.add(clipping(2, title)).place.lead).toBe(2);
	});

	it('takes a story without a time for one of now', () => {
		const [, second] = placesOf([
			clipping(1, 'Ferry Aurora sinks off Port Alden'),
			clipping(2, 'Ferry Aurora sinks off Port Alden', {at: Number.NaN}),
		]);
		expect(second?.lead).toBe(1);
	});

	it('reads a megabyte of title no further than a headline goes', () => {
		const [place] = placesOf([clipping(1, 'a'.repeat(1_000_000), {lede: 'b '.repeat(500_000)})]);
		expect(place?.lead).toBe(1);
	});
});
