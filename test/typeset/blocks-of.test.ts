import {describe, expect, it} from 'vitest';
import {
	type Block,
	blocksOf,
	firstParagraph,
	readCaption,
	readingMinutes,
	textOf,
} from '../../src/typeset/index.js';

const base = {baseUrl: 'https://example.org/news/ferry'};

const paragraph = (text: string): Block => ({kind: 'paragraph', spans: [{text, style: 'text'}]});

describe('blocksOf', () => {
	it.each([
		['nothing', '', []],
		['plain text at blank lines', 'One.\n\nTwo.\n \n\nThree.', ['One.', 'Two.', 'Three.']],
		['short lines of plain text as they are', 'Bread\nMilk', ['Bread\nMilk']],
		['entities in plain text', 'Fish &amp; chips &lt;3', ['Fish & chips <3']],
		['a comparison, which is no tag', 'It is 3 < 4 and 5 > 4', ['It is 3 < 4 and 5 > 4']],
		['paragraphs never closed', '<p>One<p>Two', ['One', 'Two']],
		['collapsed white space', '<p> One \n\t two </p>\n', ['One two']],
		['white space around inline tags', '<p>One <b> two </b> three</p>', ['One two three']],
		['text outside paragraphs', 'One<div>Two</div>Three', ['One', 'Two', 'Three']],
		['line breaks', '<p>One<br>two<br/>', ['One\ntwo']],
		['two line breaks as a paragraph', 'One<br> <br>two<br><br><br>three', ['One', 'two', 'three']],
		['no empty paragraphs', '<p></p><p>&nbsp;</p><p> <b>\u200B</b></p><p>One</p>', ['One']],
		[
			'no scripts, styles, frames and forms',
			'<script>a<b>c</script><style>p{}</style><form>b</form><iframe src="x">c</iframe>One',
			['One'],
		],
		['what follows a frame closed like XML', '<iframe src="x"/>One', ['One']],
		['what follows a form never closed', '<form>One', ['One']],
		['nothing hidden', '<p>One</p><p hidden>Two</p><div style="display:none"><p>Three</p></div>', ['One']],
		['a CDATA wrapper left in the text', '<p><![CDATA[One]]></p>', ['One']],
		['quotation elements', '<p><q>One</q></p>', ['“One”']],
		['emoji pictures as their words', '<p>One <img class="emoji" alt="🚢" src="/e.png"></p>', ['One 🚢']],
		['definitions', '<dl><dt>One<dd>Two</dl>', ['One', 'Two']],
	])('reads %s', (_what, html, texts) => {
		expect(blocksOf(html, base).map((block) => textOf([block]))).toEqual(texts);
	});

	it('joins the lines of plain text that was filled at a margin', () => {
		const line = 'The first cars crossed under the harbour at dawn on Monday, as the';
		expect(firstParagraph(blocksOf(`${line}\n${line}\nend.`))).toBe(`${line} ${line} end.`);
	});

	it('finds web addresses in plain text', () => {
		expect(blocksOf('See https://example.org/a?b=c, now.')).toEqual([
			{
				kind: 'paragraph',
				spans: [
					{text: 'See ', style: 'text'},
					{text: 'https://example.org/a?b=c', style: 'link', href: 'https://example.org/a?b=c'},
					{text: ', now.', style: 'text'},
				],
			},
		]);
	});

	it('keeps what stands out, and where links lead', () => {
		expect(
			blocksOf(
				'<p><b>One</b> <i>two</i> <code>three</code> <s>four</s> <a href="/five">five <b>six</b></a>',
				base,
			),
		).toEqual([
			{
				kind: 'paragraph',
				spans: [
					{text: 'One', style: 'strong'},
					{text: ' ', style: 'text'},
					{text: 'two', style: 'emphasis'},
					{text: ' ', style: 'text'},
					{text: 'three', style: 'code'},
					{text: ' ', style: 'text'},
					{text: 'four', style: 'struck'},
					{text: ' ', style: 'text'},
					{text: 'five ', style: 'link', href: 'https://example.org/five'},
					{text: 'six', style: 'strong', href: 'https://example.org/five'},
				],
			},
		]);
	});

	it.each([
		['a script', 'javascript:alert(1)'],
		['data', 'data:text/html,x'],
		['a file', 'file:///etc/passwd'],
		['a place on the page', '#note'],
		['nothing', ''],
	])('follows no link to %s', (_what, href) => {
		expect(blocksOf(`<a href="${href}">One</a> two`, base)).toEqual([paragraph('One two')]);
	});

	it('shows files as pictures where the text is that of a file, and nowhere else', () => {
		const html = '<img src="file:///srv/news/a.jpg" alt="A bus">';
		expect(blocksOf(html, base)).toEqual([]);
		expect(blocksOf(html, {...base, allowsFiles: true})).toEqual([
			{kind: 'figure', url: 'file:///srv/news/a.jpg', alt: 'A bus'},
		]);
	});

	it('drops relative links when nothing says what they are relative to', () => {
		expect(blocksOf('<a href="/a">One</a> <a href="mailto:a@example.org">two</a>')).toEqual([
			{
				kind: 'paragraph',
				spans: [
					{text: 'One ', style: 'text'},
					{text: 'two', style: 'link', href: 'mailto:a@example.org'},
				],
			},
		]);
	});

	it('lets no emphasis out of the element it was opened in', () => {
		const [quote, after] = blocksOf('<blockquote><p><b>One</blockquote><p>two');
		expect(quote).toMatchObject({kind: 'quote', blocks: [{spans: [{text: 'One', style: 'strong'}]}]});
		expect(after).toEqual(paragraph('two'));
	});

	it('reads headings, rules and quotes', () => {
		expect(blocksOf('<h2>One</h2><hr><blockquote>Two<p>Three</blockquote>')).toEqual([
			{kind: 'heading', level: 2, spans: [{text: 'One', style: 'text'}]},
			{kind: 'rule'},
			{kind: 'quote', blocks: [paragraph('Two'), paragraph('Three')]},
		]);
	});

	it('reads lists in lists, wherever the inner one stands', () => {
		const inner: Block = {kind: 'list', isOrdered: true, start: 3, items: [[paragraph('b')]]};
		const expected = [
			{kind: 'list', isOrdered: false, start: 1, items: [[paragraph('a'), inner], [paragraph('c')]]},
		];
		expect(blocksOf('<ul><li>a<ol start=3><li>b</ol><li>c</ul>')).toEqual(expected);
		expect(blocksOf('<ul><li>a</li><ol start=3><li>b</li></ol><li>c</li></ul>')).toEqual(expected);
	});

	it('makes one list of items that lack theirs', () => {
		expect(blocksOf('<li>a</li><li>b</li><p>c')).toEqual([
			{kind: 'list', isOrdered: false, start: 1, items: [[paragraph('a')], [paragraph('b')]]},
			paragraph('c'),
		]);
	});

	it('keeps the lines and spaces of code', () => {
		expect(blocksOf('<pre><code>\nif (x)\n\t<b>y</b>();\n\n</code></pre>')).toEqual([
			{kind: 'code', text: 'if (x)\n\ty();'},
		]);
		expect(blocksOf('<pre><div>a</div><div>b</div>c<br>d</pre>')).toEqual([
			{kind: 'code', text: 'a\nb\nc\nd'},
		]);
	});

	it('reads tables cell by cell', () => {
		expect(blocksOf('<table><thead><tr><th>City<th>Cars<tbody><tr><td>Alden<td><p>12<p>new</table>')).toEqual(
			[
				{
					kind: 'table',
					rows: [
						[
							{spans: [{text: 'City', style: 'text'}], isHeading: true},
							{spans: [{text: 'Cars', style: 'text'}], isHeading: true},
						],
						[
							{spans: [{text: 'Alden', style: 'text'}], isHeading: false},
							{spans: ['12', '\n', 'new'].map((text) => ({text, style: 'text'})), isHeading: false},
						],
					],
				},
			],
		);
	});

	it('takes no layout for a table', () => {
		expect(
			blocksOf('<table><tr><td><h1>One</h1><table><tr><td>Two</table><tr><td>Three</table>'),
		).toMatchObject([{kind: 'heading'}, paragraph('Two'), paragraph('Three')]);
	});

	it.each([
		['a figure', '<figure><img src="/a.jpg" alt="A bus"><figcaption>Waving. Photo: NW</figcaption></figure>'],
		[
			'a figure whose caption comes first',
			'<figure><figcaption>Waving. Photo: NW</figcaption><a href="/b"><img src="/a.jpg" alt="A bus"></a></figure>',
		],
		[
			'a WordPress caption',
			'<div class="wp-caption"><img src="/a.jpg" alt="A bus"><p class="wp-caption-text">Waving. Photo: NW</div>',
		],
		[
			'a picture loaded late',
			'<figure><picture><source srcset="/a.webp"><img src="data:x" data-src="/a.jpg" alt="A bus"></picture><noscript><img src="/a.jpg"></noscript><figcaption>Waving. Photo: NW</figcaption></figure>',
		],
	])('reads %s', (_what, html) => {
		expect(blocksOf(html, base)).toEqual([
			{
				kind: 'figure',
				url: 'https://example.org/a.jpg',
				alt: 'A bus',
				caption: 'Waving.',
				credit: 'Photo: NW',
			},
		]);
	});

	it.each([
		['of one pixel', '<img src="https://t.example/x" width="1" height="1">'],
		['of one pixel by its style', '<img src="https://t.example/x" style="width: 1px; height:1px">'],
		['known to count', '<img src="https://feeds.example/~r/news/~4/x">'],
		['without an address', '<img alt="A bus">'],
		['of data', '<img src="data:image/gif;base64,R0lGOD">'],
	])('drops pictures %s', (_what, html) => {
		expect(blocksOf(`<p>One</p>${html}`, base)).toEqual([paragraph('One')]);
	});

	it('lets no control function through, however it is written', () => {
		const html =
			'<p>&#27;[2J&#x9b;31m<b>&#27;</b>]0;x&amp;#27;[2J\u202E</p><pre>\u001B]52;c;x\u0007a</pre><img src="/a" alt="\u001B[1mb">';
		expect(JSON.stringify(blocksOf(html, base))).not.toMatch(/\\u00|\u202E|\u009B/);
	});

	it.each([
		'<div>',
		'<b>',
		'<blockquote>',
		'<ul><li>',
		'<table><tr><td>',
		'<a href=x>',
		'<form>',
		'<figure>',
		'</p>',
		'<q>',
		'<pre>',
		'<p>a',
		'<!--',
		'<td>x',
		'<a b=c ',
		'&amp;',
		'<',
	])('reads 100,000 times %s', (markup) => {
		const blocks = blocksOf(`<p>One</p>${markup.repeat(100_000)}`, base);
		expect(textOf(blocks).startsWith('One')).toBe(true);
		expect(blocks.length).toBeLessThan(30_000);
	});

	it('reads 16 MB of one word', () => {
		expect(textOf(blocksOf(`<p>${'x'.repeat(16_000_000)}`)).length).toBe(500_000);
	});
});

describe('readCaption', () => {
	it.each([
		['Workers wave. (AP Photo/Ann Bo)', 'Workers wave.', 'AP Photo/Ann Bo'],
		['Workers wave. Photo: Ann Bo', 'Workers wave.', 'Photo: Ann Bo'],
		['Arbeiter winken. Foto: Ann Bo/dpa', 'Arbeiter winken.', 'Foto: Ann Bo/dpa'],
		['Workers wave | Credit: Ann Bo', 'Workers wave', 'Credit: Ann Bo'],
		['Workers wave © Ann Bo', 'Workers wave', '© Ann Bo'],
		['Workers wave. Ann Bo/Getty Images', 'Workers wave.', 'Ann Bo/Getty Images'],
		['Workers wave. [Ann Bo/Reuters]', 'Workers wave.', 'Ann Bo/Reuters'],
		['Workers wave. REUTERS/Ann Bo', 'Workers wave.', 'REUTERS/Ann Bo'],
		['Photograph: Ann Bo/The Meridian', undefined, 'Photograph: Ann Bo/The Meridian'],
		[
			'Workers wave in a photo by the river (left).',
			'Workers wave in a photo by the river (left).',
			undefined,
		],
		['The Getty Museum reopens', 'The Getty Museum reopens', undefined],
		['', undefined, undefined],
	])('splits “%s”', (text, caption, credit) => {
		const read = readCaption(text);
		expect([read.caption, read.credit]).toEqual([caption, credit]);
	});
});

describe('readingMinutes', () => {
	it.each([
		['nothing', '', 1],
		['230 words a minute', 'word '.repeat(690), 3],
		['400 Chinese characters a minute', '新'.repeat(800), 2],
		['no time for punctuation', '— '.repeat(2000), 1],
	])('counts %s', (_what, text, minutes) => {
		expect(readingMinutes(blocksOf(text))).toBe(minutes);
	});
});
