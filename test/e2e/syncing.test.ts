import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {offline} from '../feeds/sync/fake-call.js';
import {createFakeGreader, type FakeGreader, password, user} from '../feeds/sync/fake-greader.js';
import {serveFake} from '../feeds/sync/serve-fake.js';
import {openTerminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {type TempHome, tempHome} from './temp-home.js';
import {until} from './until.js';

const env = {RSS: password};

let fake: FakeGreader;
let ferry: string;
let tunnel: string;
let home: TempHome;

beforeEach(async () => {
	fake = createFakeGreader();
	const wire = fake.addFeed({url: 'https://wire.example/rss', title: 'Northgate Wire', folder: 'World'});
	tunnel = fake.publish(wire, {title: 'Tunnel opens'});
	ferry = fake.publish(wire, {title: 'Ferry late'});
	const url = `${await serveFake(fake)}/api/greader.php`;
	home = tempHome({accounts: [{kind: 'greader', name: 'FreshRSS', url, user, password: '$RSS'}]});
});

describe('a server of the person’s own', () => {
	it('is synced with at the start, and told at the end what was read and starred', async () => {
		const terminal = openTerminal({home, env});
		await terminal.waitFor('Tunnel opens');
		await terminal.waitFor(/1 feed · just now/);
		expect(terminal.selected()).toContain('Ferry late');

		terminal.press('s', 'enter');
		await terminal.waitFor('Words of story');
		terminal.press('Q');
		expect(await terminal.exit).toBe(0);

		expect(fake.stateOf(ferry)).toMatchObject({isRead: true, isStarred: true});
		expect(fake.stateOf(tunnel)).toMatchObject({isRead: false, isStarred: false});
	});

	it('that is away at the end is told by the next sync', async () => {
		const terminal = openTerminal({home, env});
		await terminal.waitFor('Tunnel opens');
		await terminal.waitFor(/1 feed · just now/);
		fake.between = () => offline;
		terminal.press('s');
		await terminal.waitFor('★');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		expect(fake.stateOf(ferry)?.isStarred).toBe(false);
		fake.between = undefined;

		expect((await newsterm(['sync'], home, env)).stdout).toMatch(/^FreshRSS: 0 new, 1 told \(/);
		expect(fake.stateOf(ferry)?.isStarred).toBe(true);
	});

	it('is not waited for at the end when the terminal is wanted: that is given back first', async () => {
		const terminal = openTerminal({home, env});
		await terminal.waitFor('Tunnel opens');
		await terminal.waitFor(/1 feed · just now/);
		let wasGivenBack: boolean | undefined;
		fake.between = (_request, answer) => {
			wasGivenBack ??= terminal.written().includes('\u001B[?1049l');
			return answer();
		};
		terminal.press('s');
		await terminal.waitFor('★');
		terminal.press('q');
		await terminal.exit;
		await until(
			() => wasGivenBack !== undefined,
			() => 'the server was never told',
		);

		expect(wasGivenBack).toBe(true);
		expect(fake.stateOf(ferry)?.isStarred).toBe(true);
	});

	it('that is new in the config is synced with while the screen runs', async () => {
		const {accounts} = JSON.parse(readFileSync(join(home.dir, 'config.json'), 'utf8'));
		home.configure({feeds: []});
		const terminal = openTerminal({home, env});
		await terminal.waitFor('The config file names no feeds.');
		home.configure({feeds: [], accounts});
		await terminal.waitFor('Ferry late');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});
});

/** All that lies in the home but what Node keeps of the program. */
function kept(dir: string): readonly string[] {
	return readdirSync(dir, {recursive: true, encoding: 'utf8'})
		.map((name) => join(dir, name))
		.filter((path) => statSync(path).isFile() && !path.includes('/code/'));
}

it('a server’s password reaches that server and nothing else: no output, no file, no screen', async () => {
	const said: string[] = [];
	const run = async (line: string, more: Record<string, string> = env): Promise<void> => {
		const {stdout, stderr} = await newsterm(line.split(' '), home, more);
		said.push(stdout, stderr);
	};
	for (const line of [
		'sync',
		'sync --json',
		'--debug refresh --all',
		'feeds --json',
		'doctor --json',
		'export',
	])
		await run(line);
	await run('--debug sync', {RSS: 'of-no-use'});
	await run('--debug sync', {});
	fake.between = () => offline;
	await run('--debug sync');
	await run('doctor');
	fake.between = undefined;
	const terminal = openTerminal({home, env: {RSS: 'of-no-use'}});
	await terminal.waitFor('Ferry late');
	terminal.press('R', 'H');
	await terminal.waitFor('refuses the name or the password');
	terminal.press('enter');
	await terminal.waitFor('See its "user"');
	terminal.press('Q');
	await terminal.exit;
	said.push(terminal.written());

	const session = fake.keys.session;
	for (const secret of [password, encodeURIComponent(password), 'of-no-use', `${user}/${session}`]) {
		expect([secret, said.filter((text) => text.includes(secret))]).toEqual([secret, []]);
		const told = kept(home.dir).filter((path) => readFileSync(path).includes(secret));
		expect([secret, told]).toEqual([secret, []]);
	}
	expect(said.join('')).toContain('The environment variable RSS is not set; FreshRSS needs it');
});
