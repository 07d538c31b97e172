import {describe, expect, it} from 'vitest';
import {pictures, png} from '../ingest/pages/pictures.js';
import {day, feed, openReader, type Reader, type ReaderOptions} from './open-reader.js';

const address = 'https://northgate-wire.example/tunnel.jpg';
const panorama = 'https://northgate-wire.example/harbour.png';
const paragraph = (at: number) => `<p>Paragraph ${at} of the report, which is told at some length.</p>`;

const wire = feed('Northgate Wire', 'World', [
	{
		title: 'Tunnel opens',
		minutesAgo: 10,
		content: `${paragraph(1)}${paragraph(2)}${paragraph(3)}`,
		pictures: [{url: address, caption: 'The south portal.', credit: 'Photo: NW'}],
	},
	{
		title: 'Harbour at dawn',
		minutesAgo: 20,
		content: `${paragraph(1)}<img src="${panorama}">${Array.from({length: 40}, (_, at) => paragraph(at + 2)).join('')}<img src="/last.png" alt="The last ferry">`,
	},
	{title: 'Nothing to see', minutesAgo: 30},
]);

const files = new Map<string, Uint8Array>([
	[address, pictures.jpeg],
	[panorama, Uint8Array.from(png({width: 480, height: 40, pixels: new Uint8Array(480 * 40 * 3).fill(99)}))],
	['https://northgate-wire.example/last.png', pictures.png],
]);

const open = (over: ReaderOptions = {}) =>
	openReader({feeds: [wire], pictures: files, shows: 'blocks', ...over});

/** The eye rests on the article; what is asked for then comes. */
async function rest(reader: Reader): Promise<void> {
	reader.wait(100);
	await reader.press('f12'); // no key of ours
}

const askedFor = (reader: Reader) =>
	reader.asked.flatMap((effect) => (effect.type === 'fetch-picture' ? [effect.ask.url] : []));
const rowOf = (reader: Reader, text: string) => reader.lines().findIndex((line) => line.includes(text));
const pictureRows = (reader: Reader) => reader.lines().filter((line) => line.includes('▀'));

describe('a picture of a story', () => {
	it('stands in the article with its caption under it, the credit at the right', async () => {
		const reader = await open();
		await reader.press('enter');
		await rest(reader);
		expect(pictureRows(reader).length).toBeGreaterThan(2);
		const caption = rowOf(reader, 'The south portal.');
		expect(reader.lines()[caption]).toMatch(/^ {24}The south portal\. {46}Photo: NW +$/);
		expect(reader.lines()[caption - 1]).toMatch(/▀/);
		expect(rowOf(reader, 'Paragraph 2')).toBeLessThan(caption);
		expect(rowOf(reader, 'Paragraph 3')).toBeGreaterThan(caption);
		expect(reader.screen()).not.toContain('▣');
	});

	it('is not asked for where none is shown, however long one rests on it', async () => {
		const reader = await openReader({feeds: [wire], pictures: files});
		await reader.press('enter');
		reader.wait(60_000);
		await rest(reader);
		expect(reader.screen()).toContain('▣ The south portal.');
		expect(askedFor(reader)).toEqual([]);
	});

	it('moves nothing when it comes: its space was kept', async () => {
		const reader = await open();
		await reader.press('enter');
		const before = reader.lines();
		expect(pictureRows(reader)).toEqual([]);
		await rest(reader);
		expect(pictureRows(reader)).not.toEqual([]);
		for (const [at, line] of before.entries())
			if (line.trim() !== '' && !line.includes('▣') && at < 38) expect(reader.lines()[at]).toBe(line);
	});

	it('takes as much as it needs the next time, and is not asked for again', async () => {
		const reader = await open();
		await reader.press('j', 'enter');
		await rest(reader);
		const kept = rowOf(reader, 'Paragraph 2 ') - rowOf(reader, 'Paragraph 1 ');
		await reader.press('escape', 'enter');
		expect(rowOf(reader, 'Paragraph 2 ') - rowOf(reader, 'Paragraph 1 ')).toBeLessThan(kept);
		expect(reader.lines().some((line) => /^ {24}[▀ ]*/.test(line))).toBe(true);
		await rest(reader);
		expect(askedFor(reader)).toEqual([panorama]);
	});

	it('is asked for when the eye rests on the article, not while one leafs through', async () => {
		const reader = await open();
		await reader.press('enter', ']', ']');
		expect(askedFor(reader)).toEqual([]);
		await rest(reader);
		expect(askedFor(reader)).toEqual([]); // the last one has none
		await reader.press('[', '[');
		await rest(reader);
		expect(askedFor(reader)).toEqual([address]);
	});

	it('is asked for when it comes into sight, and not before', async () => {
		const reader = await open();
		await reader.press('j', 'enter');
		await rest(reader);
		expect(askedFor(reader)).toEqual([panorama]);
		await reader.press('G');
		expect(askedFor(reader)).toEqual([panorama, 'https://northgate-wire.example/last.png']);
		expect(reader.screen()).toContain('The last ferry');
		expect(pictureRows(reader)).not.toEqual([]);
	});

	it('scrolls with the text, and is cut at the edge of the window', async () => {
		const reader = await open();
		await reader.press('enter');
		await rest(reader);
		const [before, rows] = [reader.lines().slice(3, -2), pictureRows(reader).length];
		reader.resize(120, 24);
		await reader.press('j');
		expect(pictureRows(reader)[0]).toBe(before.find((line) => line.includes('▀')));
		await reader.press('G');
		expect(pictureRows(reader).length).toBeLessThanOrEqual(rows);
	});

	it('beside the list is fetched for the selection that rests', async () => {
		const reader = await open({columns: 160});
		reader.wait(80);
		await rest(reader);
		expect(askedFor(reader)).toEqual([address]);
		expect(pictureRows(reader)).not.toEqual([]);
		expect(reader.unread()).toHaveLength(3); // looking on is not reading
	});
});

describe('a picture that cannot be had', () => {
	it('says why in its place, under which its caption stays; the next time it takes no place', async () => {
		const reader = await open({pictures: new Map([[address, Buffer.from('<html>')]])});
		await reader.press('enter');
		await rest(reader);
		expect(reader.screen()).toContain(
			'▣ No picture: what stands there is no picture that newsterm can read.',
		);
		expect(reader.screen()).toMatch(/The south portal\. +Photo: NW/);

		await reader.press('escape', 'enter');
		expect(reader.screen()).toContain('▣ The south portal.');
		expect(reader.screen()).not.toContain('No picture');
		expect(rowOf(reader, 'Paragraph 3') - rowOf(reader, 'Paragraph 2')).toBe(4);
		await rest(reader);
		expect(askedFor(reader)).toEqual([address]);
	});

	it('is asked for again the next time, where the connection was at fault', async () => {
		const gone = new Map<string, Uint8Array | 'offline'>([[address, 'offline']]);
		const reader = await open({pictures: gone});
		await reader.press('enter');
		await rest(reader);
		expect(reader.screen()).toContain('No picture: ');
		gone.set(address, pictures.jpeg);
		await reader.press('escape', 'enter');
		await rest(reader);
		expect(pictureRows(reader)).not.toEqual([]);
	});
});

describe('where pictures are not shown', () => {
	it('none is asked for, and its caption says that there is one', async () => {
		const reader = await openReader({feeds: [wire], pictures: files});
		await reader.press('enter');
		await rest(reader);
		expect(askedFor(reader)).toEqual([]);
		expect(reader.screen()).toMatch(/▣ The south portal\. +Photo: NW/);
	});

	it('one without any words is left out', async () => {
		const reader = await openReader({feeds: [wire], pictures: files});
		await reader.press('j', 'enter');
		expect(reader.screen()).not.toContain('▣');
	});
});

it('comes at the same place when one comes back to an article', async () => {
	const reader = await open();
	await reader.press('enter');
	await rest(reader);
	const before = reader.lines().slice(0, -1);
	reader.wait(day);
	await reader.press('escape', 'j', 'enter');
	await rest(reader);
	await reader.press('[');
	expect(
		reader
			.lines()
			.slice(3, -1)
			.filter((line) => line.includes('▀')),
	).toEqual(before.filter((line) => line.includes('▀')));
});
