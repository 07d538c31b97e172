import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {staysWhenRedrawn} from './redrawn.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

describe('keys typed while newsterm starts', () => {
	it('are not echoed into the first page', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams(150))}});
		const home = tempHome({feeds: [server.url('/a')], refresh: {onStart: false}});
		await newsterm(['refresh'], home);

		const terminal = openTerminal({home});
		const typing = setInterval(() => terminal.press('down'), 10);
		await terminal.waitFor(/ 150\/150$/m); // the last row: what is still to be read moves nothing
		clearInterval(typing);
		await staysWhenRedrawn(terminal);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});
});
