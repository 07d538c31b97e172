import {expect, it} from 'vitest';
import {FeedError} from '../../src/feeds/feed-error.js';
import {parse, rss} from './documents.js';

/** Enough to tell a linear walk from a quadratic one by the patience of the test runner. */
const many = 100_000;
const text = (markup: string) => rss(`<item><title>x</title><description>${markup}</description></item>`);

it.each([
	['lone brackets', `<rss><channel><item><title>${'<'.repeat(many)}`],
	['nested tags', `<rss><channel><item>${'<b>'.repeat(many)}`],
	['nested tags, all closed', text('<b>'.repeat(many) + '</b>'.repeat(many))],
	['crossed tags', `<rss><channel><item>${'<a><b></a>'.repeat(many)}`],
	['end tags that close nothing', `<rss><channel><item>${'<a>'.repeat(many)}${'</b>'.repeat(many)}`],
	['quotes that never end', `<rss><channel><item ${'a="'.repeat(many)}`],
	['tags that never end', text('&lt;a "'.repeat(many))],
	['addresses that never end', text('&lt;a href="'.repeat(many))],
	['an attribute and much space', text(`&lt;a href${' '.repeat(many)}`)],
	['comments that never end', text('&lt;!--'.repeat(many))],
	['comments in a title', rss(`<item><title>${'&lt;!--'.repeat(many)}</title></item>`)],
	['scripts that never end', text('&lt;script>'.repeat(many))],
	['sections that never end', `<rss><channel><item><title>${'<![CDATA['.repeat(many)}`],
	[
		'many attributes',
		`<rss><channel><item ${Array.from({length: 5000}, (_, index) => `a${index}="x"`).join(' ')}/></channel></rss>`,
	],
	['an author without end', rss(`<item><author>${'a@'.repeat(many)}</author></item>`)],
	['a date without end', rss(`<item><pubDate>${'1 '.repeat(many)}</pubDate></item>`)],
	['a word without end', text('x'.repeat(many * 10))],
	['marks upon marks', rss(`<item><title>e${'\u0301'.repeat(many)}</title></item>`)],
	['escapes without end', rss(`<item><title>${'\u001B]'.repeat(many)}</title></item>`)],
	[
		'laughing entities',
		`<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>${rss(`<item><title>${'&c;'.repeat(many)}</title></item>`)}`,
	],
	['a DOCTYPE without end', `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(many)}`],
	['nested JSON', `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(many)}`],
	[
		'namespaces upon namespaces',
		`<rss><channel><item>${'<a xmlns:q="u">'.repeat(150)}${'<b xmlns:r="u">'.repeat(many / 10)}`,
	],
	['items without end', `<rss><channel>${'<item/>'.repeat(many)}</channel></rss>`],
])('%s end in a feed or a FeedError', (_trap, document) => {
	try {
		expect(parse(document).stories.length).toBeLessThanOrEqual(5000);
	} catch (error) {
		if (!(error instanceof FeedError)) throw error;
	}
});

it('reads nothing a DOCTYPE names', () => {
	const feed = parse(
		`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>${rss('<item><title>a &x; b</title></item>')}`,
	);
	expect(feed.stories[0]?.title).toBe('a &x; b');
});

it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
	'is not bent by an element named %s',
	(name) => {
		const feed = parse(rss(`<item><${name}>x</${name}><title>One</title></item>`));
		expect(feed.stories[0]?.title).toBe('One');
		expect({}).not.toHaveProperty('polluted');
	},
);
