import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {copyToSystem, feedProgram, writeMail} from '../../src/terminal/index.js';

/** A folder of programs that write down their arguments and what they read, and end with the status. */
function programs(names: Readonly<Record<string, number>>) {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-sharing-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	for (const [name, status] of Object.entries(names)) {
		const script = `const fs = require('node:fs');
			fs.writeFileSync(${JSON.stringify(join(dir, 'log'))}, JSON.stringify({name: ${JSON.stringify(name)}, args: process.argv.slice(2),
				read: process.env.READ ? fs.readFileSync(0, 'utf8') : undefined}));
			if (${status}) console.error('first line\\n\\x1b[31mthe disk is full');
			process.exitCode = ${status}`;
		writeFileSync(join(dir, name), `#!${process.execPath}\n${script}\n`);
		chmodSync(join(dir, name), 0o700);
	}
	return {
		dir,
		env: {PATH: dir, READ: '1'},
		given: () => JSON.parse(readFileSync(join(dir, 'log'), 'utf8')),
	};
}

/** A busy machine may take its time to start a program. */
const graceMs = 15_000;
const advice = 'set another';

describe('feedProgram', () => {
	it('gives the text to the program, and its words as they are', async () => {
		const {env, given} = programs({later: 0});
		await feedProgram(['later', '$(id)', 'a b;c'], {env, advice, input: 'one\ntwo é'});
		expect(given()).toEqual({name: 'later', args: ['$(id)', 'a b;c'], read: 'one\ntwo é'});
	});

	it('does not mind a program that reads nothing', async () => {
		const {dir} = programs({later: 0});
		await feedProgram([join(dir, 'later')], {env: {}, advice, input: 'x'.repeat(1_000_000)});
	});

	it('tells in one printable line how it failed, and what it said last', async () => {
		const {env} = programs({later: 3});
		await expect(feedProgram(['later'], {env, advice, input: ''})).rejects.toThrow(
			/^later ended with status 3: the disk is full$/,
		);
	});

	it('says what to do when there is no such program', async () => {
		await expect(feedProgram(['no-such'], {env: {PATH: '/nowhere'}, advice, input: ''})).rejects.toThrow(
			'no-such was not found; set another',
		);
	});

	it('says in its own words that the system takes no such command', async () => {
		const {dir, env} = programs({later: 0});
		await expect(feedProgram([''], {env, advice, input: ''})).rejects.toThrow(
			'a program without a name could not be started; set another',
		);
		const long = [join(dir, 'later'), 'x'.repeat(4_000_000)];
		await expect(feedProgram(long, {env, advice, input: ''})).rejects.toThrow(
			'could not be started; set another',
		);
	});

	it.runIf(process.platform === 'linux')('keeps no text open that was given to nobody', async () => {
		const open = () => readdirSync('/proc/self/fd').length;
		const before = open();
		await expect(feedProgram([''], {env: {}, advice, input: ''})).rejects.toThrow();
		expect(open()).toBe(before);
	});

	it('ends with the program, though that leaves another one running', async () => {
		const dir = programs({}).dir;
		const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'],
			{detached: true, stdio: 'inherit'}).unref(); console.log(1)`;
		writeFileSync(join(dir, 'daemon'), `#!${process.execPath}\n${script}\n`);
		chmodSync(join(dir, 'daemon'), 0o700);
		const child = feedProgram([join(dir, 'daemon')], {env: {}, advice, input: ''});
		await expect(
			Promise.race([child, new Promise((_, late) => setTimeout(late, 50_000))]),
		).resolves.toBeUndefined();
	});
});

describe('copyToSystem', () => {
	it.each([
		['darwin', {}, {pbcopy: 0}, {name: 'pbcopy', args: []}],
		['linux', {WAYLAND_DISPLAY: 'w', DISPLAY: ':0'}, {'wl-copy': 0, xclip: 0}, {name: 'wl-copy', args: []}],
		['linux', {DISPLAY: ':0'}, {xclip: 0}, {name: 'xclip', args: ['-selection', 'clipboard']}],
		['linux', {DISPLAY: ':0'}, {xsel: 0}, {name: 'xsel', args: ['--clipboard', '--input']}],
		['linux', {DISPLAY: ':0'}, {xclip: 1, xsel: 0}, {name: 'xsel', args: ['--clipboard', '--input']}],
	] as const)('asks the program of %s with %j', async (platform, screens, there, asked) => {
		const {env, given} = programs(there);
		await copyToSystem('https://example.org/', {platform, env: {...env, ...screens}});
		expect(given()).toEqual({...asked, read: 'https://example.org/'});
	});

	it.each([
		['there is no screen', 'linux', {}],
		['the person sits at another machine', 'darwin', {SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'}],
	] as const)('leaves the clipboard alone where %s', async (_where, platform, more) => {
		const {env, given} = programs({pbcopy: 0, xclip: 0});
		await copyToSystem('x', {platform, env: {...env, ...more}});
		expect(given).toThrow('ENOENT');
	});

	it('says nothing where no program is there', async () => {
		await expect(copyToSystem('x', {platform: 'darwin', env: {PATH: '/nowhere'}})).resolves.toBeUndefined();
	});
});

describe('writeMail', () => {
	it('hands one address to the system, in which nothing of the headline means anything', async () => {
		const {env, given} = programs({'xdg-open': 0});
		const mail = {subject: 'A & b? "c" #d', body: 'A & b\nhttps://example.org/?a=1&cc=x@y.example'};
		await writeMail(mail, {platform: 'linux', graceMs, env: {...env, READ: ''}});
		const {args} = given();
		expect(args).toHaveLength(1);
		const url = new URL(args[0]);
		expect(url.protocol).toBe('mailto:');
		expect(url.pathname).toBe('');
		expect([...url.searchParams]).toEqual([
			['subject', mail.subject],
			['body', mail.body.replace('\n', '\r\n')],
		]);
	});

	it('says what to do when nothing writes mail', async () => {
		await expect(
			writeMail({subject: 'a', body: 'b'}, {platform: 'linux', graceMs, env: {PATH: '/nowhere'}}),
		).rejects.toThrow('xdg-open was not found; set up a program for mail');
	});
});
