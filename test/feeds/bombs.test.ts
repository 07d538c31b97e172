import {describe, expect, it} from 'vitest';
import {toHtml} from '../../src/feeds/absolute-html.js';
import {resolveAddress} from '../../src/feeds/web-address.js';
import {parse, rss, rssStory, thrownBy} from './documents.js';

describe('a short link', () => {
	const long = `https://example.org/${'a'.repeat(100_000)}/`;

	it('does not carry a base along that is longer than any site’s', () => {
		expect(resolveAddress('x', long)).toBeUndefined();
		expect(resolveAddress('https://example.com/x', long)).toBe('https://example.com/x');
	});

	it('counts from a long address without its query', () => {
		expect(resolveAddress('x', `https://example.org/feeds/a?token=${'1'.repeat(2000)}`)).toBe(
			'https://example.org/feeds/x',
		);
	});

	it('is not taken when it is longer than any server takes', () => {
		expect(resolveAddress(`/${'a'.repeat(10_000)}`, 'https://example.org/')).toBeUndefined();
		expect(resolveAddress(`/${'é'.repeat(5000)}`, 'https://example.org/')).toBeUndefined();
	});
});

it('lets a text grow to a few times its length, and leaves its further addresses as they are written', () => {
	const written = '<a href=x>y</a>'.repeat(20_000);
	const html = toHtml({value: written, kind: 'html', base: `https://example.org/${'a'.repeat(400)}/`}) ?? '';
	expect(html.length).toBeLessThan(6 * written.length);
	expect(html).toMatch(/^<a href="https:\/\/example\.org\/a/);
	expect(html).toMatch(/<a href=x>y<\/a>$/);
});

it.each([
	['items', '<item/>'.repeat(310_000)],
	['elements in an item', `<item>${'<b/>'.repeat(310_000)}</item>`],
	['attributes', `<item ${Array.from({length: 100_000}, (_, index) => `a${index}="x"`).join(' ')}/>`],
	['namespaces', '<item xmlns:q="u"/>'.repeat(20_000)],
	['end tags that cross', `<item>${'<a>'.repeat(400)}${'</item>'.repeat(100_000)}`],
])('keeps the first stories of a feed with far too many %s', (_what, bomb) => {
	const declared = Array.from({length: 20_000}, (_, index) => `xmlns:n${index}="u${index}"`).join(' ');
	const first = '<item><title>First</title></item>';
	const {stories} = parse(`<rss version="2.0" ${declared}><channel>${first}${bomb}</channel></rss>`);
	expect(stories[0]?.title).toBe('First');
	expect(stories.length).toBeLessThanOrEqual(5000);
});

it('finds the end of an element however many others were left open inside', () => {
	const story = rssStory(`<description>a${'<br>'.repeat(1000)}b</description><title>Behind it</title>`);
	expect(story).toMatchObject({title: 'Behind it', lede: 'a b'});
});

it('puts a declared entity in until the text has grown enough', () => {
	const entity = `<!DOCTYPE rss [<!ENTITY a "${'A'.repeat(200)}">]>`;
	const feed = parse(`${entity}${rss(`<item><description>${'&a; '.repeat(100_000)}</description></item>`)}`);
	const body = feed.stories[0]?.summary ?? '';
	expect(body).toMatch(/^A{200} /);
	expect(body).toMatch(/&a;$/);
	expect(body.length).toBeLessThan(600_000);
});

it('decodes a text of very many references as it does a short one', () => {
	expect(rssStory(`<title>${'&amp;lt;'.repeat(50)}</title>`).title).toBe('<'.repeat(50));
	const {summary, title} = rssStory(
		`<description>${'x&#8212;y&amp;amp; '.repeat(30_000)}</description><title>A &amp; B</title>`,
	);
	expect(summary).toBe('x—y&amp; '.repeat(30_000).trim());
	expect(title).toBe('A & B');
});

describe('a story', () => {
	const many = (element: (index: number) => string) =>
		Array.from({length: 1000}, (_, at) => element(at)).join('');

	it('has a title, a name and an outlet of a length that can be shown', () => {
		const long = 'word '.repeat(100_000);
		const feed = parse(`<rss version="2.0"><channel><title>${long}</title><item><title>${long}</title>
			<guid>${long}</guid><category>${long}</category><source>${long}</source></item></channel></rss>`);
		const [story] = feed.stories;
		for (const line of [feed.title, story?.title, story?.guid, story?.categories[0], story?.outlet?.title]) {
			expect(line).toMatch(/^word .*word$/);
			expect(line?.length).toBeLessThanOrEqual(2000);
		}
	});

	it('has as many files, pictures and categories as anyone looks at', () => {
		const {enclosures, pictures, categories} = rssStory(
			many(
				(at) => `<category>c${at}</category><enclosure url="http://example.org/${at}" type="audio/ogg"/>`,
			) + many((at) => `<media:content url="http://example.org/${at}.jpg" medium="image"/>`),
		);
		for (const kept of [enclosures, pictures, categories]) expect(kept.length).toBeLessThanOrEqual(200);
		expect(categories[0]).toBe('c0');
	});

	it('has no address that is longer than any server takes', () => {
		const {url} = rssStory(`<link>https://example.org/${'a'.repeat(100_000)}</link>`);
		expect(url).toBeUndefined();
	});
});

it('does not read JSON that is nested beyond measure', () => {
	const feed = (inside: string) =>
		`{"version": "https://jsonfeed.org/version/1.1", "title": "[[ \\"{[", "items": [${inside}]}`;
	const deep = feed('['.repeat(1000) + ']'.repeat(1000));

	expect(thrownBy(() => parse(deep))).toMatchObject({kind: 'malformed'});
	expect(parse(feed(`{"id": "${'['.repeat(1000)}"}`)).stories).toHaveLength(1);
});
