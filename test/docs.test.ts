import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {defaultKeymap, type HelpPart, helpPart, type Place, presetHelp} from '../src/app/index.js';

const root = join(import.meta.dirname, '..');

const places: readonly Place[] = [
	'list',
	'article',
	'find',
	'links',
	'everywhere',
	'topics',
	'search',
	'filter',
	'add',
	'pipe',
	'feeds',
	'health',
	'brief',
	'palette',
	'tags',
	'mute',
	'help',
	'first-run',
];

function part({title, rows}: HelpPart, level: string): string {
	const lines = rows.map(({keys, words}) => `| ${keys.replaceAll('|', '\\|')} | ${words} |`);
	return [`${level} ${title}`, '', '| keys | what they do |', '| --- | --- |', ...lines, ''].join('\n');
}

it('has the keys of docs/keys.md from the keymap', async () => {
	const parts = places.map((place) => part(helpPart(defaultKeymap, place), '##'));
	const names = Object.values(defaultKeymap)
		.flat()
		.map(
			({name, keys}) =>
				`| \`${name}\` | ${keys.map((key) => `\`${key.replaceAll('|', '\\|')}\``).join(' ')} |`,
		);
	const page = [
		'# Keys',
		'',
		'Drawn from the keymap in `src/app/default-keymap.ts`; `?` shows them as they are on your machine.',
		'',
		...parts,
		'# Keymaps',
		'',
		'`"keymap"` in the config names the keys to begin from: `default` has those above, `vim` and `newsboat` have',
		'those below in their stead. In `vim` keys may follow one another (`gg`), and digits before a move say how far (`5j`); the footer',
		'shows what waits for its next key, and Esc forgets it.',
		'',
		'# vim',
		'',
		...presetHelp('vim').map((rows) => part(rows, '##')),
		'# newsboat',
		'',
		...presetHelp('newsboat').map((rows) => part(rows, '##')),
		'# Your own',
		'',
		'For `"keys"` in the config: `{"ctrl+r": "refresh-all", "x": null}` gives a key to a command, or to none. With',
		'`"keymap": "vim"` a sequence is written with spaces: `{"g r": "refresh-all"}`. A key that is a command cannot begin',
		'one: free it with `null` first.',
		'',
		'| name | keys |',
		'| --- | --- |',
		...names,
		'',
	].join('\n');
	await expect(page).toMatchFileSnapshot('../docs/keys.md');
});

describe('docs/sync-servers.md', () => {
	const page = readFileSync(join(root, 'docs', 'sync-servers.md'), 'utf8');
	const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('sync'));

	it('has a row for all that is known', () => expect(rows.length).toBeGreaterThan(15));

	it.each(rows.map((row) => [row.split('|')[1]?.trim() ?? '', row.split('|')[3] ?? '']))(
		'names the tests of: %s',
		(_what, cell) => {
			for (const [, folder = '', names = ''] of cell.matchAll(/([a-z]+(?:\/[a-z-]+)+):?([^;]*)/g)) {
				const text = sourceOf(folder);
				for (const [, name = ''] of names.matchAll(/\*([^*]+)\*/g))
					expect(text.includes(name.replace(/…$/, '')), `${folder}: ${name}`).toBe(true);
			}
		},
	);
});

/** Of a test file, or of all in a folder. */
function sourceOf(path: string): string {
	const place = join(root, 'test', path);
	if (existsSync(`${place}.test.ts`)) return readFileSync(`${place}.test.ts`, 'utf8');
	const files = readdirSync(place).filter((name) => name.endsWith('.test.ts'));
	return files.map((name) => readFileSync(join(place, name), 'utf8')).join('\n');
}
