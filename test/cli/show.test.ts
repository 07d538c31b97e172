import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {textWidth} from '../../src/typeset/index.js';
import {add, courier, idOf, threePapers, type Words} from '../store/stories.js';
import {openNewsstand} from './newsstand.js';
import {hour, noon, openShell} from './shell.js';

const body = `<p>PORT ALDEN (NW) — Ships <b>came back</b> to <a href="https://port.example/a?b=1&amp;c">the harbour</a>.</p>
<script>alert(1)</script><p><a href="javascript:alert(1)">never</a> 2 * 3 &lt; 7</p>
<ul><li>one</li><li>two</li></ul><blockquote><p>At last.</p></blockquote>
<figure><img src="https://port.example/p.jpg" alt="Ships"><figcaption>Ships in fog. (Photo: NW)</figcaption></figure>`;

function shellWith(words: Partial<Words> = {}) {
	const shell = openShell();
	shell.configure({feeds: threePapers});
	const store = shell.store();
	store.syncSubscriptions(threePapers, [], noon);
	const lead = add(store, {
		name: 'ferry',
		title: 'Harbour <reopens> & more',
		content: body,
		lede: 'Ships came back.',
		byline: 'Ann Roe',
		printedBy: 'Gazette',
		url: 'https://gazette.example/ferry',
		publishedAt: noon - hour,
		dateline: {place: 'PORT ALDEN', agency: 'NW'},
		...words,
	});
	const echo = add(store, {name: 'echo', title: 'Ships are back', feedUrl: courier, printedBy: 'Courier'});
	store.place([{key: echo, lead, eventId: lead}]);
	return {shell, store};
}

it('sets an article as on the screen', async () => {
	const {shell} = shellWith();
	const {status, out} = await shell.run(`show ${idOf('ferry').slice(0, 6)}`);

	expect(status).toBe(0);
	expect(out[0]).toMatch(/^WORLD · Gazette · 23 Nov 2026, /);
	const text = out.join('\n');
	for (const part of [
		'Harbour <reopens> & more',
		'By Ann Roe',
		'PORT ALDEN (NW) — Ships came back to the harbour.',
		'Ships in fog.',
		'Also reported by',
		'Ships are back',
		'https://gazette.example/ferry',
	])
		expect(text).toContain(part);
	expect(text).not.toContain('alert');
});

it.each([1, 8, 20, 40, 72, 200])('is never wider than %i columns', async (columns) => {
	const {shell} = shellWith({url: 'https://g.example/'});
	const {out} = await shell.run(`show ${idOf('ferry')}`, {isTerminal: true, columns});
	expect(out.at(-1)).toBe('https://g.example/'); // for a click: whole or useless
	for (const line of out.slice(0, -1)) expect(textWidth(line)).toBeLessThanOrEqual(columns);
});

it('prints all of it as one line of JSON', async () => {
	const {shell} = shellWith();
	const {json} = await shell.run(`show ${idOf('ferry')} --json`);

	expect(json).toHaveLength(1);
	expect(json[0]).toMatchObject({
		id: idOf('ferry'),
		title: 'Harbour <reopens> & more',
		section: 'World',
		outlets: 2,
		dateline: {place: 'PORT ALDEN', region: null, agency: 'NW', date: null},
		byline: 'Ann Roe',
		text: expect.stringContaining('Ships came back to the harbour.'),
		html: expect.stringContaining('<a href="https://port.example/a?b=1&amp;c">the harbour</a>'),
		images: [
			{url: 'https://port.example/p.jpg', caption: 'Ships in fog.', credit: expect.stringContaining('NW')},
		],
		related: [{id: idOf('echo'), title: 'Ships are back'}],
	});
	expect(JSON.stringify(json)).not.toMatch(/javascript:|<script/);
});

it('prints a page of HTML in which nothing of the feed is markup', async () => {
	const {shell} = shellWith({title: '<img src=x onerror=alert(1)>"'});
	const {out} = await shell.run(`show ${idOf('ferry')} --html`);
	const html = out.join('\n');

	expect(html).toContain('<title>&lt;img src=x onerror=alert(1)&gt;&quot;</title>');
	expect(html).toContain('<strong>came back</strong>');
	expect(html).toContain('2 * 3 &lt; 7');
	expect(html).not.toMatch(/<script|javascript:|<img src=x/);
});

it('prints Markdown that reads as the article does', async () => {
	const {shell} = shellWith();
	const {out} = await shell.run(`show ${idOf('ferry')} --markdown`);
	const markdown = out.join('\n');

	expect(out[0]).toBe('# [Harbour \\<reopens\\> \\& more](<https://gazette.example/ferry>)');
	expect(markdown).toContain('Ships **came back** to [the harbour](<https://port.example/a?b=1&c>).');
	expect(markdown).toContain('2 \\* 3 \\< 7');
	expect(markdown).toContain('- one\n- two');
	expect(markdown).toContain('> At last.');
	expect(markdown).toContain('![Ships](<https://port.example/p.jpg>)');
	expect(markdown).not.toContain('javascript:');
});

it('takes one form at a time, and marks nothing read', async () => {
	const {shell, store} = shellWith();
	expect((await shell.run(`show ${idOf('ferry')} --json --html`)).err[0]).toBe(
		'newsterm: --json and --html exclude each other',
	);
	await shell.run(`show ${idOf('ferry')}`);
	expect(store.count({unreadOnly: true})).toBe(1);
});

it('shows a story that has neither title nor text', async () => {
	const {shell} = shellWith({title: '', content: '', lede: '', url: undefined as unknown as string});
	for (const form of ['', '--json', '--html', '--markdown'])
		expect((await shell.run(`show ${idOf('ferry')} ${form}`)).status).toBe(0);
});

it('opens a story in the browser', async () => {
	const {shell} = shellWith({url: 'https://gazette.example/ferry?a=1&b=$(x)'});
	const browser = join(shell.dir, 'browser.mjs');
	const seen = join(shell.dir, 'seen');
	writeFileSync(
		browser,
		`import {writeFileSync} from 'node:fs'; writeFileSync(${JSON.stringify(seen)}, process.argv[2]);`,
	);

	const env = {BROWSER: `${process.execPath} ${browser}`};
	expect(await shell.run(`open ${idOf('ferry')}`, {env})).toMatchObject({status: 0, out: [], err: []});
	await vi.waitUntil(() => existsSync(seen));
	expect(readFileSync(seen, 'utf8')).toBe('https://gazette.example/ferry?a=1&b=$(x)');
});

it('fails in one sentence when a story has no address', async () => {
	const {shell} = shellWith({url: undefined as unknown as string});
	expect(await shell.run(`open ${idOf('ferry')}`)).toMatchObject({
		status: 1,
		err: ['newsterm: this story has no address'],
	});
});

describe('show --full', () => {
	const sentence = 'Ships came back to the harbour on Monday, after nine years, and nobody cheered.';
	const page = `<nav>Home</nav><article>${`<p>${sentence} ${sentence}</p>`.repeat(9)}</article>`;

	async function paper(answer: Parameters<typeof openNewsstand>[0][string]) {
		const stand = await openNewsstand({'/a': answer});
		const shell = openShell();
		const feeds = [{url: `${stand}/feed`, title: 'Gazette'}];
		shell.configure({feeds});
		const store = shell.store();
		store.syncSubscriptions(feeds, [], noon);
		add(store, {name: 'ferry', feedUrl: `${stand}/feed`, url: `${stand}/a`, content: '<p>In short.</p>'});
		return {shell, store, id: idOf('ferry')};
	}

	it('prints the text of the page, keeps it, and asks for it once', async () => {
		const {shell, store, id} = await paper({body: page, type: 'text/html'});
		const {status, out} = await shell.run(`show ${id} --full`);
		expect(status).toBe(0);
		expect(out[0]).toContain('full text');
		expect(out.join(' ')).toContain(sentence);
		expect(store.article(1)?.fullText).toContain(sentence);

		const offline = {fetcher: () => Promise.reject(new Error('nothing is to be asked'))};
		const {json} = await shell.run(`show ${id} --full --json`, offline);
		expect(json[0]).toMatchObject({text: expect.stringContaining(sentence)});
		expect((await shell.run(`show ${id} --full --markdown`, offline)).out.join(' ')).toContain(sentence);
	});

	it('prints the text of the feed without it, whatever is stored', async () => {
		const {shell, store, id} = await paper({status: 404});
		store.writeFullText(1, page, noon);
		const {out} = await shell.run(`show ${id}`);
		expect(out).toContain('In short.');
		expect(out.join()).not.toMatch(/nobody cheered|full text/);
	});

	it('prints the text of the feed and fails in one sentence when there is none', async () => {
		const {shell, id} = await paper({status: 404});
		const {status, out, err} = await shell.run(`show ${id} --full`);
		expect(status).toBe(1);
		expect(out).toContain('In short.');
		expect(err).toEqual([expect.stringMatching(/^newsterm: no full text: 127\.0\.0\.1:\d+ answered 404 /)]);
	});
});
