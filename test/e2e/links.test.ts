import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {openTerminal} from './open-terminal.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';
import {sequencesIn} from './terminal-bytes.js';
import {until} from './until.js';

const wanted = 'https://shop.example/?a=$(id)&b=`id`;c|d';

/** A browser that writes down what it was given. */
function recordingBrowser(dir: string): {readonly program: string; given(): unknown} {
	const program = join(dir, 'browser');
	const log = join(dir, 'browser.log');
	const script = `require('node:fs').writeFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv.slice(2)))`;
	writeFileSync(program, `#!${process.execPath}\n${script}\n`);
	chmodSync(program, 0o700);
	return {program, given: () => (existsSync(log) ? JSON.parse(readFileSync(log, 'utf8') || 'null') : null)};
}

it('opens a link of an article by its number, as one argument of the browser', async () => {
	const ofTheWeb = Array.from({length: 13}, (_, at) => `https://n${at}.example/`);
	const links = ['javascript:alert(1)', ...ofTheWeb, 'file:///etc/passwd', wanted]; // the fourteenth one may open
	const body = links
		.map((link, at) => `<p><a href="${link.replaceAll('&', '&amp;')}">Link ${at + 1}</a></p>`)
		.join('');
	const server = await serveFeeds({'/a': {body: rss('Paper', [{title: 'All the links', body}])}});
	const home = tempHome({feeds: [server.url('/a')]});
	const browser = recordingBrowser(home.dir);
	const terminal = openTerminal({home, rows: 60, env: {FORCE_HYPERLINK: '1', BROWSER: browser.program}});
	await terminal.waitFor('All the links');
	terminal.press('enter');
	await terminal.waitFor('OTHER · Paper'); // the list shows the first words, too
	terminal.press('L');
	await terminal.waitFor(/14 {2}Link \d+ .*shop\.example/);
	terminal.press('1', '4');
	await terminal.waitFor('Opening shop.example');
	await until(
		() => Array.isArray(browser.given()),
		() => 'The browser was not started',
	);
	expect(browser.given()).toEqual([wanted]);
	terminal.press('ctrl+c');
	expect(await terminal.exit).toBe(0);

	const osc = sequencesIn(terminal.written()).filter(({kind}) => kind === 'osc');
	expect(
		osc.filter(({body}) => !/^8;;(?:https?:\/\/[!-~]+)?$|^2;(?:newsterm|All the links)?$/.test(body)),
	).toEqual([]);
	expect(osc.map(({body}) => body)).toContain(`8;;${wanted}`);
});
