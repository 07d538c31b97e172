import {beforeEach, describe, expect, it} from 'vitest';
import {feed, hour, minute, openReader, type Reader} from './open-reader.js';

const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';
const tunnel = {title: 'Port Alden opens its harbour tunnel after nine years', lede, minutesAgo: 30};
const match = {title: 'Hallmark wins the Ice Cup in overtime', minutesAgo: 20};
/** Told in other words: another row of the same event. */
const later = {
	title: 'Harbour tunnel of Port Alden opens after nine years of digging',
	lede: `${lede} Lights failed twice.`,
	minutesAgo: -60,
};

describe('following an event', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [feed('Northgate Wire', 'World', [tunnel, match]), feed('Alden Post', 'Local', [])],
		});
		await reader.press('j');
		expect(reader.selected()).toContain('Port Alden');
	});

	const comesLater = async () => {
		reader.publish('Alden Post', [later]);
		reader.wait(2 * hour);
		await reader.refresh();
	};
	const row = (title: string) => reader.lines().find((line) => line.includes(title)) ?? '';

	it('marks its rows with w, and takes the sign away with w again', async () => {
		await reader.press('w');
		expect(reader.selected()).toContain('●›Port Alden');
		expect(row('Ice Cup')).not.toContain('›');
		expect(reader.screen()).toContain('stand under Followed — w again to stop');
		await reader.press('w');
		expect(reader.selected()).not.toContain('›');
		expect(reader.screen()).toContain('No longer followed');
	});

	it('is undone by u', async () => {
		await reader.press('w', 'u');
		expect(reader.selected()).not.toContain('›');
		expect(reader.screen()).toContain('Undone: the event is no longer followed');
	});

	it('has a tab of its own while something is followed', async () => {
		expect(reader.screen()).not.toContain('Followed');
		await reader.press('w', 'shift+tab');
		expect(reader.screen()).toContain('Followed 1');
		expect(row('Port Alden')).not.toBe('');
		expect(row('Ice Cup')).toBe('');
	});

	it('keeps the open tab when the last event is let go, and says why it is empty', async () => {
		await reader.press('w', 'shift+tab', 'w', 'g', 'shift+tab', 'tab');
		expect(reader.screen()).toContain('No event is followed now.');
		await reader.press('tab');
		await reader.refresh();
		expect(reader.screen()).not.toContain('Followed');
	});

	it('says that what is followed is muted when that is why nothing is in sight', async () => {
		await reader.press('w', 'M');
		const event = reader.state().menu?.items.find(({label}) => label === 'Mute this event');
		await reader.choose(event?.value ?? '');
		await reader.press('shift+tab');
		expect(reader.screen()).toContain('What is followed is muted, or its feed was removed.');
		expect(reader.screen()).toMatch(/M +shows what is muted/);
	});

	it('tells of a story that joins, and moves nothing for it', async () => {
		await reader.press('w');
		const before = reader.lines().slice(3, 8);
		await comesLater();
		expect(reader.screen()).toContain('› Alden Post: Harbour tunnel of Port Alden opens');
		expect(reader.screen()).toContain('Followed 1');
		expect(reader.state().list.cursor).toBe(1);
		expect(before.join()).toContain('Port Alden');
		reader.wait(minute);
		await reader.refresh();
		expect(reader.screen()).not.toContain('› Alden Post'); // once
	});

	it('says nothing of what joins an event that is not followed', async () => {
		await comesLater();
		expect(reader.screen()).not.toContain('› Alden Post');
	});

	it('follows from the article, too', async () => {
		await reader.press('enter', 'w', 'escape');
		expect(reader.selected()).toContain('›Port Alden');
	});
});
