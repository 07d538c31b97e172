import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';
const tunnel = 'Port Alden opens its harbour tunnel after nine years';
const local = 'Harbour tunnel of Port Alden opens after nine years of digging';

describe('a story below an article', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [{title: tunnel, lede, minutesAgo: 30}]),
				feed('Alden Post', 'Local', [{title: local, lede: `${lede} Lights failed twice.`, minutesAgo: 25}]),
			],
		});
		// To the row of the wire, and down into what stands below its text.
		await reader.press('G', 'enter', 'down');
		expect(reader.state().reading?.selected).toBe(0);
	});

	const below = () => reader.state().reading?.article.alsoReported[0];

	it('is read when it is opened, and stands there as read when one comes back', async () => {
		expect(below()).toMatchObject({isUnread: true});
		await reader.press('enter');
		expect(reader.state().trail).toHaveLength(1);
		await reader.press('escape');
		expect(below()).toMatchObject({isUnread: false});
		expect(reader.state()).toMatchObject({modes: ['list', 'article'], trail: []});
	});

	it('loses its star on the screen when that is undone, though no row of the list shows it', async () => {
		await reader.press('enter', 's');
		expect(reader.state().reading?.article.headline).toMatchObject({isStarred: true});
		await reader.press('u');
		expect(reader.state().reading?.article.headline).toMatchObject({isStarred: false});
	});

	it('that is stored no more leaves the article, and one Esc the list', async () => {
		reader.store.syncSubscriptions([{url: 'https://northgate-wire.example/feed'}], ['World'], 0);
		await reader.press('enter');
		expect(reader.state().trail).toEqual([]);
		await reader.press('escape');
		expect(reader.state().modes).toEqual(['list']);
	});
});
