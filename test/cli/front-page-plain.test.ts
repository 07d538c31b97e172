import {expect, it} from 'vitest';
import {frontPagePlain} from '../../src/cli/front-page-plain.js';
import {textWidth} from '../../src/typeset/index.js';
import {add, courier, openPapers} from '../store/stories.js';
import {hour, minute, noon, unsafe} from './shell.js';

it('prints date, topics and each section with its newest rows', () => {
	const store = openPapers();
	const lead = add(store, {
		name: 'lead',
		title: 'Harbour reopens',
		printedBy: 'Gazette',
		publishedAt: noon - 5 * hour,
	});
	const echo = add(store, {name: 'echo', feedUrl: courier, printedBy: 'Courier', publishedAt: noon - hour});
	add(store, {
		name: 'goal',
		title: 'Late goal',
		feedUrl: courier,
		printedBy: 'Courier',
		publishedAt: noon - 12 * minute,
	});
	store.place([{key: echo, lead, eventId: lead}]);
	store.replaceTopics([{eventId: lead, label: 'Port Alden', stories: 2, outlets: 2, score: 1}]);

	expect(frontPagePlain(store, {now: noon, columns: 60})).toEqual([
		'newsterm',
		'Monday 23 November 2026 · 3 feeds · 2 unread',
		'',
		'Topics: Port Alden',
		'',
		'WORLD',
		'    5h  Gazette             +1  Harbour reopens',
		'',
		'SPORT',
		'   12m  Courier                 Late goal',
		'    5h  Gazette             +1  Harbour reopens',
	]);
});

it('says how to begin when there is no news', () => {
	expect(frontPagePlain(openPapers(), {now: noon, columns: 80}).at(-1)).toBe(
		'No news yet: "newsterm refresh" fetches it',
	);
});

it.each([1, 5, 20, 47, 48, 80, 200])('is never wider than %i columns, and clean', (columns) => {
	const store = openPapers();
	add(store, {
		name: 'evil',
		title: `Gone\u009B2J\u202E ${'渡輪延誤'.repeat(60)}`,
		printedBy: 'Ga\u007Fzette\u0085',
	});
	for (const line of frontPagePlain(store, {now: noon, columns})) {
		expect(textWidth(line)).toBeLessThanOrEqual(columns);
		expect(line).not.toMatch(unsafe);
	}
});
