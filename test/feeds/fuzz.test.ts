import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {FeedError} from '../../src/feeds/feed-error.js';
import {parseDocument} from '../../src/feeds/parse-document.js';
import {readOpml} from '../../src/feeds/read-opml.js';
import {mutate, seeded} from './mutate.js';
import {control, stringsIn} from './strings-in.js';

const fixtures = new URL('fixtures/', import.meta.url);
const seeds = readdirSync(fixtures)
	.filter((name) => /\.(?:xml|json|html)$/.test(name))
	.map((name) => readFileSync(new URL(name, fixtures)));

describe('any document', () => {
	it.each([1, 2, 3, 4])('ends in a feed without control characters, or in a FeedError (seed %i)', (seed) => {
		const random = seeded(seed);
		let feeds = 0;
		for (let round = 0; round < 150; round++) {
			const original = seeds[round % seeds.length] ?? Buffer.from('');
			const bytes = mutate(original, random);
			try {
				const feed = parseDocument({url: 'https://example.org/feed', bytes});
				feeds++;
				expect(stringsIn(feed).filter((text) => control.test(text))).toEqual([]);
			} catch (error) {
				if (!(error instanceof FeedError)) throw error;
				expect(error.message).not.toMatch(control);
			}
		}
		expect(feeds).toBeGreaterThan(50);
	});

	it('of random bytes inside a feed leaves no control character', () => {
		const random = seeded(7);
		for (let round = 0; round < 100; round++) {
			const noise = Buffer.from(Array.from({length: 400}, () => Math.floor(random() * 256)));
			const bytes = Buffer.concat([
				Buffer.from('<rss><channel><title>'),
				noise,
				Buffer.from('</title><item><title>'),
				noise,
				Buffer.from('</title><description>'),
				noise,
				Buffer.from('</description><link>https://example.org/'),
				noise,
				Buffer.from('</link><guid>'),
				noise,
				Buffer.from('</guid></item></channel></rss>'),
			]);
			const feed = parseDocument({url: 'https://example.org/feed', bytes});
			expect(stringsIn(feed).filter((text) => control.test(text))).toEqual([]);
		}
	});

	it('of random OPML leaves no control character', () => {
		const random = seeded(9);
		const opml = Buffer.from(
			'<opml><body><outline text="World"><outline text="A" xmlUrl="https://a.example/"/></outline></body></opml>',
		);
		for (let round = 0; round < 200; round++) {
			try {
				expect(
					stringsIn(readOpml(mutate(opml, random).toString())).filter((text) => control.test(text)),
				).toEqual([]);
			} catch (error) {
				if (!(error instanceof FeedError)) throw error;
			}
		}
	});
});
