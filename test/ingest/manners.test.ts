import {expect, it} from 'vitest';
import {live} from '../../bench/manners/live.js';
import {writeScript} from '../../bench/manners/script.js';
import {tally} from '../../bench/manners/tally.js';

const patienceMs = 300_000; // four thousand real requests, on a busy machine

it('keeps its manners through two days with feeds of every kind', {timeout: patienceMs}, async () => {
	const days = 2;
	const script = writeScript({days, part: 0});
	const exchanges = await live(script, days);
	const rows = tally(script, exchanges, days);
	const row = (kind: string) => rows.find((one) => one.kind === kind);

	expect(rows.length).toBeGreaterThan(15);
	expect(rows.filter(({sentValidators}) => sentValidators === false).map(({kind}) => kind)).toEqual([]);
	expect(rows.filter(({keptRetryAfter}) => keptRetryAfter !== undefined)).toMatchObject([
		{kind: '429, Retry-After in seconds', keptRetryAfter: true},
		{kind: '429, Retry-After as a date', keptRetryAfter: true},
	]);
	expect(row('410 after two days')).toMatchObject({other: 1, afterGone: 0});
	expect(row('301 after a day')?.other).toBeLessThan(8); // until the next document comes from there: one in three hours
	expect(row('302')?.other).toBe(row('302')?.requests === undefined ? 0 : (row('302')?.requests ?? 0) / 2);
	expect(rows.filter(({mostAtOnce}) => mostAtOnce > 2)).toEqual([]);
	expect(row('one host')?.mostAtOnce).toBe(2);

	const refused = exchanges.filter(
		({feed, answer}) => feed.kind === '429 without it, one host' && answer.status === 429,
	);
	const perRound = new Set(refused.map(({at}) => at));
	expect(refused.length).toBeLessThanOrEqual(2 * perRound.size); // two were under way, the others waited
	const asleep = exchanges.filter(({feed}) => feed.kind === 'skipHours and skipDays').slice(1);
	expect(asleep.map(({at}) => new Date(at).getUTCHours()).filter((hour) => hour >= 22 || hour < 6)).toEqual(
		[],
	);
});
