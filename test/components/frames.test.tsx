import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {describe, expect, it} from 'vitest';
import {App, frameOf} from '../../src/components/index.js';
import {plain} from './build-state.js';
import {viewAt, views} from './views.js';

const sizes = [
	[80, 24],
	[120, 40],
	[200, 60],
] as const;

const named = [
	'front-page',
	'article',
	'article-below',
	'full-text',
	'full-text-awaited',
	'find',
	'links',
	'search',
	'search-texts',
	'filter',
	'narrowed',
	'help',
	'section-menu',
	'share-menu',
	'pipe',
	'first-run',
	'empty',
	'feeds',
	'health',
	'health-details',
	'health-accounts',
	'health-account',
	'feeds-accounts',
	'add-where-menu',
	'brief',
	'palette',
	'palette-typed',
	'tags',
	'mute-menu',
	'add',
	'topic-chosen',
	'unfolded',
	'topics',
	'article-set-pieces',
	'article-rtl',
	'article-cjk',
	'article-hyphenated',
	'article-pictures',
	'article-pictures-to-come',
	'front-page-rtl',
];

/** The frame as a person would copy it from the screen. */
function asText(name: string, columns: number, rows: number): string {
	const state = viewAt(name, columns, rows);
	const app = {getState: () => state, subscribe: () => () => {}, dispatch: () => {}};
	const drawn = name.endsWith('menu')
		? renderToString(<App app={app} look={plain} />, {columns}).split('\n')
		: frameOf(state, plain);
	return `${drawn.map((line) => stripVTControlCharacters(line).trimEnd()).join('\n')}\n`;
}

describe.each(sizes)('at %i × %i', (columns, rows) => {
	it.each(named)('the screen of %s looks as its picture', async (name) => {
		await expect(asText(name, columns, rows)).toMatchFileSnapshot(`../frames/${name}-${columns}x${rows}.txt`);
	});
});

it('names only views that exist', () => {
	expect(named.filter((name) => !(name in views))).toEqual([]);
});
