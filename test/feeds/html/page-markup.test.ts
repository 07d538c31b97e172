import {describe, expect, it} from 'vitest';
import {pageMarkup} from '../../../src/feeds/html/page-markup.js';
import {printable} from '../../../src/printable.js';

const at = 'https://northgate.example/world/tunnel.html';

/** What a page's body is passed on as. */
function bodyOf(html: string): string {
	return /<body>([\s\S]*)<\/body><\/html>$/.exec(pageMarkup(html, at).markup)?.[1] ?? 'no body';
}

describe('a page', () => {
	it.each([
		[
			'scripts, styles and comments',
			'a<script>if (a < b) "</p>"</script><style>p{}</style><!-- c --><p>b</p>',
			'a<p>b</p>',
		],
		['forms and frames', '<form action=/x><p>a</p></form><iframe src=/y>b</iframe>', '<div><p>a</p></div>'],
		['what nobody knows', '<o:p>a</o:p><my-card>b</my-card>', '<span>a</span><my-card>b</my-card>'],
		['its skeleton', '<html><head><base href=/><link href=x></head><body class=y><p>a</body>', '<p>a</p>'],
		['tags that nothing closes, or opens', '<div><p>a<p>b</i></section>', '<div><p>a</p><p>b</p></div>'],
		[
			'handlers and other attributes',
			'<p onclick="x()" data-x="1" class="lede">a</p>',
			'<p class="lede">a</p>',
		],
		['what styles hide', '<p style="color:red; display: none">a</p>', '<p hidden="">a</p>'],
	])('is passed on without %s', (_what, html, body) => {
		expect(bodyOf(html)).toBe(body);
	});

	it.each([
		['a relative address', '<a href="../sport">s</a>', 'https://northgate.example/sport'],
		['one without a scheme', '<a href="//cdn.example/a">s</a>', 'https://cdn.example/a'],
		[
			'one that counts from the base',
			'<base href="/archive/"><a href="x">s</a>',
			'https://northgate.example/archive/x',
		],
		['a lazy picture', '<img data-src="p.jpg">', 'https://northgate.example/world/p.jpg'],
		['the second of a set', '<img srcset="a.jpg 1x, b.jpg 2x">', 'https://northgate.example/world/b.jpg 2x'],
		[
			'an address with an ampersand',
			'<a href="/a?b=1&amp;c=2">s</a>',
			'https://northgate.example/a?b=1&amp;c=2',
		],
	])('has its addresses absolute: %s', (_what, html, address) => {
		expect(bodyOf(html)).toContain(address);
	});

	it.each([
		'<a href="javascript:alert(1)">a</a>',
		'<a href=" java\nscript:alert(1)">a</a>',
		'<a href="data:text/html,x">a</a>',
		'<a href="file:///etc/passwd">a</a>',
		'<a href="&#106;avascript:alert(1)">a</a>',
		'<base href="javascript:x/"><a href="alert(1)">a</a>',
	])('has no address but those of the web: %j', (html) => {
		expect(bodyOf(html)).toBe('<a>a</a>');
	});

	it('lets no control sequence through, however it is written', () => {
		const hostile = '\u001B]0;owned\u0007 &#27;[2J &amp;#27;[2J \u202Eabc &#x9b;31m';
		const {markup} = pageMarkup(`<title>${hostile}</title><p title="${hostile}">${hostile}</p>`, at);
		expect(markup).toBe(printable(markup));
		expect(markup).toContain('&amp;#27;[2J');
	});

	it('keeps what is text text', () => {
		expect(bodyOf('<p>1 &lt; 2 &amp;&amp; &lt;script&gt;</p>')).toBe(
			'<p>1 &lt; 2 &amp;&amp; &lt;script&gt;</p>',
		);
		expect(pageMarkup('<title>A </title><meta name="author" content=\'"><script>\'>', at).markup).toContain(
			'<meta name="author" content="&quot;&gt;&lt;script&gt;">',
		);
	});

	it('ends a tag where a browser does: not at a sign in a quote, nor at a slash in an address', () => {
		expect(bodyOf(`<p title="a > b" data-card='{"html": "<p>No</p>"}'>Yes</p>`)).toBe(
			'<p title="a &gt; b">Yes</p>',
		);
		expect(bodyOf('<a href=/posts/>All</a>')).toBe('<a href="https://northgate.example/posts/">All</a>');
	});

	it('counts its text, without what is not shown', () => {
		expect(
			pageMarkup('<title>No</title><p>Four\n  by <b>four</b></p><script>no</script>', at).characters,
		).toBe(11);
	});
});

describe('a page without end', () => {
	const tags = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;

	it.each([
		['a million tags that nothing closes', '<b>'.repeat(1_000_000)],
		['half a million empty ones', '<p></p>'.repeat(500_000)],
		['a tower of divs with text on each floor', '<div>word '.repeat(300_000)],
		[
			'attributes by the thousand',
			`<p ${Array.from({length: 50_000}, (_, n) => `a${n}=b`).join(' ')} class=x>`,
		],
		['a page of heads', '<meta name="a" content="b">'.repeat(100_000)],
		['comments that nothing closes', '<!--'.repeat(500_000)],
		['end tags', '</div>'.repeat(500_000)],
		['a single word', 'x'.repeat(4_000_000)],
		[
			'short links with a long base',
			`<base href="https://x.example/${'y'.repeat(8000)}/">${'<a href=z>z</a>'.repeat(200_000)}`,
		],
	])('is cut to a size: %s', (_what, html) => {
		const {markup} = pageMarkup(html, at);
		expect(tags(markup)).toBeLessThan(20_000);
		expect(markup.length).toBeLessThan(4_200_000);
		expect(deepest(markup)).toBeLessThan(70);
	});
});

function deepest(markup: string): number {
	let depth = 0;
	let most = 0;
	for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9-]*)/g)) {
		if (/^(?:meta|br|hr|img|source|wbr|col)$/.test(name)) continue;
		depth += slash ? -1 : 1;
		most = Math.max(most, depth);
	}
	expect(depth).toBe(0);
	return most;
}
