import {describe, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {openTerminal, type Terminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {staysWhenRedrawn} from './redrawn.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

const sizes = [
	[80, 24], [20, 6], [200, 60], [10, 3], [47, 13], [139, 29], [140, 30], [36, 9], [1, 1], [500, 12], [72, 100], [35, 7],
] as const; // biome-ignore format: a size a cell

async function openWithNews(): Promise<Terminal> {
	const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams(150))}});
	const home = tempHome({feeds: [server.url('/a')], refresh: {onStart: false}});
	await newsterm(['refresh'], home);
	const terminal = openTerminal({home});
	await terminal.waitFor(/ 1\/150$/m);
	return terminal;
}

describe('a terminal that changes its size', () => {
	it.each(['list', 'article'])(
		'is filled and never overrun, in the %s, and comes back whole',
		async (place) => {
			const terminal = await openWithNews();
			if (place === 'article') {
				terminal.press('enter');
				await terminal.waitFor(/ 100 %$/m);
				terminal.press('q');
				await terminal.waitFor('Front page 149'); // the worker has counted the story that was read
				terminal.press('enter');
				await terminal.waitFor(/ 100 %$/m);
			}
			const before = terminal.lines().join('\n');
			for (const [columns, rows] of sizes) {
				terminal.resize(columns, rows);
				await terminal.waitUntil((lines) => isPage(lines, columns, rows), `a page of ${columns} × ${rows}`);
				await staysWhenRedrawn(terminal);
			}
			terminal.resize(120, 40);
			await terminal.waitUntil((lines) => lines.join('\n') === before, `again\n${before}`);
			await staysWhenRedrawn(terminal);
		},
	);
});

/** Masthead at the top and footer at the bottom; too small for them, what it says instead, and nothing else. */
function isPage(lines: readonly string[], columns: number, rows: number): boolean {
	const [first = '', ...others] = lines;
	if (columns < 20 || rows < 6) {
		const said = '20 × 6 needed';
		return (
			(said.startsWith(first) || first.endsWith('…')) && first !== '' && others.every((line) => line === '')
		);
	}
	const hasFooter = rows < 8 || /\S(?: new|\/150| %)$/.test(lines.at(-1) ?? '');
	const hasPreview = columns < 140 || lines.some((line) => line.includes('OTHER · ')); // it comes a moment later
	return (
		first.startsWith(' newsterm') && hasFooter && hasPreview && lines.every((line) => line.length <= columns)
	);
}
