import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Mode} from '../../src/app/mode.js';
import {rss} from './feed-documents.js';
import {foreign, foreignInPipe} from './foreign-bytes.js';
import {attempts, everyText, hostileJson, hostileOpml, hostileRss} from './hostile-words.js';
import {isFetched, openTerminal, type Terminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {serveRaw} from './serve-raw.js';
import {type TempHome, tempHome} from './temp-home.js';

const printedAt = Date.now();
/** At the end of every list. */
const old = {title: 'Ferry late', minutesAgo: 600 * 24 * 60};

interface Visit {
	/** From the front page on; the last one opens what is looked at. */
	readonly press: readonly (readonly [keys: readonly string[], shows: RegExp])[];
	/** Back to the front page. */
	readonly leave: readonly string[];
}

const inArticle = [['enter'], /OTHER · (?:Out|Paper)/] as const;

/** Every place there is: the compiler asks for the way to a new one. */
const visits: Readonly<Record<Exclude<Mode, 'first-run'>, Visit>> = {
	list: {press: [[['g'], /^▌/m]], leave: []},
	topics: {press: [[['t'], /There are no topics now/]], leave: []},
	article: {press: [inArticle, [['end'], /100 %/]], leave: ['q']},
	links: {press: [inArticle, [['L'], /1 {2}a link/]], leave: ['escape', 'q']},
	find: {press: [inArticle, [['/'], /Find/], [[...'body'], /Find body.* 1\/\d+/]], leave: ['escape', 'q']},
	menu: {press: [[['S'], /Share: /]], leave: ['escape']},
	pipe: {
		press: [
			[['|'], /Pipe to ▏/],
			[[...'cat'], /Pipe to cat▏/],
		],
		leave: ['escape'],
	},
	search: {
		press: [
			[['/'], /▏/],
			[[...'begins'], /begins▏/],
		],
		leave: ['escape'],
	},
	filter: {
		press: [
			[['f'], /▏/],
			[[...'begins'], /begins▏/],
		],
		leave: ['escape'],
	},
	add: {press: [[['a'], /▏/]], leave: ['escape']},
	help: {press: [[['?'], /Keys.*▏/]], leave: ['escape']},
	feeds: {press: [[['F'], /STATE/]], leave: ['escape']},
	health: {press: [[['H'], /Health/]], leave: ['escape']},
	brief: {press: [[['B'], /In the last/]], leave: ['escape']},
	palette: {
		press: [
			[[':'], /type a command/],
			[[...'paper'], /paper▏/],
		],
		leave: ['escape'],
	},
	tags: {press: [[['T'], /Tags.*▏/]], leave: ['escape']},
	mute: {
		press: [
			[['M'], /Mute a word/],
			[['3'], /Mute.*▏/],
		],
		leave: ['escape'],
	},
};

const argument = (text: string): string => text.replaceAll('\u0000', '');
const fileName = (text: string): string => argument(text).replaceAll('/', '').slice(0, 100);
/** As bytes of a header: what ends a line would end the header. */
const inLatin = (text: string): string =>
	[...text].filter((letter) => letter <= '\u00FF' && !'\r\n\u0000'.includes(letter)).join('');

/** Servers that lie in every header, and one whose feeds are hostile from end to end. */
async function serveHostile() {
	const feeds = await serveFeeds({
		'/a': {body: hostileRss('Paper', printedAt)},
		'/json': {body: hostileJson('Wire'), type: 'application/feed+json'},
		'/page': {body: `<html><title>${everyText}</title><p>${everyText}`, type: 'text/html'},
		'/told': {body: rss('Told', [old])},
	});
	const latin = inLatin(everyText);
	const raw = await serveRaw((path, socket) => {
		const header = `ETag: "${latin}"\r\nServer: ${latin}\r\nX-${latin}: ${latin}\r\nLink: <${latin}>; rel="alternate"; title="${latin}"`;
		const answers: Readonly<Record<string, string>> = {
			'/reason': `HTTP/1.1 500 ${latin}\r\n${header}\r\nContent-Length: 0\r\n\r\n`,
			'/unknown': `HTTP/1.1 799 ${latin}\r\nContent-Length: 0\r\n\r\n`,
			'/type': `HTTP/1.1 200 OK\r\nContent-Type: ${latin}\r\nContent-Length: 5\r\n\r\nwords`,
			'/coding': `HTTP/1.1 200 OK\r\nContent-Encoding: ${latin}\r\nContent-Length: 5\r\n\r\nwords`,
			'/moved': `HTTP/1.1 302 ${latin}\r\nLocation: javascript:${latin}\r\nContent-Length: 0\r\n\r\n`,
			'/moved-on': `HTTP/1.1 301 ${latin}\r\nLocation: /gone?${latin}\r\nContent-Length: 0\r\n\r\n`,
			'/later': `HTTP/1.1 429 ${latin}\r\nRetry-After: ${latin}\r\nContent-Length: 0\r\n\r\n`,
		};
		socket.end(Buffer.from(answers[path.split('?')[0] ?? ''] ?? latin, 'latin1'));
	});
	return {feeds, raw};
}

type Hostile = Awaited<ReturnType<typeof serveHostile>>;

function hostileHome({feeds, raw}: Hostile): TempHome {
	const lying = [
		'/reason',
		'/unknown',
		'/type',
		'/coding',
		'/moved',
		'/moved-on',
		'/later',
		'/none',
		`/${encodeURI('\u001B]0;x\u0007')}`,
	];
	return tempHome({
		feeds: [
			feeds.url('/a'),
			feeds.url('/json'),
			{url: feeds.url('/page'), title: `Mine ${everyText}`, section: `Shelf ${everyText}`},
			{url: feeds.url('/told'), notify: true},
			...lying.map((path) => raw.url(path)),
			`http://xn--80ak6aa92e.invalid/${fileName(everyText)}`,
			`file:///${encodeURIComponent(fileName(everyText))}`,
		],
		sections: [`Shelf ${everyText}`, {name: `Saved ${everyText}`, query: 'begins'}],
		share: [{name: `Target ${everyText}`, command: ['cat', '{title}']}],
		mute: [`nothing ${everyText}`],
		images: 'off',
	});
}

/** Presses a key and waits until the screen is another one. */
async function pressed(terminal: Terminal, key: string): Promise<void> {
	const before = terminal.lines().join('\n');
	// A lone ESC would take the key behind it for its own where both come at once; so is it told in full (kitty's CSI u).
	if (key === 'escape') terminal.send('\u001B[27u');
	else terminal.press(key);
	await terminal.waitUntil((lines) => lines.join('\n') !== before, `an answer to ${key}`);
}

describe('strangers who write control sequences into every field', () => {
	it('have none of them written to the terminal, wherever their words are shown', async () => {
		const hostile = await serveHostile();
		const terminal = openTerminal({home: hostileHome(hostile), env: {FORCE_HYPERLINK: '1'}, rows: 60});
		await terminal.waitFor(/Begins/);
		await terminal.waitFor(isFetched);
		for (const {press, leave} of Object.values(visits)) {
			for (const [keys, shows] of press) {
				terminal.press(...keys);
				await terminal.waitFor(shows);
			}
			for (const key of leave) await pressed(terminal, key);
			await terminal.waitFor(/^▌/m);
		}
		terminal.press('ctrl+c');
		expect(await terminal.exit).toBe(0);

		expect(foreign(terminal.written())).toEqual([]);
		expect(terminal.written()).toContain('\u001B]8;;https://paper.example/');
	});

	it('have none written by any article, its title, its link copied or its notification', async () => {
		const hostile = await serveHostile();
		const {feeds} = hostile;
		const terminal = openTerminal({home: hostileHome(hostile), env: {FORCE_HYPERLINK: '1'}});
		await terminal.waitFor(isFetched);
		for (const what of Object.keys(attempts)) {
			terminal.press('/', ...`"begins ${what}"`, 'enter');
			await terminal.waitFor(/Body/);
			await pressed(terminal, 'y');
			await pressed(terminal, 'q');
			await pressed(terminal, 'escape');
			await terminal.waitFor(/^▌/m);
		}
		const title = `Told ${everyText} at last`;
		feeds.serve('/told', {body: rss(`Teller ${everyText}`, [{title, minutesAgo: 0}, old])});
		terminal.send('\u001B[O');
		terminal.press('R');
		await terminal.waitUntil(() => terminal.written().includes('\u001B]9;'), 'the notification');
		terminal.press('ctrl+c');
		expect(await terminal.exit).toBe(0);

		expect(foreign(terminal.written())).toEqual([]);
		expect(terminal.written()).toContain('\u001B]52;c;');
		expect(terminal.written()).toContain('\u001B]2;Begins zalgo');
	});

	it('have none read out by a screen reader', async () => {
		const hostile = await serveHostile();
		const terminal = openTerminal({home: hostileHome(hostile), args: ['--screen-reader']});
		await terminal.waitFor(/^1 of \d+, unread, /m);
		for (const keys of [
			['F'],
			['escape'],
			['H'],
			['escape'],
			[':', ...'paper'],
			['escape'],
			['enter'],
			['q'],
			['M'],
			['escape'],
			['S'],
			['escape'],
		])
			for (const key of keys) await pressed(terminal, key);
		terminal.press('ctrl+c');
		expect(await terminal.exit).toBe(0);

		expect(foreign(terminal.written()).filter((found) => found !== 'control "\\b"')).toEqual([]);
	});

	it('have none written to a pipe, whatever the command', async () => {
		const hostile = await serveHostile();
		const home = hostileHome(hostile);
		const {feeds, raw} = hostile;
		await newsterm(['refresh'], home);
		const [first = ''] = (await newsterm(['list', '--json', '--limit', '1'], home)).stdout.split('\n');
		const id = String(JSON.parse(first).id);
		const [opml, odd] = [join(home.dir, 'list.opml'), join(home.dir, `odd ${fileName(everyText)}.xml`)];
		writeFileSync(opml, hostileOpml(feeds.url('/a')));
		writeFileSync(odd, hostileRss('Odd', printedAt));

		const spoken: (string | undefined)[] = [];
		for (const args of [
			['refresh', '--force', '--json'],
			['refresh', '--force'],
			['list', '--all'],
			['list', '--all', '--json'],
			['list', '--search', `"${everyText}`],
			['list', '--feed', everyText],
			['list', '--section', everyText],
			['list', '--since', everyText],
			['count'],
			['feeds'],
			['feeds', '--json'],
			['doctor'],
			['doctor', '--json'],
			['topics'],
			['topics', '--json'],
			['brief', '--since', '2020-01-01'],
			['brief', '--since', '2020-01-01', '--json'],
			['cluster'],
			['related', id],
			['related', '--json', id],
			['dateline', '--json'],
			['dateline'],
			['show', id],
			['show', '--json', id],
			['show', '--markdown', id],
			['show', '--html', id],
			['show', everyText],
			['show', '--full', id],
			['mute', everyText],
			['mute'],
			['unmute', everyText],
			['mark', `tag:${everyText}`, id],
			['mark', everyText, id],
			['parse', feeds.url('/a')],
			['parse', feeds.url('/json')],
			['parse', odd],
			['parse', `${odd}-is-not-there`],
			...['/reason', '/type', '/coding', '/moved', '/none'].map((path) => ['parse', raw.url(path)]),
			['add', feeds.url('/page')],
			['add', raw.url('/type')],
			['add', `http://user:secret@${everyText}`],
			['import', opml],
			['import', `${opml}${everyText}`],
			['remove', everyText],
			['export'],
			['config', 'check'],
			['config', everyText],
			['help', everyText],
			[argument(everyText)],
			[`--${everyText}`],
			['--config', `/none/${everyText}`, 'list'],
			[],
		]) {
			const {stdout, stderr} = await newsterm(args.map(argument), home);
			expect({args: args[0], stdout: foreignInPipe(stdout), stderr: foreignInPipe(stderr)}).toEqual({
				args: args[0],
				stdout: [],
				stderr: [],
			});
			expect(stdout + stderr).not.toContain('secret');
			if (stdout + stderr !== '') spoken.push(args[0]);
		}
		expect(spoken.length).toBeGreaterThan(50);
	});

	it('have none written by a config that is broken, nor by a folder of such a name', async () => {
		const name = `odd ${fileName(everyText)}`;
		const home = tempHome();
		mkdirSync(join(home.dir, name));
		const broken = [
			{feeds: [{url: everyText}]},
			{feeds: [`gopher://${everyText}`]},
			{[everyText]: 1},
			{theme: everyText},
			{keys: {[everyText]: everyText}},
			{share: [{name: everyText, command: everyText}]},
			{feeds: [{url: 'https://paper.example/feed', [everyText]: everyText}]},
		].map((config) => JSON.stringify(config));
		for (const config of [...broken, `{"feeds": [${everyText}`, everyText]) {
			home.configure(config);
			const {status, stdout, stderr} = await newsterm(['config', 'check'], home);
			expect([...foreignInPipe(stdout), ...foreignInPipe(stderr)]).toEqual([]);
			expect
				.soft({config, status, stderr})
				.toEqual({config, status: 1, stderr: expect.stringContaining('config.json:')});
			const page = await newsterm([], home);
			expect([...foreignInPipe(page.stdout), ...foreignInPipe(page.stderr)]).toEqual([]);
		}
		const {stdout, stderr} = await newsterm(['--config', join(home.dir, name, 'config.json'), 'list'], home);
		expect([...foreignInPipe(stdout), ...foreignInPipe(stderr)]).toEqual([]);
	});
});
