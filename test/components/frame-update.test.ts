import xterm from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import lineUpdate from '../../node_modules/ink/build/line-update.js';
import {frameUpdate} from '../../src/components/frame-update.js';
import {randomText, seeded} from '../typeset/seeded.js';

const [columns, rows] = [30, 12];
const screen = {columns, rows};

const letters = [
	'Ferry ',
	'é',
	'Київ',
	'東京',
	'─',
	'▌',
	'…',
	' ',
	'\u001B[1m',
	'\u001B[38;2;10;20;30m',
	'\u001B[0m',
];

function show(...writes: readonly string[]): Promise<readonly string[]> {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	return new Promise((resolve) => {
		terminal.write(writes.join(''), () => {
			const lines = Array.from({length: rows}, (_, y) =>
				Array.from({length: columns}, (_, x) => {
					const cell = terminal.buffer.active.getLine(y)?.getCell(x);
					return [cell?.getChars() || ' ', cell?.getFgColor(), cell?.isBold()].join();
				}).join('|'),
			);
			terminal.dispose();
			resolve(lines);
		});
	});
}

const whole = (frame: readonly string[]): string => `\u001B[2J\u001B[H${frame.join('\r\n')}`;

/** A frame as a key makes it of another: rows moved in a part of it, some of them changed. */
function after(frame: readonly string[], random: () => number): readonly string[] {
	const below = (most: number) => Math.floor(random() * most);
	const [top, by] = [below(4), below(9) - 4];
	const bottom = rows - 1 - below(4);
	return frame.map((line, at) => {
		if (random() < 0.15) return row(random);
		return at < top || at > bottom ? line : (frame[at + by] ?? row(random));
	});
}

const row = (random: () => number): string => `${randomText(random, letters, 6)}\u001B[0m`;

describe('what turns a screen into the next', () => {
	it('shows the same as the next one drawn whole, for any two', async () => {
		const random = seeded(5);
		let frame: readonly string[] = Array.from({length: rows}, () => row(random));
		for (let round = 0; round < 300; round++) {
			const next = after(frame, random);
			const update = frameUpdate(frame, next, screen, lineUpdate);
			expect(await show(whole(frame), update ?? ''), `round ${round}`).toEqual(await show(whole(next)));
			frame = next;
		}
	});

	const list = Array.from({length: 40}, (_, n) => `Headline number ${n} of a long list`);
	const page = (from: number) => ['masthead', ...list.slice(from, from + rows - 2), `${from}/40`];

	it('lets the terminal move rows that only moved', () => {
		const update = frameUpdate(page(0), page(1), screen, lineUpdate) ?? '';
		expect(update).toContain('\u001B[2;11r\u001B[2;1H\u001B[1M\u001B[1;12r');
		expect(update).not.toContain('number 5');
		expect(update).toContain('number 10');
		expect(frameUpdate(page(1), page(0), screen, lineUpdate)).toContain('\u001B[1L');
	});

	it('writes no more than what changed', () => {
		const next = page(0).with(3, 'Other');
		expect(frameUpdate(page(0), next, screen, lineUpdate)).toBe(
			'\u001B[4;1H\u001B[1G\u001B[KOther\u001B[12;1H',
		);
		expect(frameUpdate(page(0), page(0), screen, lineUpdate)).toBe('\u001B[12;1H');
	});

	it('leaves frames of another height to Ink', () => {
		expect(frameUpdate(page(0), page(1).slice(1), screen, lineUpdate)).toBeUndefined();
		expect(frameUpdate([], page(1), screen, lineUpdate)).toBeUndefined();
		expect(frameUpdate(page(0), page(1), {columns, rows: 20}, lineUpdate)).toBeUndefined();
	});
});
