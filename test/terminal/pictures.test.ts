import {inflateSync} from 'node:zlib';
import xterm from '@xterm/headless';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import type {Raster} from '../../src/model.js';
import {rgbOf256} from '../../src/terminal/colours.js';
import {halfBlocks} from '../../src/terminal/pictures/half-blocks.js';
import {kittyCells, kittyForgetting, kittyId, kittySending} from '../../src/terminal/pictures/kitty.js';
import {pictureCells, pictureSpace} from '../../src/terminal/pictures/picture-cells.js';
import {type PictureWish, pictureWay} from '../../src/terminal/pictures/picture-way.js';

/** Each pixel another colour: what is in the wrong place is seen. */
function gradient(width: number, height: number): Raster {
	const rgb = Uint8Array.from(
		Array.from({length: width * height}, (_, at) => [
			Math.round((255 * (at % width)) / width),
			Math.round((255 * Math.floor(at / width)) / height),
			(at * 7) % 256,
		]).flat(),
	);
	return {width, height, rgb};
}

const pixelOf = ({width, rgb}: Raster, column: number, row: number) => [
	...rgb.slice((row * width + column) * 3, (row * width + column) * 3 + 3),
];

async function screenOf(rows: readonly string[]) {
	const screen = new xterm.Terminal({cols: 80, rows: 24, allowProposedApi: true});
	await new Promise<void>((resolve) => screen.write(rows.map((row) => `${row}|\r\n`).join(''), resolve));
	return (column: number, row: number) => {
		const cell = screen.buffer.active.getLine(row)?.getCell(column);
		if (!cell) throw new Error(`There is no cell ${column}, ${row}`);
		return cell;
	};
}

const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];

describe('half blocks', () => {
	it('show two pixels a cell, each in its own colour, on a true screen', async () => {
		const picture = gradient(30, 20);
		const at = await screenOf(halfBlocks(picture, {columns: 30, rows: 10}, 3));
		for (let row = 0; row < 10; row++) {
			for (let column = 0; column < 30; column++) {
				const cell = at(column, row);
				expect(cell.getChars()).toBe('▀');
				expect(cell.isFgRGB() && cell.isBgRGB()).toBe(true);
				expect(channels(cell.getFgColor())).toEqual(pixelOf(picture, column, row * 2));
				expect(channels(cell.getBgColor())).toEqual(pixelOf(picture, column, row * 2 + 1));
			}
			expect(at(30, row).getChars()).toBe('|');
			expect(at(30, row).isFgDefault() && at(30, row).isBgDefault()).toBe(true);
		}
	});

	it.each([1, 2] as const)('take the nearest of 256 colours at level %i', async (level) => {
		const picture = gradient(20, 8);
		const at = await screenOf(halfBlocks(picture, {columns: 20, rows: 4}, level));
		for (let row = 0; row < 4; row++)
			for (let column = 0; column < 20; column++) {
				const cell = at(column, row);
				expect(cell.isFgPalette() && cell.isBgPalette()).toBe(true);
				const shown = rgbOf256(cell.getFgColor());
				const wanted = pixelOf(picture, column, row * 2);
				for (const [channel, value] of shown.entries())
					expect(Math.abs(value - (wanted[channel] ?? 0))).toBeLessThanOrEqual(48);
			}
	});

	it('are the mean of the pixels they stand for', () => {
		const checks = Uint8Array.from(
			Array.from({length: 64}, (_, at) =>
				Array(3).fill((at + Math.floor(at / 8)) % 2 === 0 ? 0 : 200),
			).flat(),
		);
		const [row] = halfBlocks({width: 8, height: 8, rgb: checks}, {columns: 4, rows: 2}, 3);
		expect(row).toBe(`\u001B[38;2;100;100;100;48;2;100;100;100m${'▀'.repeat(4)}\u001B[0m`);
	});

	it('fill their cells even where there are more of them than pixels', () => {
		const rows = halfBlocks(gradient(1, 1), {columns: 3, rows: 2}, 3);
		expect(rows).toHaveLength(2);
		for (const row of rows) expect(row.split('▀')).toHaveLength(4);
	});
});

describe('a picture by kitty’s protocol', () => {
	const placed = {url: 'https://example.org/1.jpg', cells: {columns: 40, rows: 12}};
	const [opening, ending] = ['\u001B_G', '\u001B\\'];
	const command = new RegExp(`${opening}([^;]*);([A-Za-z0-9+/=]*)${ending}\\`, 'g');
	const noise: Raster = {
		...gradient(320, 200),
		rgb: gradient(320, 200).rgb.map((value, at) => value ^ ((at * 2_654_435_761) >>> 24)),
	};
	const commands = [...kittySending(placed, noise).matchAll(command)].map(([, keys = '', payload = '']) => ({
		keys: new Map(keys.split(',').map((pair) => pair.split('=') as [string, string])),
		payload,
	}));

	it('is sent whole: RGB, deflated, in chunks of 4,096 of which the last says so', () => {
		expect(kittySending(placed, noise).replace(command, '')).toBe('');
		expect(commands.length).toBeGreaterThan(10);
		expect(commands.every(({payload}) => payload.length <= 4096)).toBe(true);
		expect(commands.map(({keys}) => keys.get('m'))).toEqual([...Array(commands.length - 1).fill('1'), '0']);
		const bytes = Buffer.from(commands.map(({payload}) => payload).join(''), 'base64');
		expect(inflateSync(bytes).equals(Buffer.from(noise.rgb))).toBe(true);
	});

	it('is placed virtually, in its cells, and the terminal is to answer nothing', () => {
		expect(Object.fromEntries(commands[0]?.keys ?? [])).toMatchObject({
			a: 'T',
			U: '1',
			f: '24',
			o: 'z',
			s: '320',
			v: '200',
			c: '40',
			r: '12',
			i: String(kittyId(placed)),
		});
		expect(commands.every(({keys}) => keys.get('q') === '2')).toBe(true);
		expect(commands.slice(1).every(({keys}) => [...keys.keys()].every((key) => 'qm'.includes(key)))).toBe(
			true,
		);
	});

	it('stands in cells of text as wide as it is, in the colour of its number, on a true screen', async () => {
		const rows = kittyCells(placed);
		expect(rows.map((row) => stringWidth(row))).toEqual(Array(12).fill(40));
		const at = await screenOf(rows);
		const marks = new Set<string>();
		for (let row = 0; row < 12; row++) {
			const first = at(0, row).getChars();
			const [cell, mark, column] = [...first];
			expect([cell, column]).toEqual(['\u{10EEEE}', '\u0305']);
			marks.add(mark ?? '');
			for (let next = 1; next < 40; next++) expect(at(next, row).getChars()).toBe(`\u{10EEEE}${mark}`);
			expect(at(39, row).getFgColor()).toBe(kittyId(placed));
			expect(at(40, row).getChars()).toBe('|');
		}
		expect(marks.size).toBe(12);
		expect([...marks][0]).toBe('\u0305');
	});

	it('has a number of 24 bits, another one for another size or address', () => {
		const numbers = Array.from({length: 2_000}, (_, at) =>
			kittyId({url: `https://example.org/${at >> 3}.jpg`, cells: {columns: 20 + (at % 8), rows: 9}}),
		);
		expect(new Set(numbers).size).toBe(2_000);
		expect(numbers.every((number) => number > 0 && number <= 0xffffff)).toBe(true);
	});

	it('is forgotten with its pixels', () => {
		expect(kittyForgetting(placed)).toBe(`\u001B_Ga=d,d=I,q=2,i=${kittyId(placed)}\u001B\\`);
	});
});

describe('the cells of a picture', () => {
	it.each([
		['a photograph', {width: 640, height: 400}, 72, {columns: 38, rows: 12}],
		['a panorama takes the measure', {width: 640, height: 100}, 72, {columns: 72, rows: 6}],
		['a tall one', {width: 200, height: 400}, 72, {columns: 12, rows: 12}],
		['a small one is not blown up', {width: 20, height: 10}, 72, {columns: 20, rows: 5}],
		['a hairline', {width: 640, height: 4}, 72, {columns: 72, rows: 1}],
		['in one column', {width: 640, height: 400}, 1, {columns: 1, rows: 1}],
	])('in half blocks: %s', (_what, size, columns, cells) => {
		expect(pictureCells(size, pictureSpace(columns, 'blocks'), 'blocks')).toEqual(cells);
	});

	it('are more where each shows many pixels', () => {
		const size = {width: 640, height: 400};
		expect(pictureCells(size, pictureSpace(72, 'kitty'), 'kitty')).toEqual({columns: 58, rows: 18});
	});

	it('never leave the space, nor vanish, whatever the picture', () => {
		for (let at = 1; at < 400; at += 7)
			for (const way of ['blocks', 'kitty'] as const)
				for (const columns of [1, 2, 17, 40, 100]) {
					const space = pictureSpace(columns, way);
					const cells = pictureCells({width: at, height: 1 + ((at * 31) % 400)}, space, way);
					expect(cells.columns).toBeGreaterThan(0);
					expect(cells.rows).toBeGreaterThan(0);
					expect(cells.columns).toBeLessThanOrEqual(space.columns);
					expect(cells.rows).toBeLessThanOrEqual(space.rows);
				}
	});
});

describe('how a terminal shows pictures', () => {
	const kitty = {TERM: 'xterm-kitty'};
	const ghostty = {TERM: 'xterm-256color', TERM_PROGRAM: 'ghostty'};
	const xterm256 = {TERM: 'xterm-256color'};

	it.each<[PictureWish, Record<string, string>, 0 | 1 | 2 | 3, 'kitty' | 'blocks' | undefined]>([
		['auto', kitty, 3, 'kitty'],
		['auto', ghostty, 3, 'kitty'],
		['auto', {TERM: 'xterm-ghostty'}, 3, 'kitty'],
		['on', kitty, 3, 'kitty'],
		['blocks', kitty, 3, 'blocks'],
		['off', kitty, 3, undefined],
		['auto', {...kitty, TMUX: '/tmp/tmux-0/default,1,0'}, 3, 'blocks'],
		['auto', {...ghostty, ZELLIJ: '0'}, 3, 'blocks'],
		['auto', {TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm', KITTY_WINDOW_ID: '1'}, 3, 'blocks'],
		['auto', xterm256, 2, 'blocks'],
		['auto', {TERM: 'xterm'}, 1, undefined],
		['on', {TERM: 'xterm'}, 1, 'blocks'],
		['blocks', {TERM: 'xterm'}, 1, 'blocks'],
		['on', kitty, 0, undefined],
		['blocks', xterm256, 0, undefined],
		['off', xterm256, 3, undefined],
	])('with "%s" in %j and colour level %i: %s', (wish, env, colours, way) => {
		expect(pictureWay(wish, env, colours)).toBe(way);
	});
});
