import {expect, it} from 'vitest';
import {parseDocument} from '../../src/feeds/index.js';

const read = (channel: string) => {
	const text = `<rss version="2.0"><channel><title>Wire</title>${channel}</channel></rss>`;
	const {skipHours, skipDays} = parseDocument({url: 'https://wire.example/', bytes: Buffer.from(text)});
	return {skipHours, skipDays};
};
const hours = (...named: readonly string[]) =>
	`<skipHours>${named.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`;

it.each([
	['as they are', hours('22', '6'), {skipHours: [6, 22]}],
	['with midnight as 24 or 0', hours('24', '0'), {skipHours: [0]}],
	['with a nought before them', hours('06', '00'), {skipHours: [0, 6]}],
	['without those no day has', hours('25', '-1', '7.5', 'noon', '8'), {skipHours: [8]}],
	['as none when none can be read', hours('', 'night'), {}],
])('reads the hours a feed names %s', (_how, channel, expected) => {
	expect(read(channel)).toEqual(expected);
});

it('reads the days a feed names, and passes over what is none', () => {
	const days = '<skipDays><day>Sunday</day><day> SATURDAY </day><day>Caturday</day></skipDays>';
	expect(read(days)).toEqual({skipDays: [0, 6]});
});
