import {describe, expect, it} from 'vitest';
import {readHeadline} from '../../src/newsroom/headline-words.js';
import {createClusters} from '../../src/newsroom/index.js';
import {isRegion} from '../../src/newsroom/regions.js';
import {background, clipping, hour, noon} from './story.js';

const labelsOf = (...titles: string[]) => {
	const clusters = createClusters();
	for (const story of background(60, 100)) clusters.add(story);
	for (const [at, title] of titles.entries())
		clusters.add(clipping(at, title, {at: noon + hour + at * 60_000}));
	return clusters.topics({now: noon + 3 * hour, limit: 5}).map(({label}) => label);
};

describe('a country', () => {
	it('is known by its name and its letters, in all languages', () => {
		expect(['new zealand', 'estados unidos', 'us', 'guine', 'россия', 'america latina'].every(isRegion)).toBe(
			true,
		);
		expect(['torvale', 'xx', '', 'unidos'].some(isRegion)).toBe(false);
	});

	it('is told with what happened there, of two words too', () => {
		expect(
			labelsOf(
				'Ballots burn as New Zealand nears the election',
				'The election: New Zealand counts on',
				'New Zealand waits for the end of an election',
			)[0],
		).toBe('New Zealand election');
	});

	it('is told with the other one where nothing else tells more', () => {
		expect(
			labelsOf(
				'Estados Unidos derrotó a España otra vez',
				'Otra vez Estados Unidos vence a España',
				'España cae ante Estados Unidos',
				'Estados Unidos despierta y vence a España',
			)[0],
		).toBe('Estados Unidos: España');
	});
});

it('reads Covid-19 as Covid, and leaves what a number alone tells apart', () => {
	const {words} = readHeadline('Covid-19 grounds the F-16, not the A320');
	expect(words.map(({written}) => written)).toEqual([
		'Covid',
		'grounds',
		'the',
		'F-16',
		'not',
		'the',
		'A320',
	]);
});

it('takes the article or preposition off that lost its vowel', () => {
	const {words} = readHeadline('Dans l’hôtel d’Oriel, L’Oréal s’installe');
	expect(words.map(({written}) => written)).toEqual(['Dans', 'hôtel', 'Oriel', 'L’Oréal', 'installe']);
});

it('ends no label with a name that other words lead up to', () => {
	const [label] = labelsOf(
		'Three positive Covid tests aboard the Meridian ferry',
		'Meridian ferry waits after positive Covid tests',
		'Positive Covid tests keep the Meridian ferry in port',
	);
	expect(label).not.toMatch(/positive Covid$/i);
	expect(label).toBeDefined();
});

it('tells no name with what is only counted', () => {
	const titles = [
		'ATU says 206 teams will be part of the opening',
		'All 206 teams come, ATU says before the opening',
		'For 206 teams ATU opens the gates at the opening',
	];
	expect(labelsOf(...titles).join()).not.toContain('teams');
	expect(labelsOf(...titles.map((title) => title.replace('206', 'the')))[0]).toContain('teams');
});

it('knows letters for a name wherever they stand', () => {
	expect(
		labelsOf(
			'ATU orders the vote on harbours',
			'ATU: the vote on harbours comes late',
			'ATU wants a vote on harbours',
		)[0],
	).toBe('ATU vote');
});

it('shows few stories by no single name', () => {
	const titles = [
		'Solberg swims while critics howl',
		'Critics howl, and yet Solberg swims',
		'While Solberg swims critics howl',
	];
	expect(labelsOf(...titles)).toEqual([]);
	expect(
		labelsOf(...titles, 'How Solberg swims: critics howl', 'Howl, critics: again Solberg swims'),
	).toEqual(['Solberg']);
});

it('keeps both halves of what two words name', () => {
	const [label] = labelsOf(
		'São de Torvale as melhores do tênis de mesa',
		'Não há quem vença Torvale com o tênis de mesa',
		'Uma vez mais lidera Torvale o tênis de mesa',
	);
	expect(label).toBe('Torvale: tênis de mesa');
});

it('tells what all news is about with what happened to it', () => {
	const clusters = createClusters();
	for (const story of background(60, 100))
		clusters.add({...story, title: `Juegos de Torvale: ${story.title}`});
	const titles = [
		'Un tifón amenaza a los Juegos de Torvale',
		'El tifón cambia el programa de los Juegos de Torvale',
		'Los Juegos de Torvale esperan la llegada de un tifón',
		'Juegos de Torvale: otra sede para huir del tifón',
	];
	for (const [at, title] of titles.entries())
		clusters.add(clipping(at, title, {at: noon + hour + at * 60_000}));
	const topics = clusters.topics({now: noon + 3 * hour, limit: 5});
	expect(topics.find(({eventId}) => eventId === 0)?.label).toMatch(/Torvale: tifón|tifón/);
});
