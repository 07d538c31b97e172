import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {openNewsstand, rss} from './newsstand.js';
import {openShell, unsafe} from './shell.js';

const document = rss('Gazette', [{guid: 'a', title: 'Harbour &amp; ferry', link: '/ferry'}]);

it('describes each document on a line, in order, and fails when one is no feed', async () => {
	const shell = openShell();
	const [good, bad, empty] = ['good.xml', 'bad.html', 'empty.xml'].map((name) => join(shell.dir, name)) as [
		string,
		string,
		string,
	];
	writeFileSync(good, document);
	writeFileSync(bad, '<html><p>Hello');
	writeFileSync(empty, '');

	const {status, json} = await shell.run([
		'parse',
		'--json',
		'--url',
		'https://gazette.example/rss.xml',
		good,
		bad,
		empty,
		shell.dir,
		good,
	]);
	expect(status).toBe(1);
	expect(json).toMatchObject([
		{
			source: good,
			ok: true,
			format: 'rss',
			version: '2.0',
			encoding: 'utf-8',
			feed: {title: 'Gazette'},
			stories: [
				{
					id: 'a',
					title: 'Harbour & ferry',
					link: 'https://gazette.example/ferry',
					published: '2026-11-23T11:00:00.000Z',
				},
			],
			warnings: [],
		},
		{source: bad, ok: false, error: {code: 'not-a-feed', message: expect.any(String)}},
		{source: empty, ok: false, error: {code: 'empty'}},
		{source: shell.dir, ok: false, error: {code: 'io', message: `${shell.dir} is not a file.`}},
		{source: good, ok: true},
	]);
	expect((await shell.run(['parse', '--json', good])).status).toBe(0);
});

it('reads a document from the web, with the headers it came with', async () => {
	const stand = await openNewsstand({
		'/rss.xml': {body: document, type: 'application/rss+xml; charset=utf-8'},
	});
	const shell = openShell();
	const {status, json} = await shell.run(`parse --json ${stand}/rss.xml ${stand}/none`);

	expect(status).toBe(1);
	expect(json).toMatchObject([
		{source: `${stand}/rss.xml`, ok: true, stories: [{link: `${stand}/ferry`}]},
		{source: `${stand}/none`, ok: false, error: {code: 'http'}},
	]);
});

it('heeds the content type it is told', async () => {
	const shell = openShell();
	const file = join(shell.dir, 'latin.xml');
	writeFileSync(file, Buffer.from(rss('Caf\u00E9', []), 'latin1'));
	const {json} = await shell.run(['parse', '--json', '--content-type', 'text/xml; charset=iso-8859-1', file]);
	expect(json).toMatchObject([{feed: {title: 'Café'}, encoding: 'windows-1252'}]);
});

it('keeps control characters out of every string of its JSON', async () => {
	const shell = openShell();
	const file = join(shell.dir, 'evil.xml');
	writeFileSync(
		file,
		rss('Ga\u009B2Jzette', [{guid: 'a\u202Eb', title: 'x&amp;#27;[2J', text: 'T\u0085ext &#155;31m'}]),
	);
	const {out} = await shell.run(['parse', '--json', file]);
	expect(out).toHaveLength(1);
	expect(out[0]).not.toMatch(unsafe);
});

it('gives people something to look over', async () => {
	const shell = openShell();
	const file = join(shell.dir, 'good.xml');
	writeFileSync(file, document);
	mkdirSync(join(shell.dir, 'folder'));

	expect(await shell.run(['parse', file, `${shell.dir}/none`])).toMatchObject({
		status: 1,
		out: [`${file}: Gazette (rss 2.0, utf-8, 1 story)`, '2026-11-23 11:00\tHarbour & ferry'],
		err: [expect.stringContaining('there is no such file')],
	});
	expect((await shell.run('parse')).status).toBe(2);
});
