import {stripVTControlCharacters} from 'node:util';
import xterm from '@xterm/headless';
import {expect, it} from 'vitest';
import {frameOf} from '../../src/components/index.js';
import {textWidth} from '../../src/typeset/index.js';
import {coloured, headline, listOf} from './build-state.js';
import {viewAt} from './views.js';

const wide = [
	'潮路の港トンネル開通',
	'東京 and 大阪: rates, ｶﾞｽ',
	'각국 정상 회담',
	'Ferry – “late” by an hour',
].map((title, at) =>
	headline({key: at + 1, id: `00000000000${at}`, title, outlet: at % 2 === 0 ? '潮路新聞' : 'Alden Post'}),
);

/** What stands in each cell of a true terminal: its characters, and how many cells they take. */
async function cellsOf(
	lines: readonly string[],
	columns: number,
): Promise<readonly (readonly [string, number])[][]> {
	const screen = new xterm.Terminal({cols: columns, rows: lines.length, allowProposedApi: true});
	await new Promise<void>((resolve) => screen.write(lines.join('\r\n'), resolve));
	const cells = lines.map((_, row) =>
		Array.from({length: columns}, (__, column) => {
			const cell = screen.buffer.active.getLine(row)?.getCell(column);
			return [cell?.getChars() || ' ', cell?.getWidth() ?? 0] as const;
		}),
	);
	screen.dispose();
	return cells;
}

/** The same as we count it: a wide character takes its cell and an empty one. */
function counted(line: string): readonly (readonly [string, number])[] {
	return Array.from(stripVTControlCharacters(line)).flatMap((character) => {
		const width = textWidth(character);
		return [[character, width] as const, ...Array.from({length: width - 1}, () => [' ', 0] as const)];
	});
}

it.each([
	['front-page', 80, 24],
	['front-page', 121, 40],
	['front-page', 200, 60],
	['article-cjk', 80, 24],
	['article-cjk', 121, 40],
	['search-texts', 80, 24],
] as const)(
	'in %s at %i × %i every character stands in the cell it is counted for',
	async (name, columns, rows) => {
		const over = name === 'front-page' ? {list: listOf(wide, {total: wide.length})} : {};
		const lines = frameOf(viewAt(name, columns, rows, over), coloured);
		const cells = await cellsOf(lines, columns);
		for (const [row, line] of lines.entries()) expect(cells[row], `row ${row}`).toEqual(counted(line));
	},
);
