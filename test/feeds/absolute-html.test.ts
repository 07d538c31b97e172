import {expect, it} from 'vitest';
import {toHtml} from '../../src/feeds/absolute-html.js';

const html = (value: string) => toHtml({value, kind: 'html', base: 'https://example.org/a/b'});

it.each([
	['<a href="c">', '<a href="https://example.org/a/c">'],
	["<img alt='x' src='/d.png'/>", `<img alt='x' src="https://example.org/d.png"/>`],
	['<img src=e.png>', '<img src="https://example.org/a/e.png">'],
	['<a href="//cdn.example/x">', '<a href="https://cdn.example/x">'],
	['<a href="?a=1&amp;b=2">', '<a href="https://example.org/a/b?a=1&amp;b=2">'],
	['<a href="#note">', '<a href="https://example.org/a/b#note">'],
	['<img alt="a > b" src="c">', '<img alt="a > b" src="https://example.org/a/c">'],
	['<a\nHREF = "c">', '<a\nHREF = "https://example.org/a/c">'],
])('makes the address in %s absolute', (written, expected) => {
	expect(html(written)).toBe(expected);
});

it.each([
	'<a href="https://other.example/x?y=1&amp;z">x</a>',
	'<a href="mailto:a@example.org">',
	'<a href="javascript:alert(1)">', // refused where it is drawn
	'<img src="data:image/png;base64,AAAA">',
	'<code>&lt;a href="/x"&gt;</code>',
	'set href="/x" in the text',
	'<a data-href="/x">',
	'<a href="',
	'a < b href="c"',
])('leaves %s as it is', (written) => {
	expect(html(written)).toBe(written);
});

it('makes HTML of plain text', () => {
	expect(toHtml({value: ' a < b & c\nd ', kind: 'text', base: ''})).toBe('a &lt; b &amp; c<br>\nd');
});

it('takes control sequences out of markup', () => {
	expect(html('<b>a\u001B]8;;x\u0007b\u009B1m</b>')).toBe('<b>ab</b>');
});

it('is absent when empty', () => {
	expect(html(' \n')).toBeUndefined();
	expect(toHtml(undefined)).toBeUndefined();
});
