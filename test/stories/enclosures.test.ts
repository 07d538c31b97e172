import {describe, expect, it} from 'vitest';
import {feed, openReader, type ReaderOptions} from './open-reader.js';

const at = 'https://cast.example/media';
const episode = {url: `${at}/harbour.mp3`, type: 'audio/mpeg', bytes: 45_000_000, seconds: 3723};
const notes = {url: `${at}/notes.pdf`, type: 'application/pdf'};
const cover = {url: `${at}/cover.jpg`, type: 'image/jpeg'};

const cast = feed('Harbour Cast', 'World', [
	{
		title: 'The tunnel opens',
		minutesAgo: 10,
		content: '<p>An hour about it.</p>',
		enclosures: [episode, cover],
	},
	{title: 'With notes', minutesAgo: 20, content: '<p>Read along.</p>', enclosures: [episode, notes]},
	{title: 'Only words', minutesAgo: 30, content: '<p>Nothing to hear.</p>'},
]);

const open = (more: ReaderOptions = {}) => openReader({feeds: [cast], ...more});

describe('what comes with a story', () => {
	it('is told of in its article: what it is, how large and how long', async () => {
		const reader = await open();
		await reader.press('enter');
		const text = reader.screen().replaceAll(/\s+/g, ' ');
		expect(text).toContain(`Enclosed: ${episode.url} (audio/mpeg, 45.0 MB, 62 min)`);
		expect(reader.lines().at(-1)).toContain('P play   d download');
		await reader.press(']', ']');
		expect(reader.screen()).toContain('Nothing to hear.');
		expect(reader.lines().at(-1)).not.toContain('play');
	});

	it('is nothing, and said so', async () => {
		const reader = await open();
		await reader.press('j', 'j', 'P');
		expect(reader.state().notice?.text).toBe('No file comes with this story');
		expect(reader.asked).toEqual([]);
	});

	it('is chosen from when there are several', async () => {
		const reader = await open();
		await reader.press('j', 'd');
		expect(reader.state().menu).toMatchObject({
			title: 'Download',
			items: [
				{label: 'harbour.mp3', about: `audio/mpeg, 45.0 MB, 62 min  ${episode.url}`},
				{label: 'notes.pdf', about: `application/pdf  ${notes.url}`},
			],
		});
		await reader.choose('1');
		expect(reader.state().notice?.text).toBe('Saved ~/news/media/notes.pdf');
	});
});

describe('an episode is played', () => {
	it('by the person’s player, the address in its place', async () => {
		const reader = await open({player: ['mpv', '--url={url}']});
		await reader.press('P');
		expect(reader.asked).toEqual([{type: 'play', url: '', command: ['mpv', `--url=${episode.url}`]}]);
	});

	it('by whatever opens addresses, when there is none', async () => {
		const reader = await open();
		await reader.press('enter', 'P');
		expect(reader.asked).toEqual([{type: 'open-url', url: episode.url}]);
		expect(reader.state().notice?.text).toBe('Playing harbour.mp3 …');
	});
});

describe('an episode is downloaded', () => {
	it('while one reads on, and the footer says how far it is', async () => {
		const under: {far?: (bytes: number, total?: number) => void; end?: (file?: string) => void} = {};
		const reader = await open({
			download: (_wanted, onProgress) =>
				new Promise((resolve) => {
					under.far = onProgress;
					under.end = resolve;
				}),
		});
		reader.pressAtOnce('d');
		expect(reader.state().notice?.text).toBe('Downloading harbour.mp3 … d stops it');
		under.far?.(9_000_000, 45_000_000);
		reader.wait(60_000);
		reader.pressAtOnce('enter');
		expect(reader.lines().at(-1)).toContain('↓ 20 %');

		reader.pressAtOnce('d');
		expect(reader.asked).toEqual([{type: 'stop-download', url: episode.url}]);
		under.end?.();
		await reader.press('j');
		expect(reader.state().notice?.text).toBe('Stopped; what came of harbour.mp3 is kept, d goes on with it');
		expect(reader.lines().at(-1)).not.toContain('↓ 20 %');
	});

	it('and says where it is, or why not', async () => {
		const reader = await open();
		await reader.press('d');
		expect(reader.state().notice?.text).toBe('Saved ~/news/media/harbour.mp3');

		const full = await open({
			download: async () => Promise.reject(new Error('There is no room left in /media.')),
		});
		await full.press('d');
		expect(full.state().notice).toMatchObject({text: 'There is no room left in /media.', tone: 'error'});
		expect(full.state().downloads.size).toBe(0);
	});

	it('of unknown size by the megabyte', async () => {
		const told: number[] = [];
		const reader = await open({
			download: async (_wanted, onProgress) => {
				for (let bytes = 0; bytes <= 3_000_000; bytes += 65_536) {
					onProgress(bytes);
					told.push(reader.state().downloads.get(episode.url)?.bytes ?? -1);
				}
				return 'x';
			},
		});
		await reader.press('d');
		expect(new Set(told).size).toBe(3);
	});
});
