import xterm from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {openTerminal, type Terminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';
import {givenBack, modesGivenBack} from './terminal-bytes.js';

async function fetchedHome(): Promise<TempHome> {
	const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams(60))}});
	const home = tempHome({feeds: [server.url('/a')], refresh: {onStart: false}});
	await newsterm(['refresh'], home);
	return home;
}

const taking = '\u001B[?1049h';
const takings = (terminal: Terminal): number => terminal.written().split(taking).length - 1;
const isListed = (lines: readonly string[]): boolean => lines.some((line) => line.startsWith('▌'));

/** What stands in each cell of a screen that was sent this, and how it is coloured. */
async function cellsOf(bytes: string): Promise<readonly string[]> {
	const screen = new xterm.Terminal({cols: 120, rows: 40, allowProposedApi: true});
	await new Promise<void>((resolve) => screen.write(bytes, resolve));
	const rows = Array.from({length: 40}, (_, y) => {
		const line = screen.buffer.active.getLine(y);
		return Array.from({length: 120}, (_, x) => look(line?.getCell(x))).join('|');
	});
	screen.dispose();
	return rows;
}

function look(cell: xterm.IBufferCell | undefined): string {
	const chars = cell?.getChars() || ' ';
	return [chars, cell?.getFgColor(), cell?.getBgColor(), cell?.isBold(), cell?.isDim()].join();
}

describe('before Ink is loaded', () => {
	it('stands, cell by cell, what Ink draws when it is', async () => {
		const terminal = openTerminal({home: await fetchedHome()});
		await terminal.waitUntil((lines) => takings(terminal) === 2 && isListed(lines), "Ink's page");
		const written = terminal.written();
		const early = written.slice(0, written.lastIndexOf(taking));
		const [before, after] = [await cellsOf(early), await cellsOf(written)];
		expect(before.some((row) => row.startsWith('▌'))).toBe(true);
		expect(after.filter((row, at) => row !== before[at])).toEqual([]);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('opens a menu, and hears the keys meant for it', async () => {
		const terminal = openTerminal({home: await fetchedHome()});
		terminal.press('S', 'down');
		await terminal.waitFor('Share');
		await terminal.waitUntil(isListed, 'a selected item');
		terminal.press('escape');
		await terminal.waitFor(/60 stories|1\/60/);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('takes another size', async () => {
		const terminal = openTerminal({home: await fetchedHome()});
		await terminal.waitUntil(isListed, 'a selected row');
		terminal.resize(80, 24);
		await terminal.waitUntil((lines) => lines.at(-1)?.endsWith('1/60') === true, 'the footer at its end');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('leaves the terminal as it was', async () => {
		const terminal = openTerminal({home: await fetchedHome()});
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
	});
});
