import {describe, expect, it} from 'vitest';
import {feed, hour, minute, openReader} from './open-reader.js';

const told = ['opens at last', 'sees its first cars', 'costs twice the plan', 'closes for one night'];
/** Each paper tells of the tunnel at another hour of the last day, and of something that nobody else tells. */
const papers = told.map((verb, at) =>
	feed(`Paper ${at + 1}`, 'World', [
		{
			title: `Harbour tunnel of Port Alden ${verb}`,
			lede: 'The harbour tunnel of Port Alden took nine years.',
			minutesAgo: (at * 7 * hour) / minute + 30,
		},
		{
			title: ['Snow on Sellick', 'Wool fair', 'Old clock stolen', 'Chess in Lisk'][at] ?? '',
			minutesAgo: 90 + at,
		},
	]),
);

async function open() {
	const reader = await openReader({feeds: papers});
	const [topic] = reader.state().topics;
	if (!topic) throw new Error(`Nothing is a topic:\n${reader.screen()}`);
	return {reader, topic};
}

describe('a topic that is chosen', () => {
	it.each([
		['its digit', ['1']],
		['the strip of topics', ['t', 'enter']],
	])('by %s is all there is in the list, with how much it is and when it came', async (_how, keys) => {
		const {reader, topic} = await open();
		await reader.press(...keys);
		expect(reader.screen()).toContain(`Topic  ${topic.label}   4 stories from 4 outlets   ▁`);
		expect(reader.screen()).toContain('▁▁▁▁▁▁▁▁▁▁▁▁████ in 4 days');
		expect(reader.screen()).not.toContain('Wool fair');
	});

	it.each([
		['the same digit', '1'],
		['Esc', 'escape'],
	])('gives all news back by %s', async (_how, key) => {
		const {reader} = await open();
		const before = reader.lines();
		await reader.press('1');
		expect(reader.lines()).not.toEqual(before);
		await reader.press(key);
		expect(reader.lines()).toEqual(before);
	});
});
