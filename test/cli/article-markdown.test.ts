import {expect, it} from 'vitest';
import {htmlOf} from '../../src/cli/article-html.js';
import {escapeMarkdown, markdownOf} from '../../src/cli/article-markdown.js';
import {type Block, blocksOf} from '../../src/typeset/index.js';

const paragraph = (text: string): Block => ({kind: 'paragraph', spans: [{text, style: 'text'}]});

it.each([
	['# not a heading', '\\# not a heading'],
	['- not a list', '\\- not a list'],
	['1. not a list', '1\\. not a list'],
	['===', '\\==='],
	[
		'[a](b) *c* _d_ `e` <f> &amp; ~g~ h|i',
		'\\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\<f\\> \\&amp; \\~g\\~ h\\|i',
	],
	['plain words, 3-2 and e-mail', 'plain words, 3-2 and e-mail'],
])('escapes %s', (text, escaped) => {
	expect(escapeMarkdown(text)).toBe(escaped);
});

it('fences code with more backticks than stand in it', () => {
	expect(markdownOf([{kind: 'code', text: 'a ```` b'}])).toBe('`````\na ```` b\n`````');
});

it('indents what belongs to a list item', () => {
	const list: Block = {
		kind: 'list',
		isOrdered: true,
		start: 9,
		items: [
			[paragraph('one'), paragraph('more')],
			[{kind: 'list', isOrdered: false, start: 1, items: [[paragraph('in')]]}],
		],
	};
	expect(markdownOf([list])).toBe('9. one\n\n   more\n10. - in');
});

it('gives each row of a table as many cells', () => {
	const cell = (text: string) => ({isHeading: false, spans: [{text, style: 'text' as const}]});
	expect(markdownOf([{kind: 'table', rows: [[cell('a'), cell('b')], [cell('c|d')]]}])).toBe(
		'| a | b |\n| --- | --- |\n| c\\|d |  |',
	);
});

it('sets marks against the words, not against spaces', () => {
	const spans = [
		{text: 'so ', style: 'text'},
		{text: ' bold ', style: 'strong'},
		{text: 'it is', style: 'text'},
	] as const;
	expect(markdownOf([{kind: 'paragraph', spans}])).toBe('so  **bold** it is');
});

it('links only to the web', () => {
	const to = (href: string): readonly Block[] => [
		{kind: 'paragraph', spans: [{text: 'x', style: 'link', href}]},
	];
	expect(markdownOf(to('https://a.example/(b)<c>'))).toBe('[x](<https://a.example/(b)%3Cc%3E>)');
	expect(htmlOf(to('https://a.example/?b="c"'))).toBe('<p><a href="https://a.example/?b=%22c%22">x</a></p>');
	for (const href of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'nonsense']) {
		expect(markdownOf(to(href))).toBe('x');
		expect(htmlOf(to(href))).toBe('<p>x</p>');
	}
});

it('reads its own HTML back as the same blocks', () => {
	const html =
		'<h2>Head</h2><p>One <strong>two</strong> <em>three</em> <code>four</code></p><ol start="3"><li><p>five</p></li></ol><blockquote><p>six &lt;b&gt;</p></blockquote><pre>seven\n  eight</pre><hr><table><tr><th>a</th><td>b</td></tr></table>';
	const blocks = blocksOf(html, {});
	expect(blocksOf(htmlOf(blocks), {})).toEqual(blocks);
});
