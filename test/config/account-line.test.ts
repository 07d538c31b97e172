import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {accountPassword, type ConfiguredAccount, readConfig} from '../../src/config/index.js';
import {printableLine} from '../../src/printable.js';
import {configFile} from './temp-home.js';

const good = {kind: 'greader', url: 'https://rss.example.org/api/greader.php', user: 'me', password: '$RSS'};
const read = (...accounts: readonly object[]) => readConfig(configFile(JSON.stringify({accounts})))?.accounts;

describe('an account', () => {
	it('is called by its server unless it has a name, and keeps no secret but where one is', () => {
		expect(read(good, {...good, name: 'Mine', password: undefined, passwordFile: '~/.rss'})).toEqual([
			{
				kind: 'greader',
				name: 'rss.example.org',
				url: 'https://rss.example.org/api/greader.php',
				user: 'me',
				secret: {variable: 'RSS'},
			},
			{
				kind: 'greader',
				name: 'Mine',
				url: 'https://rss.example.org/api/greader.php',
				user: 'me',
				secret: {file: '~/.rss'},
			},
		]);
	});

	it('of Miniflux needs no user: its password may be an API key', () => {
		expect(read({kind: 'miniflux', url: 'https://flux.example.org', password: '$KEY'})).toMatchObject([
			{kind: 'miniflux', name: 'flux.example.org'},
		]);
	});

	it('takes credentials in its address for nobody to see', () => {
		expect(read({...good, url: 'https://me:secret@rss.example.org/api'})?.[0]?.url).toBe(
			'https://rss.example.org/api',
		);
	});

	it.each([
		[
			'a protocol that is none',
			{...good, kind: 'gopher'},
			/is not one of the choices; it may be greader, miniflux, fever/,
		],
		['a file as its address', {...good, url: 'file:///srv/rss'}, /"accounts\[0\]\.url" is a file/],
		['no address', {...good, url: undefined}, /url/],
		['no user', {...good, user: undefined}, /needs "user"/],
		[
			'no password',
			{...good, password: undefined},
			/needs one of "password", "passwordCommand", "passwordFile"/,
		],
		['two passwords', {...good, passwordFile: '/home/me/rss'}, /needs one of/],
		['a password in plain sight', {...good, password: 'hunter2'}, /names a variable of the environment/],
		[
			'a password file that is no whole path',
			{...good, password: undefined, passwordFile: 'rss'},
			/must be a whole path/,
		],
		['a setting that is none', {...good, passwort: '$RSS'}, /did you mean/],
	])('is refused with %s', (_what, account, message) => {
		expect(() => read(account)).toThrow(message);
	});

	it('never repeats a password that was written into the file', () => {
		expect(() => read({...good, password: 'hunter2'})).not.toThrow(/hunter2/);
		expect(() => read({...good, password: 'hunter2'})).toThrow();
	});

	it('is refused beside another of its name', () => {
		expect(() => read(good, good)).toThrow(
			/another account is called "rss\.example\.org": give one of them a "name"/,
		);
	});
});

describe('the password of an account', () => {
	const account = (secret: ConfiguredAccount['secret']): ConfiguredAccount => ({
		kind: 'greader',
		name: printableLine('FreshRSS'),
		url: good.url,
		user: 'me',
		...(secret && {secret}),
	});
	function secretFile(text: string, mode: number): string {
		const dir = mkdtempSync(join(tmpdir(), 'newsterm-secret-'));
		onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
		const file = join(dir, 'rss');
		writeFileSync(file, text);
		chmodSync(file, mode);
		return file;
	}

	it('comes from a variable, which is named where it is not set', async () => {
		expect(await accountPassword(account({variable: 'RSS'}), {RSS: 's3cret'})).toBe('s3cret');
		await expect(accountPassword(account({variable: 'RSS'}), {})).rejects.toThrow(
			'The environment variable RSS is not set; FreshRSS needs it.',
		);
	});

	it('comes from the first line that a command prints, which is not repeated where it fails', async () => {
		const running = (script: string) => account({passwordCommand: [process.execPath, '-e', script]});
		expect(await accountPassword(running('console.log("s3cret\\nnotes")'), process.env)).toBe('s3cret');
		const failing = accountPassword(running('console.log("s3cret"); process.exit(4)'), process.env);
		await expect(failing).rejects.toThrow(/ended with status 4\.$/);
		await expect(failing).rejects.not.toThrow(/s3cret/);
	});

	it('comes from a file that nobody else may read', async () => {
		const file = secretFile('s3cret\nnotes\n', 0o600);
		expect(await accountPassword(account({file}), {})).toBe('s3cret');
		expect(await accountPassword(account({file: '~/rss'}), {HOME: join(file, '..')})).toBe('s3cret');
	});

	it.runIf(process.platform !== 'win32')('is not taken from a file that others may read', async () => {
		const file = secretFile('s3cret', 0o644);
		await expect(accountPassword(account({file}), {})).rejects.toThrow(
			`can be read by others: chmod 600 ${file}`,
		);
	});

	it('is missed where the file is, or its first line', async () => {
		await expect(accountPassword(account({file: '/not/there'}), {})).rejects.toThrow(
			'The password file /not/there cannot be read.',
		);
		await expect(accountPassword(account({file: secretFile('\ns3cret', 0o600)}), {})).rejects.toThrow(
			/has nothing on its first line\.$/,
		);
	});
});
