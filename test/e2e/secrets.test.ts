import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

const secrets = ['in-the-address', 'in-a-header', 'from-a-command', 'in-the-environment'];

/** All that lies in the home but the config, and what Node keeps of the program. */
function kept(dir: string): readonly string[] {
	return readdirSync(dir, {recursive: true, encoding: 'utf8'})
		.map((name) => join(dir, name))
		.filter((path) => statSync(path).isFile() && !/\/code\/|config\.json$|passwords$/.test(path));
}

it('a password reaches its server and nothing else: no output, no file, no screen', async () => {
	const server = await serveFeeds({
		'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])},
		'/b': {body: rss('Ledger', [{title: 'Wool cheaper in Lisk'}])},
		'/c': {status: 401},
	});
	const home = tempHome();
	const passwords = join(home.dir, 'passwords');
	writeFileSync(passwords, 'from-a-command\n');
	const auth = {user: 'me', passwordCommand: ['cat', passwords]};
	const withPassword = (path: string) => server.url(path).replace('//', '//me:in-the-address@');
	const feeds = [
		{url: withPassword('/a'), headers: {'X-Key': 'in-a-header', 'X-Other': '$OTHER_KEY'}},
		{url: server.url('/b'), auth},
		{url: withPassword('/c')},
		{url: withPassword('/not/there')},
		{url: 'http://me:in-the-address@127.0.0.1:9/'},
	];
	home.configure({feeds});
	const env = {OTHER_KEY: 'in-the-environment'};

	const said: string[] = [];
	const run = async (...args: string[]): Promise<void> => {
		const {stdout, stderr} = await newsterm(args, home, env);
		said.push(stdout, stderr);
	};
	await run('refresh', '--all');
	const asked = JSON.stringify(server.visits.map(({headers}) => headers));
	for (const secret of [
		'in-a-header',
		'in-the-environment',
		btoa('me:in-the-address'),
		btoa('me:from-a-command'),
	])
		expect(asked).toContain(secret); // they are used at all
	for (const line of [
		'feeds',
		'feeds --json',
		'doctor',
		'doctor --json',
		'list --json',
		'export',
		'config check',
		'refresh --json --all',
		'--debug refresh --all',
	])
		await run(...line.split(' '));

	const terminal = openTerminal({home, env});
	await terminal.waitFor('Ferry late');
	await terminal.waitFor(isFetched);
	terminal.press('s', 'H');
	await terminal.waitFor('asks for a password');
	terminal.press('escape', 'F');
	await terminal.waitFor('127.0.0.1');
	terminal.press('Q');
	await terminal.exit;
	said.push(terminal.written());

	home.configure({feeds: [...feeds, {url: withPassword('/d'), sectoin: 'x'}, 'http://me:in-the-address@[/']});
	await run('config', 'check');
	await run('doctor');
	expect(said.join('\n')).toContain('sectoin');

	for (const secret of secrets) {
		expect([secret, said.filter((text) => text.includes(secret))]).toEqual([secret, []]);
		const told = kept(home.dir).filter((path) => readFileSync(path).includes(secret));
		expect([secret, told]).toEqual([secret, []]);
	}
	expect(kept(home.dir).length).toBeGreaterThan(3);
});
