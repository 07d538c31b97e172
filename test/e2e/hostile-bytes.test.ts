import {describe, expect, it} from 'vitest';
import type {Mode} from '../../src/app/mode.js';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';
import {type Sequence, sequencesIn} from './terminal-bytes.js';

/** What a feed may try, each before, inside and behind words that are to be shown. */
const attempts = {
	'the clipboard': '\u001B]52;c;cm0gLXJmIH4=\u0007',
	'a title': '\u001B]0;gone\u001B\\',
	'a link': '\u001B]8;;file:///etc/passwd\u001B\\here\u001B]8;;\u001B\\',
	'a cleared screen': '\u001B[2J\u001B[H',
	'the other screen': '\u001B[?1049l',
	'a question': '\u001B[6n\u001B[c\u001BP+q544e\u001B\\',
	'C1 controls': '\u009B31m\u009D52;c;eA==\u009C\u0090q\u009C\u0085',
	'C0 controls': '\u0007\b\b\b\u000E\u000F\u007F\u0000',
	'turned letters': '\u202Eevil\u202C\u2066\u2069',
	'hidden letters': '\u{E0041}\u{E0042}\u{E007F}',
	'entities of entities': '&#27;[31m&#x9b;2J&#155;31m&amp;#27;]0;x&amp;#7;',
};
const threeDays = 3 * 24 * 60;
const hostile = Object.values(attempts).join('words');

/** In XML 1.0 most of these may not even be named: they come raw, as in the wild. */
function edition(): string {
	const html = `<p>Body ${hostile} end.</p><a href="https://paper.example/${hostile}">a link</a><pre>${hostile}</pre>
		<img src="https://paper.example/a.png" alt="${hostile}"><table><tr><td>${hostile}</td></tr></table>`;
	const telegrams = [
		{title: `First ${hostile} last`, body: html, link: `https://paper.example/1?${hostile}`},
		...Object.entries(attempts).map(([name, attempt], at) => ({
			title: `${name}${attempt} ends`,
			body: `<p>${attempt}${name}</p>`,
			link: `https://paper.example/${at}?${attempt}`,
			minutesAgo: (at + 1) * threeDays, // they look alike: on one day they would fold into one row
		})),
	];
	return rss(`Paper ${hostile} of record`, telegrams);
}

/** What newsterm and Ink write, and nothing else. */
const ours: Readonly<Record<Sequence['kind'], RegExp>> = {
	csi: new RegExp(
		[
			'^[\\d;]*m$', // colour and weight
			'^\\d*[ABCDEFG]$|^\\d*(;\\d*)?H$', // cursor
			'^\\d?[JK]$', // erase
			'^\\d+;\\d+r$|^\\d+[LM]$', // rows moved in a region
			'^\\?(25|1049|2026|1000|1004|1006|2004)[hl]$', // modes
			'^2[23];2t$', // the window's title put aside and taken back
			'^\\?u$', // Ink asks for the kitty keyboard
		].join('|'),
	),
	osc: /^8;;(?:https?:\/\/[!-~]+)?$|^2;[^\p{Cc}\p{Cs}]*$/u,
	escape: /^$(?!)/,
	control: /^[\r\n]$/,
};

function foreign(written: string): readonly Sequence[] {
	return sequencesIn(written).filter(({kind, body}) => !ours[kind].test(body));
}

interface Visit {
	/** From the front page on; the last one opens what is looked at. */
	readonly press: readonly (readonly [keys: readonly string[], shows: RegExp])[];
	/** Back to the front page. */
	readonly leave: readonly string[];
}

const inArticle = [['enter'], /OTHER · Paper/] as const;

/** Every place there is: the compiler asks for the way to a new one. */
const visits: Readonly<Record<Exclude<Mode, 'first-run'>, Visit>> = {
	list: {press: [[['g'], /^▌/m]], leave: []},
	topics: {press: [[['t'], /^▌/m]], leave: ['escape']},
	article: {press: [inArticle, [['end'], /100 %/]], leave: ['q']},
	links: {press: [inArticle, [['L'], /1 {2}a link/]], leave: ['escape', 'q']},
	find: {press: [inArticle, [['/'], /Find/], [[...'words'], /Find words.* 1\/\d+/]], leave: ['escape', 'q']},
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
			[[...'words'], /words▏/],
		],
		leave: ['escape'],
	},
	filter: {
		press: [
			[['f'], /▏/],
			[[...'words'], /words▏/],
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

describe('a feed full of control sequences', () => {
	it('writes nothing of its own to the terminal, wherever its words are shown', async () => {
		const server = await serveFeeds({
			'/a': {body: edition()},
			'/b': {status: 500, body: hostile, type: `text/${'html'}`},
			'/c': {body: `<html><title>${hostile}</title>`, type: 'text/html'},
		});
		const home = tempHome({
			feeds: [
				server.url('/a'),
				server.url('/b'),
				{url: server.url('/c'), title: `Mine ${attempts['turned letters']}`},
			],
		});
		const terminal = openTerminal({home, env: {FORCE_HYPERLINK: '1'}});
		await terminal.waitFor(/First .* last|First .*…/);
		await terminal.waitFor(isFetched);
		for (const {press, leave} of Object.values(visits)) {
			for (const [keys, shows] of press) {
				terminal.press(...keys);
				await terminal.waitFor(shows);
			}
			for (const key of leave) {
				const before = terminal.lines().join('\n');
				terminal.press(key);
				await terminal.waitUntil((lines) => lines.join('\n') !== before, `an answer to ${key}`);
			}
			await terminal.waitFor(/^▌/m);
		}
		terminal.press('ctrl+c');
		expect(await terminal.exit).toBe(0);

		expect(foreign(terminal.written())).toEqual([]);
		expect(terminal.written()).toContain('\u001B]8;;https://paper.example/');
	});

	it('writes nothing of its own to a pipe, whatever the command', async () => {
		const server = await serveFeeds({'/a': {body: edition()}});
		const home = tempHome({feeds: [server.url('/a')]});
		await newsterm(['refresh'], home);
		const [first = ''] = (await newsterm(['list', '--json', '--limit', '1'], home)).stdout.split('\n');
		const id = String(JSON.parse(first).id);

		for (const args of [
			['list', '--all'],
			['list', '--all', '--json'],
			['feeds'],
			['feeds', '--json'],
			['show', id],
			['show', '--json', id],
			['show', '--markdown', id],
			['show', '--html', id],
			['parse', server.url('/a')],
			['export'],
			[],
		]) {
			const {status, stdout} = await newsterm(args, home);
			const controls = sequencesIn(stdout.replaceAll(/[\n\t]/g, ''));
			expect({args, status, controls}).toEqual({args, status: 0, controls: []});
			expect(stdout).toMatch(/First|Paper/);
		}
	});
});
