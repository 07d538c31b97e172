import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {FeedError} from '../../src/feeds/feed-error.js';
import {parseDocument} from '../../src/feeds/parse-document.js';
import {readOpml} from '../../src/feeds/read-opml.js';

const fixtures = new URL('fixtures/', import.meta.url);
const seeds = readdirSync(fixtures)
	.filter((name) => /\.(?:xml|json)$/.test(name))
	.map((name) => readFileSync(new URL(name, fixtures)));

/** mulberry32: the same rounds on every machine. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const splinters = [
	'<',
	'>',
	'</',
	'<![CDATA[',
	']]>',
	'<!--',
	'-->',
	'&',
	'&#27;',
	'&amp;#155;',
	'"',
	"'",
	'=',
	'<item>',
	'</item>',
	'</rss>',
	'\u001B[2J',
	'\u001B]52;c;x\u0007',
	'\u009B31m',
	'\u202E',
	'\uD800',
	'\0',
	'xml:base="http://["',
	'<__proto__>',
	'{',
	'}',
	'[',
	'"items":',
	'\u{E0041}',
].map((text) => Buffer.from(text));

type Damage = (bytes: Buffer, at: number, end: number, random: () => number) => Uint8Array[];

const damages: readonly Damage[] = [
	(bytes, at) => [bytes.subarray(0, at)],
	(bytes, at, end) => [bytes.subarray(0, at), bytes.subarray(end)],
	(bytes, at, end) => [bytes.subarray(0, end), bytes.subarray(at)],
	(bytes, at, _end, random) => [bytes.subarray(0, at), pick(splinters, random), bytes.subarray(at)],
	(bytes, at, _end, random) => [bytes.subarray(0, at), Buffer.of(random() * 256), bytes.subarray(at + 1)],
];

function pick<T>(list: readonly T[], random: () => number): T {
	return list[Math.floor(random() * list.length)] as T;
}

/** A few cuts, copies, splinters and changed bytes. */
function mutate(seed: Buffer, random: () => number): Buffer {
	let bytes = seed;
	for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
		const at = Math.floor(random() * bytes.length);
		const end = Math.min(bytes.length, at + Math.floor(random() * 200));
		bytes = Buffer.concat(pick(damages, random)(bytes, at, end, random));
	}
	return bytes;
}

/** Every string in a value, keys too. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

// From a string, so that no raw control character stands in the source.
const harmful =
	'[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]|[\\u{E0000}-\\u{E007F}]|\\p{Cs}';
const control = new RegExp(harmful, 'u');

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
