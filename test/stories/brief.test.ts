import {beforeEach, describe, expect, it} from 'vitest';
import {feed, hour, minute, openReader, type Reader} from './open-reader.js';

const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';
const tunnel = {title: 'Port Alden opens its harbour tunnel after nine years', lede, minutesAgo: -60};
const copy = {
	title: 'Harbour tunnel of Port Alden opens after nine years of digging',
	lede: `${lede} Lights failed twice.`,
	minutesAgo: -70,
};
const match = {title: 'Hallmark wins the Ice Cup in overtime', lede: '', minutesAgo: -30};

describe('the brief', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [{title: 'Ferry late', minutesAgo: 60}]),
				feed('Alden Post', 'Local', []),
			],
		});
		reader.wait(minute);
		await reader.press('j');
	});

	/** Nine hours pass; the screen stands open, and is not touched. */
	const nightPasses = async () => {
		reader.publish('Northgate Wire', [tunnel, match]);
		reader.publish('Alden Post', [copy]);
		reader.wait(9 * hour);
		await reader.refresh();
	};

	it('tells after a pause what came in it, an event a sentence', async () => {
		await nightPasses();
		await reader.press('B');
		expect(reader.screen()).toContain('Since you were here (9 h): 3 stories, 1 event');
		expect(reader.screen()).toContain(' 1 The first cars crossed under the harbour of Port Alden at dawn');
		expect(reader.screen()).toContain('2 outlets, 2 stories');
		expect(reader.screen()).toContain(' 2 Hallmark wins the Ice Cup in overtime');
	});

	it('of nothing offers only the ways out, and is filled by what comes while one looks at it', async () => {
		reader.wait(hour);
		await reader.press('B');
		expect(reader.screen()).toContain('Nothing new since you were here');
		expect(reader.lines().at(-1)?.trim()).toBe('? help   Esc back');
		await nightPasses();
		expect(reader.screen()).toContain('Since you were here (10 h): 3 stories, 1 event');
		const before = reader.lines().slice(4);
		reader.publish('Alden Post', [{title: 'Snow closes the Sellick pass', minutesAgo: -9 * 60}]);
		await reader.refresh();
		expect(reader.lines().slice(4)).toEqual(before);
	});

	it('is not used up by looking at other things first', async () => {
		await nightPasses();
		await reader.press('g', 'enter', 'escape');
		reader.wait(10 * minute);
		await reader.press('B');
		expect(reader.screen()).toContain('Since you were here (9 h): 3 stories');
		await reader.press('escape', 'B');
		expect(reader.screen()).toContain('Since you were here (9 h): 3 stories');
	});

	it('selects an event with a click and opens it with a second one; beside the entries nothing happens', async () => {
		await nightPasses();
		await reader.press('B');
		const row = reader.lines().findIndex((line) => line.includes(' 2 Hallmark wins'));
		reader.click(8, row);
		expect(reader.selected()).toContain(' 2 Hallmark wins');
		const head = reader.lines().findIndex((line) => line.includes('Since you were here'));
		for (const beside of [head, head + 1, row + 20]) reader.click(8, beside);
		expect(reader.selected()).toContain(' 2 Hallmark wins');
		reader.click(8, row + 1);
		expect(reader.state().reading?.article.headline.title).toBe(match.title);
	});

	it('opens an event by its digit, or the selected one with Enter, and is come back to', async () => {
		await nightPasses();
		await reader.press('B', '2');
		expect(reader.state().reading?.article.headline.title).toBe(match.title);
		await reader.press('escape');
		expect(reader.selected()).toContain(' 2 Hallmark wins');
		await reader.press('k', 'enter');
		expect(reader.state().modes.at(-1)).toBe('article');
		await reader.press('escape', 'escape');
		expect(reader.state().modes).toEqual(['list']);
	});

	it('stars, follows and marks the event under the cursor, and nothing that is out of sight', async () => {
		await nightPasses();
		await reader.press('B', 'A', 's', 'w');
		expect(reader.unread()).toHaveLength(4);
		expect(reader.screen()).toContain('starred · followed');
		await reader.press('u');
		expect(reader.screen()).not.toContain('followed ·');
		expect(reader.screen()).toContain('the event is no longer followed');
	});

	it('says in one sentence that nothing is new', async () => {
		reader.wait(hour);
		await reader.press('B');
		expect(reader.screen()).toContain('Nothing new since you were here (1 h).');
	});

	it('tells of a day to whom was never here', async () => {
		await reader.press('B');
		expect(reader.screen()).toContain('In the last 24 h: 1 story, 0 events');
	});
});
