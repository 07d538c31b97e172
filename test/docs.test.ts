import {expect, it} from 'vitest';
import {defaultKeymap, helpPart, type Place} from '../src/app/index.js';

const places: readonly Place[] = [
	'list',
	'article',
	'everywhere',
	'topics',
	'search',
	'add',
	'feeds',
	'health',
	'brief',
	'tags',
	'mute',
	'help',
	'first-run',
];

it('has the keys of docs/keys.md from the keymap', async () => {
	const parts = places.map((place) => {
		const {title, rows} = helpPart(defaultKeymap, place);
		const lines = rows.map(({keys, words}) => `| ${keys.replaceAll('|', '\\|')} | ${words} |`);
		return [`## ${title}`, '', '| keys | what they do |', '| --- | --- |', ...lines, ''].join('\n');
	});
	const names = Object.values(defaultKeymap)
		.flat()
		.map(({name, keys}) => `| \`${name}\` | ${keys.map((key) => `\`${key}\``).join(' ')} |`);
	const page = [
		'# Keys',
		'',
		'Drawn from the keymap in `src/app/default-keymap.ts`; `?` shows them as they are on your machine.',
		'',
		...parts,
		'## Names',
		'',
		'For `"keys"` in the config: `{"ctrl+r": "refresh-all", "x": null}` gives a key to a command, or to none.',
		'',
		'| name | keys |',
		'| --- | --- |',
		...names,
		'',
	].join('\n');
	await expect(page).toMatchFileSnapshot('../docs/keys.md');
});
