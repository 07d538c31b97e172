import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	addFeed,
	homePaths,
	readConfig,
	removeFeed,
	starterFeeds,
	writeFirstConfig,
} from '../../src/config/index.js';
import {configFile, tempDir} from './temp-home.js';

const newHome = () => homePaths({NEWSTERM_HOME: join(tempDir(), 'deep', 'home')});

describe('writeFirstConfig', () => {
	it('writes a file that reads back as the feeds that were chosen', () => {
		const home = newHome();
		writeFirstConfig(home, starterFeeds);
		const config = readConfig(home.configFile);

		expect(config?.feeds).toEqual(starterFeeds);
		expect(config?.sections).toEqual(['World', 'Business', 'Technology', 'Science', 'Culture']);
	});

	it('writes for its owner alone', () => {
		const home = newHome();
		writeFirstConfig(home, []);

		expect(statSync(home.configFile).mode & 0o777).toBe(0o600);
		expect(statSync(home.schemaFile).mode & 0o777).toBe(0o600);
		expect(statSync(join(home.configFile, '..')).mode & 0o777).toBe(0o700);
	});

	it('never writes over a file', () => {
		const home = newHome();
		writeFirstConfig(home, []);
		writeFileSync(home.configFile, '{ half a thought');

		expect(() => writeFirstConfig(home, starterFeeds)).toThrow('EEXIST');
		expect(readFileSync(home.configFile, 'utf8')).toBe('{ half a thought');
	});

	it('says which file could not be written, and why', () => {
		const home = homePaths({NEWSTERM_HOME: join(configFile('x'), 'home')});

		expect(() => writeFirstConfig(home, [])).toThrow(
			`${home.configFile}:1:1: the file cannot be written (ENOTDIR)`,
		);
	});

	it('keeps its explanations through adding and removing', async () => {
		const home = newHome();
		writeFirstConfig(home, ['https://example.org/a']);
		const before = readFileSync(home.configFile, 'utf8');
		await addFeed(home.configFile, 'https://example.org/b');
		await removeFeed(home.configFile, 'https://example.org/b');

		expect(readFileSync(home.configFile, 'utf8')).toBe(before);
	});

	it('offers only settings that hold, in its comments too', () => {
		const home = newHome();
		writeFirstConfig(home, []);
		const text = readFileSync(home.configFile, 'utf8');
		writeFileSync(home.configFile, text.replaceAll(/^\t\/\/ "/gm, '\t"'));

		expect(readConfig(home.configFile)?.keys).toEqual({'ctrl+r': 'refresh-all'});
	});
});

describe('starterFeeds', () => {
	it('are a shelf or more for each of five sections, over https, each once', () => {
		expect(new Set(starterFeeds.map(({section}) => section)).size).toBe(5);
		expect(new Set(starterFeeds.map(({url}) => url)).size).toBe(starterFeeds.length);
		expect(starterFeeds.filter(({url}) => !url.startsWith('https://'))).toEqual([]);
	});
});
