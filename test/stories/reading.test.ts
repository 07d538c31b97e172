import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

const paragraphs = Array.from({length: 60}, (_, at) => `<p>Paragraph ${at + 1} of the long report.</p>`).join(
	'',
);

describe('reading', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{
						title: 'Harbour tunnel opens',
						minutesAgo: 10,
						content: '<p>PORT ALDEN (NW) — The first cars crossed.</p>',
					},
					{title: 'Ferry late again', minutesAgo: 20},
					{title: 'Long report on bridges', minutesAgo: 30, content: paragraphs},
				]),
			],
		});
	});

	it('opens the second story and comes back to it', async () => {
		await reader.press('j', 'enter');
		expect(reader.screen()).toContain('Ferry late again, in more words.');

		await reader.press('escape');
		expect(reader.selected()).toContain('Ferry late again');
	});

	it('sets the dateline before the text', async () => {
		await reader.press('enter');
		expect(reader.screen()).toContain('PORT ALDEN (NW) — The first cars crossed.');
	});

	it('marks what is opened as read, and nothing else', async () => {
		await reader.press('enter', 'escape');
		expect(reader.unread()).toEqual(['Ferry late again', 'Long report on bridges']);
		expect(reader.selected()).not.toContain('●');
	});

	it('goes to the next and the previous story of the list without leaving the article', async () => {
		await reader.press('enter', ']');
		expect(reader.screen()).toContain('Ferry late again, in more words.');
		await reader.press('[');
		expect(reader.screen()).toContain('The first cars crossed');
	});

	it('pages through a long text with Space, and on to the next unread story at its end', async () => {
		await reader.press('j', 'j', 'enter');
		expect(reader.screen()).not.toContain('Paragraph 60 ');
		for (let page = 0; page < 6 && !reader.screen().includes('Paragraph 60 '); page++)
			await reader.press('space');
		expect(reader.screen()).toContain('Paragraph 60 ');
		await reader.press('space');
		expect(reader.screen()).toContain('No unread story below this one');
	});

	it('opens the link in the browser and copies it', async () => {
		await reader.press('o', 'y');
		expect(reader.asked).toEqual([
			{type: 'open-url', url: 'https://northgate-wire.example/harbour-tunnel-opens'},
			{type: 'copy', text: 'https://northgate-wire.example/harbour-tunnel-opens'},
		]);
	});

	it('does nothing on Esc at the front page, and quits on q', async () => {
		await reader.press('escape', 'h', 'left');
		expect(reader.asked).toEqual([]);
		await reader.press('q');
		expect(reader.asked).toEqual([{type: 'quit'}]);
	});
});

describe('what comes with a story', () => {
	it('shows its photograph with caption and credit, once though the feed names it twice', async () => {
		const picture = {
			url: 'https://northgate-wire.example/p.png',
			caption: 'The first bus.',
			credit: 'Photo: NW',
		};
		const reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{
						title: 'Tunnel opens',
						pictures: [picture],
						enclosures: [{url: picture.url, type: 'image/png', bytes: 1000}],
					},
				]),
			],
		});
		await reader.press('enter');
		expect(reader.lines().filter((line) => line.includes('The first bus.'))).toHaveLength(1);
		expect(reader.screen()).toContain('Photo: NW');
		expect(reader.screen()).not.toContain('Enclosed');
	});

	it('names the files that are enclosed, with what they are', async () => {
		const episode = {url: 'https://late-edition.example/12.mp3', type: 'audio/mpeg', bytes: 24_300_000};
		const reader = await openReader({
			feeds: [feed('Late Edition', 'Culture', [{title: 'Episode 12', enclosures: [episode]}])],
		});
		await reader.press('enter');
		expect(reader.screen()).toContain('https://late-edition.example/12.mp3 (audio/mpeg, 24.3 MB)');
	});

	it('says so when the feed gives no text', async () => {
		const reader = await openReader({
			feeds: [feed('Links', 'World', [{title: 'A link', content: '', lede: ''}])],
		});
		await reader.press('enter');
		expect(reader.screen()).toContain(
			'The feed gives no text; x fetches it from the page, o opens the page in',
		);
	});

	it('says a post without a title once', async () => {
		const reader = await openReader({
			feeds: [
				feed('Harbourmaster', 'World', [
					{title: '', guid: 'p1', lede: 'Balloon in shaft 3.', content: 'Balloon in shaft 3.'},
				]),
			],
		});
		expect(reader.selected()).toContain('Balloon in shaft 3.');
		await reader.press('enter');
		expect(reader.lines().filter((line) => line.includes('Balloon in shaft 3.'))).toHaveLength(1);
	});

	it('leaves a photograph without words out, rather than a mark alone', async () => {
		const content = '<p>Text.</p><p><img src="https://northgate-wire.example/p.png"></p><p>More.</p>';
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', [{title: 'Oriel', content}])]});
		await reader.press('enter');
		expect(reader.screen()).not.toContain('▣');
	});
});
