import {describe, expect, it} from 'vitest';
import {
	type ArticleSetting,
	blocksOf,
	type Line,
	setArticle,
	textOf,
	textWidth,
} from '../../src/typeset/index.js';
import {awkward, randomText, seeded} from './seeded.js';

const set = (html: string, columns: number, more: Partial<ArticleSetting> = {}) =>
	setArticle(blocksOf(html, {baseUrl: 'https://example.org/'}), {columns, symbols: 'unicode', ...more});

const textOfLine = ({spans, indent}: Line) => ' '.repeat(indent) + spans.map(({text}) => text).join('');

const shown = (html: string, columns: number, more: Partial<ArticleSetting> = {}) =>
	set(html, columns, more).map((line) => textOfLine(line).trimEnd());

const article = `
<p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn on <a href="/mon">Monday</a>, ending a
project that outlived <b>three contractors</b> and two mayors.</p>
<figure><img src="/bus.jpg"><figcaption>Workers wave at the first bus. Photo: NW</figcaption></figure>
<blockquote><p>“We stopped promising dates in year four,” said the city engineer.</p><p>She walked it.</p></blockquote>
<h2>What it cost</h2>
<ul><li>Nine years, twice as many as the last council had thought<ul><li>three bankruptcies</ul><li>4.1 billion crowns</ul>
<ol start="9"><li>The tunnel<li>The bridge</ol>
<table><tr><th>City<th>Cars a day<tr><td>Port Alden<td>12,000<tr><td>Hallmark<td>300</table>
<hr><pre>if (late) {
	wait("for the ferry, which may take longer than you think");
}</pre>`;

describe('setArticle', () => {
	it('sets an article as a newspaper would', () => {
		expect(shown(article, 48)).toEqual([
			'PORT ALDEN (NW) — The first cars crossed under',
			'the harbour at dawn on Monday, ending a project',
			'that outlived three contractors and two mayors.',
			'',
			'▣ Workers wave at the first bus.       Photo: NW',
			'',
			'│“We stopped promising dates in year four,” said',
			'│ the city engineer.',
			'│',
			'│ She walked it.',
			'',
			'What it cost',
			'',
			'• Nine years, twice as many as the last council',
			'  had thought',
			'  ◦ three bankruptcies',
			'• 4.1 billion crowns',
			'',
			' 9. The tunnel',
			'10. The bridge',
			'',
			'City       │ Cars a day',
			'───────────┼───────────',
			'Port Alden │ 12,000',
			'Hallmark   │ 300',
			'',
			'────────────────────────────────────────────────',
			'',
			'if (late) {',
			'    wait("for the ferry, which may take longer…',
			'}',
		]);
	});

	it('sets it narrow, with ASCII alone', () => {
		expect(shown(article, 18, {symbols: 'ascii'}).slice(10)).toEqual([
			'# Workers wave at',
			'the first bus.',
			'         Photo: NW',
			'',
			'|“We stopped',
			'| promising dates',
			'| in year four,”',
			'| said the city',
			'| engineer.',
			'|',
			'| She walked it.',
			'',
			'What it cost',
			'',
			'* Nine years,',
			'  twice as many as',
			'  the last council',
			'  had thought',
			'  - three',
			'  bankruptcies',
			'* 4.1 billion',
			'  crowns',
			'',
			'9. The tunnel',
			'10. The bridge',
			'',
			'City: Port Alden',
			'Cars a day: 12,000',
			'',
			'City: Hallmark',
			'Cars a day: 300',
			'',
			'------------------',
			'',
			'if (late) {',
			'    wait("for the~',
			'}',
		]);
	});

	it('sets nothing in no columns', () => {
		expect(set(article, 0)).toEqual([]);
		expect(set('', 40)).toEqual([]);
	});

	it('keeps styles and links over the breaks of lines', () => {
		expect(set('<p>One <a href="/b">two three <b>four</b></a> five', 9)).toEqual([
			{
				indent: 0,
				spans: [
					{text: 'One ', style: 'text'},
					{text: 'two', style: 'link', href: 'https://example.org/b'},
				],
			},
			{indent: 0, spans: [{text: 'three', style: 'link', href: 'https://example.org/b'}]},
			{
				indent: 0,
				spans: [
					{text: 'four', style: 'strong', href: 'https://example.org/b'},
					{text: ' five', style: 'text'},
				],
			},
		]);
	});

	it('lets place and agency of the dateline stand out, without its dash', () => {
		const [first] = set('<h1>T</h1><p><b>PORT ALDEN</b> (NW) — The first cars', 60, {
			datelineLength: 18,
		}).slice(2);
		expect(first?.spans).toEqual([
			{text: 'PORT ALDEN', style: 'dateline'},
			{text: ' (NW)', style: 'dateline'},
			{text: ' — The first cars', style: 'text'},
		]);
	});

	it('sets a credit on a line of its own where the last line is full', () => {
		const figure =
			'<figure><img src="/a.jpg"><figcaption>Workers wave at the bus. Photo: NW</figcaption></figure>';
		expect(shown(figure, 28)).toEqual(['▣ Workers wave at the bus.', '                   Photo: NW']);
	});

	it('links a picture at its mark, and names it by its alternative text at need', () => {
		expect(set('<img src="/a.jpg" alt="A bus">', 28)).toEqual([
			{
				indent: 0,
				spans: [
					{text: '▣', style: 'bullet', href: 'https://example.org/a.jpg'},
					{text: ' A bus', style: 'caption'},
				],
			},
		]);
	});

	it('keeps the space that a picture gets above its caption, which links to it, and needs no mark', () => {
		const pictureSpace = (url: string, columns: number) =>
			url.endsWith('a.jpg') ? {columns: columns - 4, rows: 2} : undefined;
		const picture = {url: 'https://example.org/a.jpg', columns: 24, rows: 2};
		expect(set('<img src="/a.jpg" alt="A bus"><img src="/b.jpg" alt="A car">', 28, {pictureSpace})).toEqual([
			{indent: 0, spans: [], picture: {...picture, row: 0}},
			{indent: 0, spans: [], picture: {...picture, row: 1}},
			{indent: 0, spans: [{text: 'A bus', style: 'caption', href: picture.url}]},
			{indent: 0, spans: []},
			expect.objectContaining({spans: [expect.objectContaining({text: '▣'}), expect.anything()]}),
		]);
		expect(set('<img src="/a.jpg">', 28, {pictureSpace})).toHaveLength(2);
		const [, , credit] = set('<figure><img src="/a.jpg"><figcaption>Photo: NW</figcaption></figure>', 28, {
			pictureSpace,
		});
		expect(credit).toEqual({indent: 19, spans: [{text: 'Photo: NW', style: 'credit'}]});
	});

	it('sets a picture in a quotation right of its hairline, in what is left of the line', () => {
		const pictureSpace = (_url: string, columns: number) => ({columns, rows: 1});
		const [line] = set('<blockquote><img src="/a.jpg"></blockquote>', 28, {pictureSpace});
		expect(line?.spans.map(({text}) => text).join('')).toBe('│ ');
		expect(line?.picture?.columns).toBe(26);
	});

	it.each([
		['Hebrew', '<p>שלום (NW) — world'],
		['Arabic behind a digit', '<p>12 مرحبا'],
	])('marks lines of %s as set from the right', (_what, html) => {
		expect(set(html, 40)[0]?.isRtl).toBe(true);
		expect(set('<p>world שלום', 40)[0]?.isRtl).toBeUndefined();
	});

	it('folds a table that is too wide, but first lets its widest column run over lines', () => {
		const table = '<table><tr><th>City<th>What<tr><td>Alden<td>A harbour tunnel of three kilometres</table>';
		expect(shown(table, 30)).toEqual([
			'City  │ What',
			'──────┼───────────────────────',
			'Alden │ A harbour tunnel of',
			'      │ three kilometres',
		]);
		expect(shown(table, 20)).toEqual(['City: Alden', 'What: A harbour', 'tunnel of three', 'kilometres']);
	});

	it('parts the items of a list that hold more than a paragraph', () => {
		expect(shown('<ul><li><p>a<p>b<li>c</ul>', 20)).toEqual(['• a', '', '  b', '', '• c']);
	});

	it('marks eight quotations within each other, and sets deeper ones as the eighth', () => {
		const [line = ''] = shown(`${'<blockquote>'.repeat(20)}word`, 80);
		expect(line.replaceAll(' ', '')).toBe(`${'│'.repeat(8)}word`);
	});

	it('needs 20 columns to indent, so that deep nesting leaves room for words', () => {
		const deep = `${'<blockquote>'.repeat(100)}word after word after word`;
		expect(shown(deep, 24)).toEqual(['│ │ │ │ word after word', '│ │ │ │ after word']);
	});

	it('sets no line wider than asked and no control character, whatever the markup', () => {
		const random = seeded(4);
		const wrong: unknown[] = [];
		for (let round = 0; round < 1500; round += 1) {
			const html = randomText(random, [...awkward, ...markup], 40);
			const columns = 1 + Math.floor(random() * (round % 3 === 0 ? 200 : 40));
			const symbols = random() < 0.5 ? 'unicode' : 'ascii';
			const lines = set(html, columns, {symbols, datelineLength: Math.floor(random() * 12)}).map(textOfLine);
			const bad = lines.filter(
				(text) => textWidth(text) > columns || /\p{Cc}|\p{Surrogate}|\u202E/u.test(text),
			);
			wrong.push(...bad.map((text) => ({html, columns, text})));
		}
		expect(wrong).toEqual([]);
	});

	it('loses no word, whatever the markup', () => {
		const random = seeded(5);
		for (let round = 0; round < 500; round += 1) {
			const blocks = blocksOf(randomText(random, [...tags, ...'abcdefgh '], 40));
			const letters = setArticle(blocks, {columns: 30, symbols: 'unicode'}).map(textOfLine).join('');
			expect(letters.replace(/[^a-h]/g, '')).toBe(textOf(blocks).replace(/[^a-h]/g, ''));
		}
	});
});

const tags =
	'<p>|</p>|<b>|</b>|<i>|</i>|<br>|<ul>|<ol>|<li>|</ul>|</ol>|<blockquote>|</blockquote>|<h2>|</h2>|<div>|</div>'.split(
		'|',
	);

const markup = [
	...tags,
	...'<table>|<tr>|<td>|<th>|</table>|<pre>|</pre>|<hr>|<figure>|<figcaption>|</figcaption>|</figure>|<q>|<wbr>|<script>|</script>|<form>'.split(
		'|',
	),
	'<img src="/a.jpg" alt="東京">',
	'<a href="/b">',
	'</a>',
	' Photo: Ann Bo',
	'&#27;',
	'&nbsp;',
	'&shy;',
	'<',
];
