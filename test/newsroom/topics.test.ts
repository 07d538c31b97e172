import {describe, expect, it} from 'vitest';
import {type Clipping, createClusters} from '../../src/newsroom/index.js';
import {background, clipping, hour, noon} from './story.js';

const ferry = (first: number, rest: Partial<Clipping> = {}) =>
	[
		'Divers reach sunken ferry off Port Alden',
		'Families wait as divers reach ferry off Port Alden',
		'Ferry off Port Alden: divers reach the wreck',
		'Captain of ferry off Port Alden questioned',
	].map((title, at) => clipping(first + at, title, {at: noon + at * 60_000, ...rest}));

const resignation = (first: number, rest: Partial<Clipping> = {}) =>
	[
		'Minister Rivka Solberg resigns over canal contracts',
		'Canal contracts: minister Rivka Solberg resigns',
		'After canal contracts, Rivka Solberg resigns as minister',
	].map((title, at) => clipping(first + at, title, {at: noon + at * 60_000, ...rest}));

const bar = (stories: readonly Clipping[], ask: {now?: number; limit?: number} = {}) => {
	const clusters = createClusters();
	for (const story of stories) clusters.add(story);
	return clusters.topics({now: noon + hour, limit: 5, ...ask});
};

it('names what is told most, largest first', () => {
	const topics = bar([...background(60, 100), ...ferry(1), ...resignation(11)]);

	expect(topics.map(({label}) => label).slice(0, 2)).toEqual(['Port Alden ferry', 'Rivka Solberg']);
	expect(topics[0]).toMatchObject({eventId: 1, stories: 4, outlets: 4});
});

it('lets no feed trend by repeating itself', () => {
	const repeated = Array.from({length: 200}, (_, at) =>
		clipping(1000 + at, `Great Torvale Mattress Sale ends now, hurry ${at}`, {outlet: 'Shouter', at: noon}),
	);
	const labels = bar([...background(60, 100), ...repeated, ...ferry(1)]).map(({label}) => label);

	expect(labels[0]).toBe('Port Alden ferry');
	expect(labels.join()).not.toContain('Mattress');
});

it('takes no furniture for a topic', () => {
	const live = Array.from({length: 9}, (_, at) =>
		clipping(500 + at, 'Live updates: latest news today', {at: noon}),
	);
	expect(bar([...background(40, 100), ...live])).toEqual([]);
});

it('has no topics without news', () => {
	expect(bar([])).toEqual([]);
});

it('counts the last day only, and not what is still to come', () => {
	expect(bar(ferry(1), {now: noon + 30 * hour})).toEqual([]);
	expect(bar(ferry(1), {now: noon - hour})).toEqual([]);
});

it('prefers news to what was told as much on the days before', () => {
	const old = [1, 2, 3].flatMap((day) => ferry(day * 10, {at: noon - day * 24 * hour}));
	const labels = bar([...old, ...background(60, 100), ...ferry(50), ...resignation(61)]).map(
		({label}) => label,
	);

	expect(labels[0]).toBe('Rivka Solberg');
});

it('keeps a shown topic where it stands when a larger one comes', () => {
	const clusters = createClusters();
	for (const story of [...background(60, 100), ...resignation(11)]) clusters.add(story);
	const shown = clusters.topics({now: noon + hour, limit: 1});
	for (const story of ferry(1, {at: noon + hour})) clusters.add(story);

	expect(clusters.topics({now: noon + 2 * hour, limit: 2, shown}).map(({label}) => label)).toEqual([
		'Rivka Solberg',
		'Port Alden ferry',
	]);
});

it('lets a shown topic go to a larger one after three hours without a new story', () => {
	const clusters = createClusters();
	for (const story of [...background(60, 100), ...resignation(11)]) clusters.add(story);
	const shown = clusters.topics({now: noon + hour, limit: 1});
	for (const story of ferry(1, {at: noon + 4 * hour})) clusters.add(story);

	expect(clusters.topics({now: noon + 4 * hour, limit: 1, shown}).map(({label}) => label)).toEqual([
		'Port Alden ferry',
	]);
});

describe('a label', () => {
	const labelOf = (...titles: string[]) =>
		bar([...background(60, 100), ...titles.map((title, at) => clipping(at + 1, title))])[0]?.label;

	it('tells a bare surname with what happened', () => {
		expect(
			labelOf(
				'Assembly prepares for the vote on Lindqvist',
				'Lindqvist faces a vote of the Assembly tonight',
				'Before the vote Lindqvist counts her friends',
			),
		).toBe('Lindqvist vote');
	});

	it('tells a lone name with what headlines set right behind it, however few do', () => {
		expect(
			labelOf(
				'Crown steadies as Lindqvist resignation sinks in',
				'Lindqvist goes: who comes after her',
				'The end of Lindqvist, and of the resignation of her cabinet',
				'What the Lindqvist resignation means for the ports',
				'Lindqvist leaves the Assembly by the side door',
				'Ministers wonder what Lindqvist will do',
				'A morning in the garden of Lindqvist',
				'Lindqvist and her cabinet say no more',
			),
		).toBe('Lindqvist resignation');
	});

	it('takes a verb that looks like a noun for none: nothing is cut by it', () => {
		expect(
			labelOf(
				'Oriel’s four-hour outage, minute by minute',
				'Oriel is down, and this is how we know',
				'Oriel Outage Frees Commuters to Read',
				'Oriel and the certificate that stopped the trains',
				'Oriel outage silences ticket machines from Port Alden to Lisk',
				'The outage at Oriel and its price',
			),
		).toBe('Oriel outage');
	});

	it('knows a name by its own form, whatever else begins like it', () => {
		const bright = ['brighter', 'brightens', 'brightest'].map((word, at) =>
			clipping(40 + at, `A comet is ${word} than ${at + 3} lamps`, {at: noon - 9 * hour}),
		);
		const recall = [
			'Brightmoor shares curdle on recall of saffron milk',
			'Safety board orders Brightmoor recall',
			'In the Brightmoor recall: which saffron milk to bring back',
			'Brightmoor recall widens to more bottles of saffron milk',
			'Dairy pulls bottles of saffron milk in the recall',
		].map((title, at) => clipping(at, title));
		const labels = bar([...background(60, 100), ...bright, ...recall]).map(({label}) => label);

		expect(labels).toContain('Brightmoor recall');
	});

	it('says of what happened to whom, where the headlines do', () => {
		expect(
			labelOf(
				'Fishers say Torvale broke the harbour pact',
				'Why Torvale left the harbour pact',
				'What Torvale saw in the harbour pact',
				'Bay towns ask Torvale about the harbour pact',
			),
		).toMatch(/Torvale/);
	});

	it('leaves a whole name alone', () => {
		expect(
			labelOf(
				'Critics praise a novel that Rivka Solberg wrote in jail',
				'In jail Rivka Solberg wrote the novel of the year',
				'Reading the novel Rivka Solberg wrote in jail',
			),
		).toBe('Rivka Solberg');
	});

	it('leaves out an article that lost its vowel', () => {
		expect(
			labelOf(
				'Les falaises d’Oriel menacent le phare',
				'Le phare d’Oriel fermé: les falaises menacent',
				'Falaises d’Oriel: le phare est menacé',
			),
		).toMatch(/^Oriel\b/);
	});
});

it('knows a name that only opens headlines by the many ways they go on', () => {
	const verbs = ['leave', 'quit', 'stay out of', 'pull out of', 'turn away from'];
	const stories = verbs.map((verb, at) =>
		clipping(at, `Torvale ${verb} the harbour pact over fishing`, {at: noon + at * 60_000}),
	);
	const one = verbs.map((_, at) =>
		clipping(at, `Torvale leave the harbour pact over fishing`, {at: noon + at * 60_000}),
	);
	expect(bar([...background(60, 100), ...stories])[0]?.label).toMatch(/^Torvale/);
	expect(bar([...background(60, 100), ...one])[0]?.label).toBe('harbour pact');
});

it('takes no infinitive and no adjective for what a name is in the news for', () => {
	const told = (titles: readonly string[]) =>
		bar([
			...background(60, 100),
			...titles.map((title, at) => clipping(at, title, {at: noon + at * 60_000})),
		]).map(({label}) => label);

	expect(
		told([
			'Atletas de Guiné sem participar nos Jogos',
			'Comité de Guiné desiste de participar nos Jogos',
			'Guiné acaba por participar nos Jogos, afinal',
		])[0],
	).not.toContain('participar');
	expect(
		told([
			'Police in Torvale get the new radios at last',
			'Radios: police in Torvale wait for the new sets',
			'What police in Torvale say of the new radios',
		])[0],
	).not.toContain('new');
});

it('gives no story the bare name that is in all the others', () => {
	const goose = [
		'Goose stops buses, trams, bicycles while Torvale waits',
		'Everybody but Torvale waits while goose stops trams, buses, bicycles',
		'Because goose stops trams, bicycles, Torvale waits',
		'Torvale waits since goose stops bicycles, trams, buses',
		'Only bicycles: while goose stops buses, trams, Torvale waits',
	].map((title, at) => clipping(at + 1, title, {at: noon}));
	const elsewhere = background(60, 100);
	const everywhere = elsewhere.map((story) => ({...story, title: `${story.title} in Torvale`}));
	const now = noon + 6 * hour;

	const label = (others: readonly Clipping[]) =>
		bar([...others, ...goose], {now}).find(({eventId}) => eventId === 1)?.label;

	expect(label(elsewhere)).toBe('Torvale');
	expect(label(everywhere)).not.toBe('Torvale');
});

it('names what happened where no name tells it', () => {
	const recall = [
		'Shops clear shelves after the milk recall',
		'What to know about the milk recall',
		'Dairies count the cost of the milk recall',
	].map((title, at) => clipping(at, title, {at: noon + at * 60_000}));

	expect(bar([...background(60, 100), ...recall]).map(({label}) => label)).toContain('milk recall');
});

it('tells of an event what happened where its name has been in all news for days', () => {
	const wardens = [
		clipping(1, 'Why Torvale pays for goose wardens on the line', {at: noon}),
		clipping(2, 'The cost of goose wardens in Torvale', {at: noon}),
	];
	const before = background(60, 100).map((story) => ({
		...story,
		title: `${story.title} in Torvale`,
		at: story.at - 30 * hour,
	}));

	expect(bar([...before, ...wardens]).find(({eventId}) => eventId === 1)?.label).toBe('goose wardens');
});

describe('a name that does not say which event is meant', () => {
	const labelOf = (...titles: string[]) =>
		bar([
			...background(60, 100),
			...titles.map((title, at) => clipping(at + 1, title, {at: noon + at * 60_000})),
		])[0]?.label;

	it.each([
		[
			'a place with what happened there',
			'Torvale election',
			[
				'Ballots burn in Torvale before the election',
				'The election in Torvale is put off',
				'Torvale counts on for days after its election',
			],
		],
		[
			'one company with the other',
			'Korvan and Selmat',
			[
				'Why Korvan and Selmat become one',
				'Once rivals, Korvan and Selmat join hands',
				'Shops shut as Korvan and Selmat grow together',
			],
		],
		[
			'in Spanish, as headlines say it',
			'hermanos Torvale',
			[
				'Los hermanos Torvale ganan otra vez',
				'Otra vez ganan los hermanos Torvale',
				'Así ganan los hermanos Torvale',
			],
		],
		[
			'in Portuguese, behind a colon',
			'Torvale: greve',
			[
				'Em Torvale a greve fecha o porto',
				'Porto fechado: a greve em Torvale continua',
				'Navios esperam em Torvale pelo fim da greve',
			],
		],
	])('is told: %s', (_how, label, titles) => {
		expect(labelOf(...titles)).toBe(label);
	});
});

it('makes no label of who does something', () => {
	const lamps = ['Daily', 'Evening', 'Morning'].map((paper, at) =>
		clipping(at, `Baker greets Torvale mayor, ${paper} lamp burns again`, {at: noon + at * 60_000}),
	);
	const labels = bar([...background(60, 100), ...lamps]).map(({label}) => label);

	expect(labels.join()).not.toMatch(/greets|burns/);
});

it('names what has a year in its name by it', () => {
	const games = [
		'Torvale wins the race for the 2032 Harbour Games',
		'Who pays for the 2032 Harbour Games?',
		'Four islands lose the 2032 Harbour Games',
	].map((title, at) => clipping(at, title, {at: noon + at * 60_000}));

	expect(bar([...background(60, 100), ...games])[0]?.label).toBe('2032 Harbour Games');
});

it('names what most of a small archive tells by its name all the same', () => {
	const tunnel = ['opens at last', 'sees its first cars', 'costs twice the plan'].map((verb, at) =>
		clipping(at, `Harbour tunnel of Port Alden ${verb}`, {at: noon + at * 60_000}),
	);
	expect(bar([...tunnel, ...background(3, 100)])[0]?.label).toMatch(/Port Alden|tunnel/);
});

it('names what a whole archive tells', () => {
	const tunnel = [
		'Port Alden opens its harbour tunnel',
		'Port Alden opens harbour tunnel at last',
		'Harbour tunnel of Port Alden opens',
	].map((title, at) => clipping(at, title, {at: noon + at * 60_000}));
	expect(bar(tunnel)[0]?.label).toMatch(/Port Alden|tunnel/);
});

it('takes one headline of two outlets for one witness of a name', () => {
	const title = 'Port Alden opens its harbour tunnel after nine years';
	const tunnel = [1, 2].map((at) => clipping(at, title, {at: noon + at * 60_000}));
	expect(bar([...tunnel, ...background(6, 100)]).map(({label}) => label)).toContain('harbour tunnel');
});

it('names an event by no word that a fifth of all news has', () => {
	const games = background(60, 100).map((story) => ({
		...story,
		title: `Harbour Games: ${story.title}`,
		at: noon - hour,
	}));
	const flood = [
		'Flood stops the rowing at the Harbour Games',
		'Harbour Games move the rowing after a flood',
		'No rowing at the Harbour Games: it is the flood',
	].map((title, at) => clipping(at, title, {at: noon + at * 60_000}));
	const label = bar([...games, ...flood]).find(({eventId}) => eventId === 0)?.label;

	expect(label).not.toBe('Harbour Games');
	expect(label ?? '').toMatch(/flood|rowing/);
});
