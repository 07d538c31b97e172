import {expect, it} from 'vitest';
import {firstConfig} from '../../src/config/first-config.js';
import {settingLine} from '../../src/config/index.js';
import {configFile} from './temp-home.js';

const text = `{
	// "theme": "x" would be a comment with more behind it
	"feeds": [],
	"refresh": {
		"everyMinutes": 5,
	},
	/* "keep" */
	// "measure": 72,  // columns
}
`;

it.each([
	['a setting that stands there', 'feeds', 3],
	['one inside another', 'refresh.everyMinutes', 5],
	['the object it belongs in', 'refresh.perHost', 4],
	['a comment that offers it', 'measure', 8],
	['the closing brace, where nothing speaks of it', 'keep.bodies', 9],
])('is that of %s', (_what, name, line) => {
	expect(settingLine(configFile(text), name)).toBe(line);
});

it('is found in the file that newsterm itself begins', () => {
	const lines = firstConfig([{url: 'https://a.example/', section: 'World'}]).split('\n');
	const file = configFile(lines.join('\n'));
	for (const name of ['refresh.onStart', 'theme', 'symbols', 'keep.stories'])
		expect(lines[settingLine(file, name) - 1]).toContain(`"${name.split('.')[0]}": `);
});

it.each([
	['broken', '{"theme": ', 1],
	['empty', '', 1],
])('is a line of a file that is %s, too', (_what, broken, line) => {
	expect(settingLine(configFile(broken), 'theme')).toBe(line);
});

it('is the first of a file that is not there', () => {
	expect(settingLine('/nowhere/config.json', 'theme')).toBe(1);
});
