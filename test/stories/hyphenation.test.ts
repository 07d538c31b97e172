import {expect, it} from 'vitest';
import {findPlace} from '../../src/app/index.js';
import {feed, openReader, type ReaderOptions} from './open-reader.js';

const body =
	'<p>The harbour authority has announced an uncharacteristically straightforward administration of the tunnel.</p>' +
	'<p>Nobody knows the constitutional consequences of an international misunderstanding of that kind, she said.</p>';
const wire = feed('Northgate Wire', 'World', [
	{title: 'Tunnel opens', minutesAgo: 10, content: body, language: 'en-GB'},
	{title: 'Fähre verspätet', minutesAgo: 20, content: body, language: 'de'},
	{title: 'Ferry late', minutesAgo: 30, content: body},
]);

const hyphen = /\p{Ll}-$/mu;
const open = (over: ReaderOptions = {}) =>
	openReader({feeds: [wire], columns: 52, rows: 24, hyphenate: true, ...over});
const text = (lines: readonly string[]) => lines.map((line) => line.trimEnd()).join('\n');

it('parts words at the ends of lines in a story whose language is told', async () => {
	const reader = await open();
	await reader.press('enter');
	await expect.poll(reader.screen).toContain('Nobody knows');
	expect(text(reader.lines())).toMatch(hyphen);
});

it.each([
	['tells none', 2],
	['tells one that it is not written in', 1],
])('parts none in a story that %s', async (_what, down) => {
	const reader = await open();
	await reader.press(...Array<string>(down).fill('down'), 'enter');
	await expect.poll(reader.screen).toContain('Nobody knows');
	expect(text(reader.lines())).not.toMatch(hyphen);
});

it('parts none unless it is asked to', async () => {
	const {hyphenate: _, ...asIs} = {hyphenate: true};
	const reader = await openReader({feeds: [wire], columns: 52, rows: 24, ...asIs});
	await reader.press('enter');
	expect(text(reader.lines())).toContain('Nobody knows');
	expect(text(reader.lines())).not.toMatch(hyphen);
});

it('sets the open article anew when it is asked to, and when it is not any more', async () => {
	const reader = await open();
	const {settings, keymap} = reader.state();
	const {hyphenate: _, ...whole} = settings;
	reader.dispatch({type: 'config-changed', settings: whole, keymap});
	await reader.press('enter');
	const before = text(reader.lines());
	expect(before).not.toMatch(hyphen);

	reader.dispatch({type: 'config-changed', settings, keymap});
	await expect.poll(() => text(reader.lines())).toMatch(hyphen);
	reader.dispatch({type: 'config-changed', settings: whole, keymap});
	expect(text(reader.lines())).toBe(before);
});

it('gives the text on without its hyphens, and finds a word that is parted', async () => {
	const reader = await open();
	await reader.press('enter');
	await expect.poll(() => text(reader.lines())).toMatch(hyphen);
	const [, start = '', end = ''] = /(\p{Ll}+)-\n *(\p{Ll}+)/u.exec(text(reader.lines())) ?? [];
	await reader.press('/');
	await reader.type(start + end);
	expect(findPlace(reader.state())).toMatchObject({at: 1, of: 1});
	await reader.press('escape', '|');
	await reader.type('lpr');
	await reader.press('enter');
	expect(reader.given[0]?.text).toContain(start + end);
	expect(reader.given[0]?.text).not.toMatch(hyphen);
});
