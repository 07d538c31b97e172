import xterm from '@xterm/headless';
import {expect, it} from 'vitest';
import StockOutput from '../../node_modules/ink/build/output.js';
import {leanOutput} from '../../src/components/lean-output.js';
import {randomText, seeded} from '../typeset/seeded.js';

const [width, height] = [24, 8];

class LeanOutput extends StockOutput {}
leanOutput(LeanOutput as unknown as Parameters<typeof leanOutput>[0]);

const letters = ['Ferry ', 'é', 'Київ', '東京', '─', '▌', '…', '🚢', 'e\u0301', ' ', '  ', '\u200B'];
const styles = ['\u001B[1m', '\u001B[2m', '\u001B[38;2;10;20;30m', '\u001B[7m', '\u001B[0m'];

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);

/** A line as the house paints it: it closes what it opens. */
const painted = (random: Random): string => `${randomText(random, [...letters, ...styles], 10)}\u001B[0m`;

/** What Ink's components write of a frame: whole blocks of rows mostly, else whatever comes. */
function writeFrame(output: StockOutput, seed: number): void {
	const random = seeded(seed);
	const isAll = random() < 0.4;
	if (isAll) writeRows(output, random, 0, height);
	else for (let n = below(random, 5); n >= 0; n--) writeAny(output, random);
}

function writeRows(output: StockOutput, random: Random, y: number, rows: number): void {
	const lines = Array.from({length: rows}, () => painted(random));
	const blank = ` ${'\n '.repeat(rows - 1)}`;
	output.write(0, y, blank, {transformers: [(_line: string, at: number) => lines[at] ?? '']});
}

function writeAny(output: StockOutput, random: Random): void {
	const y = below(random, height);
	const isClipped = random() < 0.2;
	if (isClipped) output.clip({x1: 2, x2: 9, y1: below(random, 4), y2: 3 + below(random, 4)});
	if (random() < 0.6) writeRows(output, random, y, 1 + below(random, 3));
	else output.write(below(random, 6), y, randomText(random, letters, 4), {transformers: []});
	if (isClipped) output.unclip();
}

/** Every cell of a terminal: its character, its width, what it looks like. */
function cellsOf(frame: string): Promise<readonly string[]> {
	const screen = new xterm.Terminal({cols: 80, rows: height, allowProposedApi: true});
	return new Promise((resolve) => {
		screen.write(frame.replaceAll('\n', '\u001B[0m\r\n'), () => {
			const cells: string[] = [];
			for (let y = 0; y < height; y++) {
				for (let x = 0; x < 80; x++) {
					const cell = screen.buffer.active.getLine(y)?.getCell(x);
					cells.push(
						[
							cell?.getChars() || ' ',
							cell?.getWidth(),
							cell?.getFgColor(),
							cell?.isBold(),
							cell?.isDim(),
							cell?.isInverse(),
						].join(),
					);
				}
			}
			screen.dispose();
			resolve(cells);
		});
	});
}

it('shows the same cells as stock Ink, whatever is written where', async () => {
	for (let seed = 1; seed <= 400; seed++) {
		const [stock, lean] = [new StockOutput({width, height}), new LeanOutput({width, height})];
		writeFrame(stock, seed);
		writeFrame(lean, seed);
		const [theirs, ours] = [stock.get(), lean.get()];
		expect(ours.height).toBe(theirs.height);
		expect(await cellsOf(ours.output), `seed ${seed}`).toEqual(await cellsOf(theirs.output));
	}
});

it('leaves rows that stand alone as they were composed, and others to Ink', () => {
	const output = new LeanOutput({width, height: 3});
	const lines = ['\u001B[1mFerry\u001B[0m', 'Tram'];
	output.write(0, 0, ' \n ', {transformers: [(_line: string, at: number) => lines[at] ?? '']});
	output.write(2, 2, 'Bus', {transformers: []});
	expect(output.get().output.split('\n')).toEqual([...lines, '  Bus']);
});
