import {describe, expect, it} from 'vitest';
import {pageMarkup} from '../../../src/feeds/index.js';
import {readableText} from '../../../src/ingest/pages/readable-text.js';
import {printable} from '../../../src/printable.js';

const at = 'https://northgate.example/world/tunnel.html';
const sentence = 'The harbour authority said on Monday, after nine years, that the tunnel was open.';
const paragraphs = Array.from({length: 12}, (_, n) => `<p>${n + 1}. ${sentence} ${sentence}</p>`).join('\n');

const read = (html: string) => readableText(pageMarkup(html, at).markup);

const site = (
	article: string,
) => `<!doctype html><html lang="en"><head><title>Tunnel opens – Northgate Wire</title>
	<meta property="og:title" content="Tunnel opens"><script>track()</script></head><body>
	<header><nav><ul>${'<li><a href="/section">Section</a></li>'.repeat(20)}</ul></nav></header>
	<div class="cookie-banner"><p>We value your privacy, and our 812 partners.</p><button>Accept</button></div>
	<main>${article}</main>
	<aside class="related"><h3>Most read</h3>${'<a href="/other">Another story altogether</a>'.repeat(10)}</aside>
	<footer><p>© Northgate Wire. Terms, imprint, contact.</p></footer></body></html>`;

describe('the article in a page', () => {
	it('is found among navigation, notices and footers', () => {
		const {html = '', characters = 0} =
			read(site(`<article><h1>Tunnel opens</h1>${paragraphs}</article>`)) ?? {};
		for (const number of [1, 6, 12]) expect(html).toContain(`<p>${number}. The harbour authority`);
		for (const other of ['Section', 'partners', 'Most read', 'imprint', 'track()'])
			expect(html).not.toContain(other);
		expect(characters).toBeGreaterThan(1900);
	});

	it('keeps links and pictures, whole, and captions', () => {
		const figure =
			'<figure><img src="/p.jpg" alt="The first bus"><figcaption>The first bus. Photo: NW</figcaption></figure>';
		const caption =
			'<div class="wp-caption"><img src="/q.jpg"><p class="wp-caption-text">The last lorry.</p></div>';
		const linked = paragraphs.replace('Monday', '<a href="../monday">Monday</a>');
		const html = read(site(`<article>${figure}${linked}${caption}</article>`))?.html ?? '';
		expect(html).toContain('src="https://northgate.example/p.jpg"');
		expect(html).toContain('<figcaption>The first bus. Photo: NW</figcaption>');
		expect(html).toContain('class="wp-caption-text"');
		expect(html).toContain('<a href="https://northgate.example/monday">Monday</a>');
	});

	it('is found where the whole page is one form, a table, or tags that nothing closes', () => {
		for (const article of [
			`<form method=post><div>${paragraphs}</div></form>`,
			`<table><tr><td>${paragraphs}</td></tr></table>`,
			`<div>${paragraphs.replaceAll('</p>', '')}`,
		])
			expect(read(site(article))?.html).toContain('12. The harbour authority');
	});

	it('is absent in a page of links, in a page for scripts, and in nothing', () => {
		const links = '<ul>'.concat('<li><a href="/a">A headline and no more</a></li>'.repeat(40), '</ul>');
		expect(read(links)?.characters ?? 0).toBeLessThan(2000);
		expect(read('<div id="root"></div><script>render()</script>')).toBeUndefined();
		expect(read('')).toBeUndefined();
		expect(read('\u0000\u0001 %PDF-1.4')?.characters ?? 0).toBeLessThan(140);
	});
});

describe('a page that is made to harm', () => {
	it.each([
		['links', '<a href=x>some link</a> '.repeat(4000)],
		['towers of divs', ('<div>'.repeat(60) + 'word, word'.repeat(9) + '</div>'.repeat(60)).repeat(80)],
		['pictures that load late', '<img data-src="a.jpg" class="lazy">'.repeat(4000)],
		['tables in tables', '<table><tr><td>'.repeat(5000)],
		['breaks', `<div>${'word, word<br><br>'.repeat(4000)}</div>`],
		['noscript pictures', '<p>x</p><noscript><img src=a.jpg></noscript>'.repeat(2000)],
		['a comma a letter', `<p>${',a '.repeat(500_000)}</p>`],
		['blanks', `<p>${' '.repeat(2_000_000)}x</p>`],
	])('is read, or is not, and the program goes on: %s', (_what, html) => {
		const found = read(html);
		expect(found === undefined || typeof found.html === 'string').toBe(true);
	});

	it('is given up when its time is over, and the next one is read', () => {
		expect(readableText(pageMarkup(paragraphs.repeat(200), at).markup, 1)).toBeUndefined();
		expect(read(`<article>${paragraphs}</article>`)?.characters).toBeGreaterThan(1900);
	});

	it('ends in nothing, and in no error, when it is no markup at all', () => {
		const bytes = Buffer.from(Array.from({length: 20_000}, (_, at) => (at * 7919) % 256)).toString('latin1');
		expect(read(bytes)?.characters ?? 0).toBeLessThan(20_000);
		expect(() => readableText(undefined as unknown as string)).not.toThrow();
	});

	it('gives nothing that could be run or drawn as more than text', () => {
		const evil = `<article>${paragraphs}<p onmouseover="x()">${sentence} &#27;]0;owned&#7;<a href="javascript:x()">here</a>
			<svg><script>x()</script></svg><style>p{}</style></p></article>`;
		const html = read(evil)?.html ?? '';
		expect(html).toContain('here');
		expect(html).not.toMatch(/onmouseover|javascript:|<script|<svg|<style/);
		expect(html).toBe(printable(html));
		expect(html).not.toContain('owned');
	});
});
