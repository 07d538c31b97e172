import {userInfo} from 'node:os';
import {describe, expect, it} from 'vitest';
import {homePaths} from '../../src/config/index.js';

const user = '/home/ann';

describe('homePaths', () => {
	it('puts everything under NEWSTERM_HOME', () => {
		expect(homePaths({NEWSTERM_HOME: '/n', XDG_CONFIG_HOME: '/x'}, 'linux', {user})).toEqual({
			configFile: '/n/config.json',
			schemaFile: '/n/config.schema.json',
			storeFile: '/n/newsterm.db',
			journalFile: '/n/actions.jsonl',
			cacheDir: '/n/cache',
		});
	});

	it.each(['linux', 'darwin', 'freebsd'] as const)('follows the XDG standard places on %s', (platform) => {
		expect(homePaths({}, platform, {user})).toEqual({
			configFile: '/home/ann/.config/newsterm/config.json',
			schemaFile: '/home/ann/.config/newsterm/config.schema.json',
			storeFile: '/home/ann/.local/share/newsterm/newsterm.db',
			journalFile: '/home/ann/.local/share/newsterm/actions.jsonl',
			cacheDir: '/home/ann/.cache/newsterm',
		});
	});

	it('follows the XDG variables, but not relative ones', () => {
		const home = homePaths({XDG_CONFIG_HOME: '/etc/me', XDG_DATA_HOME: 'data', XDG_CACHE_HOME: ''}, 'linux', {
			user,
		});

		expect(home.configFile).toBe('/etc/me/newsterm/config.json');
		expect(home.storeFile).toBe('/home/ann/.local/share/newsterm/newsterm.db');
	});

	it('roams with the config alone on Windows', () => {
		const env = {APPDATA: 'C:\\Users\\ann\\Roaming', LOCALAPPDATA: 'C:\\Users\\ann\\Local'};
		const home = homePaths(env, 'win32', {user: 'C:\\Users\\ann'});

		expect(home.configFile).toBe('C:\\Users\\ann\\Roaming\\newsterm\\config.json');
		expect(home.storeFile).toBe('C:\\Users\\ann\\Local\\newsterm\\newsterm.db');
		expect(home.cacheDir).toBe('C:\\Users\\ann\\Local\\newsterm\\cache');
	});

	it('moves the config file alone when one is named', () => {
		const home = homePaths({NEWSTERM_HOME: '/n'}, 'linux', {user, config: '/tmp/other.json'});

		expect(home.configFile).toBe('/tmp/other.json');
		expect(home.schemaFile).toBe('/tmp/config.schema.json');
		expect(home.storeFile).toBe('/n/newsterm.db');
	});

	it.each(['', 'home', '.'])('never lies in the folder it is started from: HOME is “%s”', (relative) => {
		expect(homePaths({}, 'linux', {user: relative}).configFile).toBe(
			homePaths({}, 'linux', {user: userInfo().homedir}).configFile,
		);
	});
});
