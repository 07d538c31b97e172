import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fields, pictures} from '../ingest/pages/pictures.js';
import {isFetched, openTerminal, type Terminal} from './open-terminal.js';
import {type FeedServer, serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

const caption = 'Four fields seen from above.';

function feedOf(server: FeedServer): string {
	return `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Wire</title><item>
		<guid>1</guid><title>Fields</title><pubDate>${new Date().toUTCString()}</pubDate>
		<description><![CDATA[<p>One.</p><p>Two.</p>${'<p>More.</p>'.repeat(30)}]]></description>
		<media:content url="${server.url('/fields.jpg')}" type="image/jpeg" medium="image">
			<media:description>${caption}</media:description></media:content>
	</item></channel></rss>`;
}

/** A feed with a picture, and a home that reads it. */
async function edition(config: object = {}) {
	const server = await serveFeeds({'/fields.jpg': {body: pictures.jpeg, type: 'image/jpeg'}});
	server.serve('/feed', {body: feedOf(server)});
	const home = tempHome({feeds: [server.url('/feed')], ...config});
	return {server, home};
}

async function opened(terminal: Terminal): Promise<void> {
	await terminal.waitFor('Fields');
	terminal.press('enter');
	await terminal.waitFor(caption);
}

const channels = (colour = 0) => [colour >> 16, (colour >> 8) & 255, colour & 255];

describe('a picture in half blocks', () => {
	it('stands on the screen in its colours, and does so again without a network', async () => {
		const {server, home} = await edition();
		const terminal = openTerminal({home});
		await terminal.waitFor(isFetched);
		await opened(terminal);
		await terminal.waitFor('▀');
		const bottom = terminal.lines().findIndex((line) => line.includes(caption)) - 1;
		const left = terminal.lines()[bottom]?.indexOf('▀') ?? 0;
		const corners = [
			[terminal.cell(left + 1, bottom - 7)?.getFgColor(), fields.topLeft],
			[terminal.cell(left + 30, bottom - 7)?.getFgColor(), fields.topRight],
			[terminal.cell(left + 1, bottom)?.getBgColor(), fields.bottomLeft],
			[terminal.cell(left + 30, bottom)?.getBgColor(), fields.bottomRight],
		] as const;
		for (const [shown, wanted] of corners)
			for (const [channel, value] of channels(shown).entries())
				expect(Math.abs(value - (wanted[channel] ?? 0))).toBeLessThan(12);
		expect(terminal.cell(left + 32, bottom)?.isBgDefault()).toBe(true);
		expect(server.visits.map(({path}) => path)).toEqual(['/feed', '/fields.jpg']);
		expect(server.visits[1]?.headers.accept).toMatch(/^image\//);
		terminal.press('Q');
		expect(await terminal.exit).toBe(0);
		expect(readdirSync(join(home.dir, 'cache', 'pictures'))).toHaveLength(1);
		await server.close();

		const again = openTerminal({home});
		await opened(again);
		await again.waitFor('▀');
		again.press('Q');
		await again.exit;
	});

	it.each<[string, object, Record<string, string>]>([
		['the config says off', {images: 'off'}, {}],
		['no colours are wanted', {}, {NO_COLOR: '1'}],
		['there are but sixteen', {}, {TERM: 'xterm', COLORTERM: ''}],
		['only ASCII can be drawn', {symbols: 'ascii'}, {}],
	])('is a caption where %s', async (_what, config, env) => {
		const {server, home} = await edition(config);
		const terminal = openTerminal({home, env});
		await opened(terminal);
		await terminal.waitFor(/[▣#] Four fields/);
		terminal.press('Q');
		await terminal.exit;
		expect(server.visits.map(({path}) => path)).not.toContain('/fields.jpg');
		expect(existsSync(join(home.dir, 'cache', 'pictures'))).toBe(false);
	});
});

describe('a picture by kitty’s protocol', () => {
	const sent = (terminal: Terminal) => terminal.written().split('\u001B_Ga=T,U=1').length - 1;
	const rowsOf = (terminal: Terminal) =>
		terminal.lines().flatMap((line, at) => (line.includes('\u{10EEEE}') ? [at] : []));

	it('is sent once, stands in cells that scroll as text, and is forgotten at the end', async () => {
		const {home} = await edition();
		const terminal = openTerminal({home, env: {TERM: 'xterm-kitty'}});
		await terminal.waitFor(isFetched);
		await opened(terminal);
		await terminal.waitFor('\u{10EEEE}');
		expect(sent(terminal)).toBe(1);
		const rows = rowsOf(terminal);
		const [first = 0] = rows;
		const column = terminal.lines()[first]?.indexOf('\u{10EEEE}') ?? 0;
		expect(terminal.written()).toContain(`i=${terminal.cell(column, first)?.getFgColor()},`);
		expect(terminal.lines()[first]).toMatch(/^ *(?:\u{10EEEE}\p{M}+)+$/u);

		terminal.press('j');
		await terminal.waitUntil(() => rowsOf(terminal)[0] === first - 1, 'the picture a row higher');
		expect(rowsOf(terminal)).toEqual(rows.map((row) => row - 1));
		for (const at of rowsOf(terminal))
			expect(terminal.lines()[at]?.trim()).toMatch(/^(?:\u{10EEEE}\p{M}+)+$/u);
		expect(sent(terminal)).toBe(1);

		terminal.press('ctrl+l'); // the alternate screen was left meanwhile, and its pictures with it
		await terminal.waitUntil(() => sent(terminal) === 2, 'the picture sent anew');
		terminal.press('Q');
		expect(await terminal.exit).toBe(0);
		expect(terminal.written()).toContain('\u001B_Ga=d,d=I,q=2,i=');
	});

	it('is in half blocks under a multiplexer', async () => {
		const {home} = await edition();
		const terminal = openTerminal({home, env: {TERM: 'xterm-kitty', TMUX: '/tmp/tmux-0/default,1,0'}});
		await terminal.waitFor(isFetched);
		await opened(terminal);
		await terminal.waitFor('▀');
		expect(sent(terminal)).toBe(0);
		terminal.press('Q');
		await terminal.exit;
	});
});
