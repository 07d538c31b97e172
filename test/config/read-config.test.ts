import {describe, expect, it} from 'vitest';
import {readConfig} from '../../src/config/index.js';
import {configFile} from './temp-home.js';

const read = (text: string) => {
	const config = readConfig(configFile(text));
	if (!config) throw new Error('the file was just written');
	return config;
};

describe('readConfig', () => {
	it('stands in the defaults where the file is silent', () => {
		expect(read('{}')).toEqual({
			accounts: [],
			feeds: [],
			sections: [],
			savedQueries: [],
			refresh: {everyMinutes: 30, onStart: true, perHost: 2},
			theme: 'broadsheet',
			keymap: 'default',
			keys: {},
			images: 'auto',
			measure: 72,
			hyphenate: false,
			symbols: 'unicode',
			bidi: 'auto',
			notifications: 'auto',
			screenReader: false,
			share: [],
			downloads: {mostMegabytes: 2000},
			keep: {bodiesDays: 30, storiesDays: 365},
			mute: [],
		});
	});

	it('reads every setting there is', () => {
		const config = read(`{
			"$schema": "./config.schema.json", // for the editor
			"feeds": [
				"https://example.org/rss.xml",
				{"url": "file:///srv/news/local.xml", "title": "Harbour", "section": "Home", "refreshMinutes": 15, "keep": "90d",
				 "fullText": true, "notify": true},
			],
			"sections": ["World", {"name": "Ferries", "query": "ferry since:2d"}, "Home"],
			"refresh": {"everyMinutes": 60, "onStart": false, "perHost": 1},
			"theme": "ink", "keymap": "vim", "keys": {"ctrl+r": "refresh-all", "x": null},
			"images": "off", "measure": 80, "hyphenate": true, "symbols": "ascii", "bidi": "terminal", "screenReader": true, "notifications": "off",
			"keep": {"bodies": "7d", "stories": "100d"},
			"mute": ["sponsored", {"query": "feed:harbour"}],
			"share": [{"name": "Later", "command": ["later", "{url}"]}],
			"player": ["mpv", "{url}"], "downloads": {"folder": "~/Podcasts", "mostMegabytes": 500},
			"accounts": [{"kind": "greader", "url": "https://rss.example.org/api", "user": "me", "passwordCommand": ["pass", "rss"]}],
		}`);

		expect(config).toEqual({
			accounts: [
				{
					kind: 'greader',
					name: 'rss.example.org',
					url: 'https://rss.example.org/api',
					user: 'me',
					secret: {passwordCommand: ['pass', 'rss']},
				},
			],
			feeds: [
				{url: 'https://example.org/rss.xml'},
				{
					url: 'file:///srv/news/local.xml',
					title: 'Harbour',
					section: 'Home',
					refreshMinutes: 15,
					keepDays: 90,
					fullText: true,
					notify: true,
				},
			],
			sections: ['World', 'Home', 'Other'],
			savedQueries: [{name: 'Ferries', query: 'ferry since:2d', place: 1}],
			refresh: {everyMinutes: 60, onStart: false, perHost: 1},
			theme: 'ink',
			keymap: 'vim',
			keys: {'ctrl+r': 'refresh-all', x: null},
			images: 'off',
			measure: 80,
			hyphenate: true,
			symbols: 'ascii',
			bidi: 'terminal',
			notifications: 'off',
			screenReader: true,
			share: [{name: 'Later', command: ['later', '{url}']}],
			player: ['mpv', '{url}'],
			downloads: {folder: '~/Podcasts', mostMegabytes: 500},
			keep: {bodiesDays: 7, storiesDays: 100},
			mute: ['sponsored', {query: 'feed:harbour'}],
		});
	});

	it('reads past a byte order mark', () => {
		expect(read('\uFEFF{"measure": 80}').measure).toBe(80);
	});

	it('orders the sections only a feed names behind those of the file, and Other last', () => {
		const config = read(`{
			"feeds": ["https://example.org/a", {"url": "https://example.org/b", "section": "Sport"},
				{"url": "https://example.org/c", "section": "World"}],
			"sections": ["World"]
		}`);

		expect(config.sections).toEqual(['World', 'Sport', 'Other']);
	});

	it('leaves Other where the person put it', () => {
		expect(read('{"feeds": ["https://example.org/a"], "sections": ["Other", "World"]}').sections).toEqual([
			'Other',
			'World',
		]);
	});

	it('keeps the secrets of an address apart from it', () => {
		const [feed] = read('{"feeds": ["https://ann:p%40ss@example.org/f"]}').feeds;

		expect(feed).toEqual({url: 'https://example.org/f', secrets: {user: 'ann', password: 'p@ss'}});
	});

	it('runs nothing and looks nothing up', () => {
		const [feed] = read(`{"feeds": [{"url": "https://example.org/f", "headers": {"X-Key": "$KEY"},
			"auth": {"user": "me", "passwordCommand": ["false"]}}]}`).feeds;

		expect(feed?.secrets).toEqual({user: 'me', passwordCommand: ['false'], headers: {'X-Key': '$KEY'}});
	});

	it('lets no terminal control through in what it shows', () => {
		const [feed] = read(
			'{"feeds": [{"url": "https://example.org/f", "title": "a\\u001b]52;c;eA\\u0007b"}]}',
		).feeds;

		expect(feed?.title).toBe('ab');
	});

	it.each([
		'a',
		'A',
		'?',
		'+',
		'"',
		'ж',
		'🗞',
		'enter',
		'f12',
		'shift+tab',
		'ctrl+r',
		'ctrl+alt+x',
		'alt+X',
		'ctrl+shift+r',
		'ctrl++',
		'ctrl+alt+shift+up',
	])('knows the key %s', (key) => {
		expect(read(JSON.stringify({keys: {[key]: null}})).keys).toEqual({[key]: null});
	});

	it.each([
		['Enter', 'did you mean "enter"?'],
		['entre', 'did you mean "enter"?'],
		['page-down', 'did you mean "pagedown"?'],
		['Ctrl+R', 'did you mean "ctrl+r"?'],
		['ctr+r', 'did you mean "ctrl+r"?'],
		['C-r', 'keys are named'],
		['alt+ctrl+x', 'did you mean "ctrl+alt+x"?'],
		['ctrl-r', 'did you mean "ctrl+r"?'],
		['', 'keys are named'],
		['gg', 'did you mean "g g"?'],
		['__proto__', 'keys are named'],
	])('refuses %j for a key: %s', (key, offer) => {
		expect(() => read(`{"keys": {${JSON.stringify(key)}: null}}`)).toThrow(offer);
	});

	it('takes a header named like a part of JavaScript as a header', () => {
		const [feed] = read('{"feeds": [{"url": "https://example.org/f", "headers": {"__proto__": "a"}}]}').feeds;

		expect(Object.entries(feed?.secrets?.headers ?? {})).toEqual([['__proto__', 'a']]);
	});
});
