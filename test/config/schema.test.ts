import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import Conf from 'conf';
import {describe, expect, it} from 'vitest';
import {configSchema, readConfig, writeSchema} from '../../src/config/index.js';
import {configFile, tempDir} from './temp-home.js';

const example = {
	$schema: './config.schema.json',
	feeds: [
		'https://example.org/rss.xml',
		{
			url: 'https://example.net/wire.atom',
			title: 'Example Wire',
			section: 'World',
			fullText: true,
			refreshMinutes: 20,
			keep: '60d',
			auth: {user: 'ann', passwordCommand: ['pass', 'wire']},
			headers: {'X-Key': '$WIRE_KEY'},
			notify: false,
		},
	],
	sections: ['World', {name: 'Harbours', query: 'place:"port alden" since:3d'}],
	refresh: {everyMinutes: 45, onStart: false, perHost: 4},
	theme: 'ink',
	keymap: 'newsboat',
	keys: {'ctrl+r': 'refresh-all', x: null},
	images: 'auto',
	measure: 66,
	hyphenate: true,
	symbols: 'ascii',
	notifications: 'on',
	screenReader: true,
	bidi: 'terminal',
	keep: {bodies: '14d', stories: '200d'},
	mute: ['horoscope', {query: 'feed:example topic:"Ice Cup"'}],
	share: [{name: 'Later', command: ['later', '{url}']}],
	player: ['mpv', '{url}'],
	downloads: {folder: '~/Podcasts', mostMegabytes: 500},
	accounts: [
		{
			kind: 'greader',
			url: 'https://rss.example.org/api/greader.php',
			user: 'ann',
			passwordCommand: ['pass', 'rss'],
		},
	],
};

/** What a JSON Schema validator that is not ours (ajv, inside conf) says of a config. */
function judge(config: object): string {
	const {properties, additionalProperties} = configSchema() as {
		properties: NonNullable<ConstructorParameters<typeof Conf>[0]>['schema'] & object;
		additionalProperties: boolean;
	};
	const conf = new Conf({cwd: tempDir(), schema: properties, rootSchema: {additionalProperties}});
	try {
		conf.store = {...config};
		return 'valid';
	} catch (error) {
		return String(error);
	}
}

describe('the JSON Schema', () => {
	it('takes an example with every setting, as readConfig does', () => {
		expect(Object.keys(configSchema()['properties'] as object)).toEqual(Object.keys(example));
		expect(judge(example)).toBe('valid');
		expect(readConfig(configFile(JSON.stringify(example)))).toBeDefined();
	});

	it.each([
		['a misspelt setting', {mesure: 72}],
		['a number out of range', {measure: 101}],
		['text for a number', {refresh: {perHost: '2'}}],
		['a keymap no one knows', {keymap: 'emacs'}],
		['a feed without an address', {feeds: [{title: 'World'}]}],
		['an address that is not fetched', {feeds: ['ftp://example.org/f']}],
		['a time without a unit', {keep: {bodies: '30'}}],
		['an empty command', {share: [{name: 'Later', command: []}]}],
		['a header that is no word', {feeds: [{url: 'https://example.org/f', headers: {'X Key': 'a'}}]}],
	])('refuses %s, as readConfig does', (_what, config) => {
		expect(judge(config)).toContain('schema violation');
		expect(() => readConfig(configFile(JSON.stringify(config)))).toThrow();
	});

	it('names the themes and actions it is given, for editors to complete', () => {
		const schema = JSON.stringify(configSchema({themes: ['broadsheet', 'ink'], actions: ['go-back']}));

		expect(schema).toContain('"enum":["broadsheet","ink"]');
		expect(schema).toContain('"enum":["go-back"]');
	});

	it('has a sentence for every setting', () => {
		const fields: [string, {description?: string}][] = [];
		JSON.stringify(configSchema(), (key, value) => {
			if (key === 'properties') fields.push(...Object.entries<object>(value));
			return value;
		});

		expect(fields.length).toBeGreaterThan(30);
		expect(fields.filter(([, {description}]) => !description?.match(/^\S+ /))).toEqual([]);
	});
});

describe('writeSchema', () => {
	it('writes once, and again only when it would differ', () => {
		const file = join(tempDir(), 'config.schema.json');
		writeSchema(file);
		const first = statSync(file);
		writeSchema(file);
		expect(statSync(file).mtimeMs).toBe(first.mtimeMs);

		writeSchema(file, {themes: ['ink']});
		expect(readFileSync(file, 'utf8')).toContain('"ink"');
	});
});
