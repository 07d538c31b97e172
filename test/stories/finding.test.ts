import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

const paragraphs = Array.from({length: 60}, (_, at) => {
	const told = at % 20 === 4 ? 'where the Café Zürich stands' : 'where nothing stands';
	return `<p>Paragraph ${at + 1}, ${told}.</p>`;
}).join('');

/** The place at the right end of the footer. */
const place = (reader: Reader) => /(\S+)\s*$/.exec(reader.lines().at(-1) ?? '')?.[1];

describe('finding words in an article', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'Long report on bridges', minutesAgo: 10, content: paragraphs},
					{title: 'Ferry late again', minutesAgo: 20},
				]),
			],
		});
		await reader.press('enter', '/');
	});

	it('tells at once how many there are, whatever their case and marks', async () => {
		await reader.type('cafe zu');
		expect(reader.lines()[0]).toMatch(/^ Find cafe zu▏ .* 1\/3 $/);
		expect(reader.screen()).toContain('Paragraph 5, where the Café Zürich stands');
	});

	it('scrolls to the next hit and back, and from the last one to the first', async () => {
		await reader.type('zürich');
		await reader.press('enter', 'n');
		expect(place(reader)).toBe('2/3');
		expect(reader.screen()).toContain('Paragraph 25,');
		await reader.press('n');
		expect(reader.screen()).toContain('Paragraph 45,');
		await reader.press('n');
		expect(place(reader)).toBe('1/3');
		expect(reader.screen()).toContain('Paragraph 5,');
		await reader.press('N');
		expect(place(reader)).toBe('3/3');
	});

	it('goes from hit to hit with the arrows while one types', async () => {
		await reader.type('zurich');
		await reader.press('down', 'down', 'up');
		expect(reader.lines()[0]).toMatch(/2\/3 $/);
		expect(reader.screen()).toContain('Paragraph 25,');
	});

	it('takes a key that came twice at once for two', async () => {
		await reader.type('zurich');
		await reader.press('enter');
		reader.dispatch({type: 'typed', key: 'n', text: 'n', times: 2});
		expect(place(reader)).toBe('3/3');
	});

	it('goes on from where the reader has scrolled to', async () => {
		await reader.type('zurich');
		await reader.press('enter', 'G', 'N');
		expect(place(reader)).toBe('3/3');
		await reader.press('g', 'n');
		expect(place(reader)).toBe('1/3');
	});

	it('gives the place back when what is typed stands nowhere', async () => {
		await reader.type('paragraph 44');
		expect(reader.screen()).toContain('Paragraph 44,');
		await reader.type('x');
		expect(reader.lines()[0]).toMatch(/not found $/);
		expect(reader.screen()).toContain('Paragraph 1,');
		await reader.press('enter');
		expect(reader.screen()).toContain('“paragraph 44x” is not in this story');
		const read = reader.state().reading?.article.headline.key;
		await reader.press(']');
		expect(reader.state().reading?.article.headline.key).not.toBe(read);
		expect(reader.screen()).not.toContain('is not in this story'); // of the next one nothing was said
	});

	it('is closed by Esc first, where the hit is; then n is next unread again, and Esc goes back', async () => {
		await reader.type('zurich');
		await reader.press('enter', 'n', 'escape');
		expect(reader.screen()).toContain('Paragraph 25,');
		expect(place(reader)).toBe('%');
		await reader.press('n');
		expect(reader.screen()).toContain('Ferry late again, in more words.');
		await reader.press('escape');
		expect(reader.selected()).toContain('Ferry late again');
	});

	it('stays where the hit is when Esc closes its prompt', async () => {
		await reader.type('paragraph 30');
		await reader.press('escape');
		expect(reader.screen()).toContain('Paragraph 30,');
		expect(reader.lines()[0]).toContain('newsterm');
	});

	it('says in the footer what n does, as long as it does', async () => {
		await reader.type('zurich');
		await reader.press('enter');
		expect(reader.lines().at(-1)).toContain('n next hit');
		await reader.press('escape');
		expect(reader.lines().at(-1)).not.toContain('next hit');
	});

	it('begins anew in the next story', async () => {
		await reader.type('zurich');
		await reader.press('enter', ']');
		expect(reader.screen()).toContain('Ferry late again, in more words.');
		expect(place(reader)).toBe('%');
	});

	it('leaves ⏎ on nothing without effect', async () => {
		await reader.press('enter');
		expect(place(reader)).toBe('%');
		await reader.press('escape');
		expect(reader.selected()).toContain('Long report');
	});

	it('keeps the hit through another width', async () => {
		await reader.type('zurich');
		await reader.press('enter', 'n');
		reader.resize(50, 24);
		expect(place(reader)).toBe('2/3');
		reader.resize(180, 24);
		await reader.press('n');
		expect(place(reader)).toBe('3/3');
	});

	it('scrolls by the wheel while its prompt is open', async () => {
		await reader.type('nothing');
		reader.wheel(4);
		expect(reader.screen()).not.toContain('Paragraph 1,');
		expect(reader.lines()[0]).toContain('Find nothing▏');
	});
});

it('looks in the whole list from there', async () => {
	const reader = await openReader({feeds: [feed('Northgate Wire', 'World', [{title: 'Ferry late again'}])]});
	await reader.press('/');
	expect(reader.screen()).toContain(' / ▏');
});
