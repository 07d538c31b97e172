import {expect, it} from 'vitest';
import {FeedError} from '../../src/feeds/feed-error.js';
import {inTime} from '../../src/feeds/in-time.js';
import {parse, rss, thrownBy} from './documents.js';

const url = 'https://wire.example/feed';

/** Without a word to anyone, as long as no test would wait: 20 seconds. */
function spin(): void {
	const end = performance.now() + 20_000;
	while (performance.now() < end);
}

const refused = {
	kind: 'too-large',
	message: 'wire.example sent a document that takes longer to read than 0.05 seconds.',
};

it.each([
	['a loop', spin],
	['a pattern that goes back and back', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
	[
		'work that would catch everything',
		() => {
			try {
				spin();
			} catch {
				return;
			}
		},
	],
])('ends %s, and reads what comes next', (_what, work) => {
	expect(thrownBy(() => inTime(url, work, 50))).toMatchObject(refused);
	expect(inTime(url, () => 'read')).toBe('read');
});

it('hands on what is given and what is thrown', () => {
	const told = new FeedError('empty', url, 'nothing');
	expect(inTime(url, () => [1])).toEqual([1]);
	expect(
		thrownBy(() =>
			inTime(url, () => {
				throw told;
			}),
		),
	).toBe(told);
});

it('ends the reading of a document', () => {
	const long = rss('<item><title>Late</title></item>'.repeat(200_000));
	expect(thrownBy(() => parse(long, {withinMs: 1}))).toMatchObject({kind: 'too-large'});
	expect(parse(rss('<item><title>Early</title></item>')).stories).toHaveLength(1);
});
