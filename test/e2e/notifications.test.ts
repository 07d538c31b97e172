import {expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';
import {sequencesIn} from './terminal-bytes.js';

const focusOut = '\u001B[O';

it('tells the desktop of a hostile headline as text, once, while the window has not the focus', async () => {
	const early = {title: 'Ferry late'};
	const server = await serveFeeds({'/wire': {body: rss('Wire', [early])}});
	const home = tempHome({feeds: [{url: server.url('/wire'), notify: true}]});
	const terminal = openTerminal({home});
	await terminal.waitFor(isFetched);
	await terminal.waitFor('Ferry late');

	terminal.send(focusOut);
	const storm = {title: 'Storm\u001B]52;c;eA==\u0007 lifted', minutesAgo: 0};
	server.serve('/wire', {body: rss('Wire', [storm, early])});
	terminal.press('R');
	const told = () =>
		sequencesIn(terminal.written())
			.filter(({kind, body}) => kind === 'osc' && body.startsWith('9;'))
			.map(({body}) => body);
	await terminal.waitUntil(() => told().length > 0, 'the notification');
	expect(told()).toEqual(['9;Wire: Storm lifted']);
	terminal.press('ctrl+c');
	expect(await terminal.exit).toBe(0);
});
