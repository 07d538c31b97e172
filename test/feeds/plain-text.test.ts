import {describe, expect, it} from 'vitest';
import {toLede, toLine} from '../../src/feeds/plain-text.js';

const html = (value: string) => ({value, kind: 'html', base: ''}) as const;
const text = (value: string) => ({value, kind: 'text', base: ''}) as const;

describe('a title', () => {
	it.each([
		['<b>Bold</b> and <i class="x">italic</i>', 'Bold and italic'],
		['a < b and c > d', 'a < b and c > d'],
		['Press <Ctrl> now', 'Press <Ctrl> now'],
		['Vec<T> is <em>fast</em>', 'Vec<T> is fast'],
		['AT&amp;T', 'AT&T'],
		['AT&T', 'AT&T'],
		['&lt;b&gt;', '<b>'],
		['&amp;lt;', '&lt;'],
		['caf&eacute; &#8220;x&#8221; &#x2014;', 'café “x” —'],
		['&#147;x&#148;', '“x”'],
		['a\n\t b\u00A0 c', 'a b c'],
		['a<!-- hidden -->b', 'ab'],
		['\u001B[31mred\u001B[0m', 'red'],
		['&#27;[2J&#7;gone', 'gone'],
	])('written "%s" reads "%s"', (written, expected) => {
		expect(toLine(html(written))).toBe(expected);
	});

	it('that is plain by its format keeps every character', () => {
		expect(toLine(text('<b> &amp; x'))).toBe('<b> &amp; x');
	});

	it('is absent when nothing of it is left', () => {
		expect(toLine(html('<br> &nbsp; '))).toBeUndefined();
		expect(toLine(undefined)).toBeUndefined();
	});
});

describe('a lede', () => {
	it('parts what block tags part, and joins what inline tags join', () => {
		expect(toLede(html('<p>One</p><p>t<b>w</b>o<br>three</p><ul><li>four</li></ul>'))).toBe(
			'One two three four',
		);
	});

	it('leaves out what is not for people', () => {
		expect(toLede(html('<style>p {}</style>a<script>x < y</script><!-- b --> c<img alt="d">'))).toBe('a c');
		expect(toLede(html('a<script>never closed'))).toBe('a');
	});

	it('ends between words, within 600 characters', () => {
		const lede = toLede(text('word '.repeat(200)));
		expect(lede.length).toBeLessThanOrEqual(600);
		expect(lede.endsWith('word')).toBe(true);
	});

	it('cuts text without spaces where it must, but no character in two', () => {
		expect(toLede(text('海'.repeat(700)))).toBe('海'.repeat(600));
		expect(toLede(text(`x${'😀'.repeat(400)}`))).toBe(`x${'😀'.repeat(299)}`);
	});

	it('is empty when there is no text', () => {
		expect(toLede(undefined)).toBe('');
		expect(toLede(html('<img src="x">'))).toBe('');
	});
});
