import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {openTerminal} from './open-terminal.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

describe('the mouse', () => {
	it('selects a row with a click, opens it with a second one, and scrolls with the wheel', async () => {
		const stored = telegrams(50);
		const server = await serveFeeds({'/a': {body: rss('Alden Post', stored)}});
		const terminal = openTerminal({home: tempHome({feeds: [server.url('/a')]})});
		await terminal.waitFor(/ 1\/50$/m);

		terminal.click(20, 9);
		await terminal.waitUntil((lines) => lines[9]?.startsWith('▌') === true, 'the clicked row selected');
		expect(terminal.selected()).toContain(stored[5]?.title);

		terminal.send('\u001B[<65;21;10M'); // one notch down
		await terminal.waitFor(/ 9\/50$/m);
		terminal.send('\u001B[<64;21;10M\u001B[<64;21;10M'); // two up
		await terminal.waitFor(/ 3\/50$/m);

		terminal.click(20, 8);
		await terminal.waitFor(/ 5\/50$/m);
		terminal.click(20, 8);
		await terminal.waitFor('OTHER · Alden Post');
		expect(terminal.lines().join('\n')).toContain(stored[4]?.title);
	});
});
