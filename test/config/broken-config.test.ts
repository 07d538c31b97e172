import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ConfigError, readConfig} from '../../src/config/index.js';
import {configFile, tempDir} from './temp-home.js';

/** Where and why a text is refused, without the file's path. */
function complaint(text: string | Uint8Array): string {
	const file = configFile(text);
	try {
		readConfig(file, {
			themes: ['broadsheet', 'ink', 'paper'],
			actions: ['refresh', 'refresh-all', 'go-back'],
			faultOf: (query) =>
				query.includes('plaec:')
					? {at: query.indexOf('plaec:'), expected: 'there is no plaec: here'}
					: undefined,
			muteFault: (query) => (query.startsWith('feeds:') ? 'did you mean feed:?' : undefined),
		});
	} catch (error) {
		expect(error).toBeInstanceOf(ConfigError);
		if (error instanceof ConfigError) {
			expect(error.message).toBe(`${file}:${error.line}:${error.column}: ${error.problem}`);
			expect(error.message).not.toMatch(/\p{Cc}/u);
			return `${error.line}:${error.column} ${error.key ?? '-'}: ${error.problem}`;
		}
	}
	return 'it was read';
}

const feed = (more: string) => `{\n\t"feeds": [\n\t\t{"url": "https://example.org/f", ${more}},\n\t],\n}`;
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a saved query', () => {
	const saved = (query: string) => `{"sections": [{"name": "Kyiv", "query": ${JSON.stringify(query)}}]}`;

	it.each([
		['place:kyiv since:2d', 'it was read'],
		[
			'since:2d plaec:kyiv',
			'1:41 sections[0].query: "since:2d plaec:kyiv" is not understood from "plaec:kyiv" on: there is no plaec: here',
		],
		['  ', '1:41 sections[0].query: "sections[0].query" must not be empty'],
	])('%j: %s', (query, told) => {
		expect(complaint(saved(query))).toBe(told);
	});
});

describe('tabs of one name', () => {
	const saved = (name: string) => `{"name": "${name}", "query": "ferry"}`;
	const inWorld = '"feeds": [{"url": "https://example.org/f", "section": "World"}]';

	it.each([
		[
			'two queries',
			`{"sections": [${saved('A')}, "B",\n${saved('A')}]}`,
			'2:10 sections[2].name: "A" is the name of another tab already',
		],
		[
			'a section and a query',
			`{"sections": ["A", ${saved('A')}]}`,
			'1:29 sections[1].name: "A" is the name of another tab already',
		],
		[
			'a section twice',
			'{"sections": ["A", "A"]}',
			'1:20 sections[1]: "A" is the name of another tab already',
		],
		[
			'a query and the section of a feed',
			`{"sections": [${saved('World')}],${inWorld}}`,
			'1:24 sections[0].name: "World" is the name of the section of a feed already',
		],
		[
			'a query and the section of feeds without one',
			`{"sections": [${saved('Other')}],"feeds": ["https://example.org/f"]}`,
			'1:24 sections[0].name: "Other" is the name of the section of a feed already',
		],
		[
			'none: a section is named to say where it stands',
			`{"sections": ["World", ${saved('A')}],${inWorld}}`,
			'it was read',
		],
	])('%s', (_who, text, told) => {
		expect(complaint(text)).toBe(told);
	});
});

describe('a file that is not JSON', () => {
	it.each([
		['is empty', '', '1:1 -: the file is empty; at least {"feeds": []} must stand in it'],
		[
			'holds only a comment',
			'// later\n',
			'1:1 -: the file is empty; at least {"feeds": []} must stand in it',
		],
		['is a list', '\n ["https://example.org/f"]', '2:2 -: the settings must stand in braces: { … }'],
		[
			'is half saved',
			'{\n\t"feeds": [\n\t\t"https://example.org/f",\n',
			'4:1 -: the file ends before its last bracket is closed; it may be half saved',
		],
		['misses a comma', '{\n\t"theme": "ink"\n\t"measure": 72\n}', '3:2 -: a comma is missing before this'],
		['has a comma too many', '{"theme": "ink",, "measure": 72}', '1:17 -: there is a comma too many here'],
		['misses a colon', '{"theme" "ink"}', '1:10 -: a colon is missing before this'],
		['misses a value', '{"theme": }', '1:11 -: a value was expected here'],
		['misses a closing quote', '{\n\t"theme": "ink,\n}', '2:11 -: the closing quote is missing on this line'],
		['has a key without quotes', '{\n\ttheme: "ink"\n}', '2:2 -: theme must stand in double quotes'],
		['has single quotes', "{'theme': 1}", '1:2 -: JSON wants double quotes: "…"'],
		[
			'closes a list with a brace',
			'{"feeds": ["https://example.org/f"}',
			'1:35 -: a comma is missing before this',
		],
		['has a comment that is not closed', '{"measure": 72 /* why', '1:16 -: this comment is not closed'],
		['goes on after its end', '{"measure": 72}\n{}', '2:1 -: nothing may follow the closing brace'],
		['has a number that is none', '{"measure": 7e}', '1:13 -: this number is not finished'],
		[
			'has a lone backslash',
			'{"theme": "a\\qb"}',
			'1:11 -: this backslash means nothing in JSON; write \\\\ for a backslash',
		],
		[
			'has a raw escape in a text',
			'{"theme": "a\u001Bb"}',
			'1:11 -: a control character stands in this text; write it as \\u and four hex digits',
		],
		['is UTF-16', utf16('{"measure": 72}'), '1:1 -: the file is written in UTF-16; save it as UTF-8'],
		[
			'is UTF-16 without a mark',
			utf16('{"measure": 72}').subarray(2),
			'1:2 -: a NUL byte stands here: the file was damaged, or saved in another encoding than UTF-8',
		],
		[
			'was zeroed by a crash',
			'{"measure": 72,\n\0\0\0\0',
			'2:1 -: a NUL byte stands here: the file was damaged, or saved in another encoding than UTF-8',
		],
		[
			'is Latin-1',
			Buffer.from('{\n "theme": "caf\u00E9"}', 'latin1'),
			'2:15 -: these bytes are not UTF-8; save the file as UTF-8',
		],
		[
			'is a merge gone wrong',
			'{\n<<<<<<< HEAD\n\t"measure": 72\n=======\n\t"measure": 80\n>>>>>>> laptop\n}',
			'2:1 -: a merge was left unfinished: conflict markers stand in the file',
		],
		['is nested without end', `{"mute": ${'['.repeat(100_000)}`, '1:73 -: brackets are nested too deep here'],
		[
			'is no config at all',
			`{"mute": "${'x'.repeat(5_000_000)}"}`,
			'1:1 -: the file is larger than 4 MB: this is not a config file',
		],
		[
			'says a thing twice',
			'{\n\t"measure": 72,\n\t"measure": 80\n}',
			'3:2 measure: "measure" stands here a second time',
		],
		[
			'says a thing twice deep inside',
			feed('"url": "https://example.org/g"'),
			'3:36 url: "url" stands here a second time',
		],
	])('%s', (_how, text, expected) => {
		expect(complaint(text)).toBe(expected);
	});
});

describe('a file that says what newsterm does not know', () => {
	it.each([
		[
			'a misspelt setting',
			'{\n\t"mesure": 72\n}',
			'2:2 mesure: "mesure" is not a setting; did you mean "measure"?',
		],
		[
			'two letters swapped',
			feed('"sectoin": "World"'),
			'3:36 feeds[0].sectoin: "sectoin" is not a setting; did you mean "section"?',
		],
		[
			'a setting in capitals',
			'{"Theme": "ink"}',
			'1:2 Theme: "Theme" is not a setting; did you mean "theme"?',
		],
		[
			'a setting no one knows',
			'{"colourOfTheSky": 1}',
			'1:2 colourOfTheSky: "colourOfTheSky" is not a setting',
		],
		['a key of JavaScript', '{"__proto__": 1}', '1:2 __proto__: "__proto__" is not a setting'],
		['another', '{"constructor": 1}', '1:2 constructor: "constructor" is not a setting'],
		['text for a number', '{"measure": "72"}', '1:13 measure: "measure" must be a number, not text'],
		[
			'a number out of range',
			'{"measure": 101}',
			'1:13 measure: "measure" must be a whole number from 40 to 100',
		],
		[
			'half a number',
			'{"refresh": {"perHost": 1.5}}',
			'1:25 refresh.perHost: "refresh.perHost" must be a whole number from 1 to 8',
		],
		['a number for a list', '{"feeds": 3}', '1:11 feeds: "feeds" must be a list, not a number'],
		['null for a feed', '{"feeds": [null]}', '1:12 feeds[0]: "feeds[0]" must be text or an object, not null'],
		[
			'a misspelt theme',
			'{"theme": "brodsheet"}',
			'1:11 theme: "brodsheet" is not one of the choices; did you mean "broadsheet"?',
		],
		[
			'a theme no one knows',
			'{"theme": "solarized"}',
			'1:11 theme: "solarized" is not one of the choices; it may be broadsheet, ink, paper',
		],
		[
			'an action no one knows',
			'{"keys": {"x": "refresh_all"}}',
			'1:16 keys.x: "refresh_all" is not one of the choices; did you mean "refresh-all"?',
		],
		['a feed without an address', '{"feeds": [{"title": "World"}]}', '1:12 feeds[0]: "feeds[0]" needs "url"'],
		[
			'an address that is none',
			'{"feeds": ["example.org/feed"]}',
			'1:12 feeds[0]: "feeds[0]" is not an address; it begins with https://',
		],
		[
			'a program for an address',
			'{"feeds": ["exec:rm -rf /"]}',
			'1:12 feeds[0]: "feeds[0]" begins with exec:; only https, http and file are fetched',
		],
		[
			'a script for an address',
			'{"feeds": ["javascript:alert(1)"]}',
			'1:12 feeds[0]: "feeds[0]" begins with javascript:; only https, http and file are fetched',
		],
		[
			'a file of another machine',
			'{"feeds": ["file://host/share/f.xml"]}',
			'1:12 feeds[0]: "feeds[0]" names a file on another machine; file:///path is meant for this one',
		],
		[
			'the same feed twice',
			'{"feeds": [\n"https://example.org/f",\n{"url": "https://EXAMPLE.org/f"}\n]}',
			'3:1 feeds[1]: this feed already stands on line 2',
		],
		[
			'a time without a unit',
			'{"keep": {"bodies": "30"}}',
			'1:21 keep.bodies: "keep.bodies" must be a number of days such as "30d"',
		],
		[
			'a command as one text',
			feed('"auth": {"user": "me", "passwordCommand": "pass example"}'),
			'3:78 feeds[0].auth.passwordCommand: "feeds[0].auth.passwordCommand" must be a list, not text',
		],
		[
			'an empty command',
			'{"share": [{"name": "Later", "command": []}]}',
			'1:41 share[0].command: "share[0].command" must not be empty',
		],
		[
			'a program without a name',
			'{"share": [{"name": "Later", "command": ["", "{url}"]}]}',
			'1:42 share[0].command[0]: the first word is the name of a program, and is empty',
		],
		[
			'a password of a program without a name',
			feed('"auth": {"user": "me", "passwordCommand": [" "]}'),
			'3:79 feeds[0].auth.passwordCommand[0]: the first word is the name of a program, and is empty',
		],
		[
			'a misspelt placeholder',
			'{"share": [{"name": "Later", "command": ["later", "--at={ulr}"]}]}',
			'1:51 share[0].command[1]: "{ulr}" is not filled in; did you mean "{url}"?',
		],
		[
			'a misspelt key of a share target',
			'{"share": [{"name": "Later", "comand": ["later"]}]}',
			'1:30 share[0].comand: "comand" is not a setting; did you mean "command"?',
		],
		[
			'a header with a line break',
			feed('"headers": {"X-Key": "a\\r\\nHost: b"}'),
			'3:57 feeds[0].headers.X-Key: "feeds[0].headers.X-Key" must not hold control characters',
		],
		[
			'a header that is no word',
			feed('"headers": {"X Key": "a"}'),
			'3:48 feeds[0].headers.X Key: the name of a header may hold letters, digits and hyphens only',
		],
		[
			'a title of nothing visible',
			feed('"title": "\\u001b[2J"'),
			'3:45 feeds[0].title: "feeds[0].title" must not be empty',
		],
	])('%s', (_what, text, expected) => {
		expect(complaint(text)).toBe(expected);
	});

	it('a word that would drive the terminal is quoted without its escape', () => {
		expect(complaint('{"\\u001b]0;owned\\u0007x": 1}')).toBe('1:2 x: "x" is not a setting');
	});
});

describe('a path that is not a file', () => {
	it('is absent when nothing is there', () => {
		expect(readConfig(join(tempDir(), 'none', 'config.json'))).toBeUndefined();
	});

	it('is refused when it is a directory', () => {
		const path = join(tempDir(), 'config.json');
		mkdirSync(path);

		expect(() => readConfig(path)).toThrow('config.json:1:1: this is not a file');
	});
});

describe('a mute', () => {
	it.each([
		['{"mute": ["…"]}', '1:11 mute[0]: "mute[0]" wants a word'],
		['{"mute": [""]}', '1:11 mute[0]: "mute[0]" wants a word'],
		['{"mute": [7]}', '1:11 mute[0]: "mute[0]" must be text or an object, not a number'],
		[
			'{"mute": [{"query": "feeds:x"}]}',
			'1:21 mute[0].query: "mute[0].query" cannot be muted: did you mean feed:?',
		],
		['{"mute": [{"qeury": "x"}]}', '1:12 mute[0].qeury: "qeury" is not a setting; did you mean "query"?'],
	])('%s is refused with a word on what to do', (text, problem) => {
		expect(complaint(text)).toBe(problem);
	});
});
