import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader, type ReaderOptions} from './open-reader.js';

const link = 'https://northgate-wire.example/harbour-tunnel-opens';

const wire = feed('Northgate Wire', 'World', [
	{
		title: 'Harbour tunnel opens',
		minutesAgo: 10,
		content: '<p>The <b>first</b> cars crossed.</p><p>They paid nothing.</p>',
	},
	{title: '--help {url} is no option', minutesAgo: 20},
]);

const open = (more: ReaderOptions = {}) => openReader({feeds: [wire], ...more});

describe('the share menu', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await open();
		await reader.press('S');
	});

	it('is about the story in hand, from the list and from its article', async () => {
		expect(reader.state().menu?.title).toBe('Share: Harbour tunnel opens');
		await reader.press('escape', 'enter', ']', 'S');
		expect(reader.state().menu?.title).toBe('Share: --help {url} is no option');
	});

	it('offers what can be done with any story, and says where a file goes', () => {
		expect(reader.state().menu?.items.map(({label}) => label)).toEqual([
			'Copy link',
			'Copy headline and link',
			'Save as Markdown in ~/news',
			'Save as HTML in ~/news',
			'Save as text in ~/news',
			'Mail',
			'Pipe to a command',
		]);
	});

	it('copies the link, or the headline with it on one line', async () => {
		await reader.choose('copy-link');
		expect(reader.screen()).toContain(`Copied ${link}`);
		await reader.press('S');
		await reader.choose('copy-both');
		expect(reader.asked).toEqual([
			{type: 'copy', text: link},
			{type: 'copy', text: `Harbour tunnel opens ${link}`},
		]);
	});

	it.each([
		['markdown', 'md', '# [Harbour tunnel opens](<https://northgate-wire.example/harbour-tunnel-opens>)'],
		['html', 'html', '<p>The <strong>first</strong> cars crossed.</p>'],
		['text', 'txt', 'The first cars crossed.\n\nThey paid nothing.\n\nhttps://northgate-wire.example/'],
	])('saves the article as %s, and says where', async (format, ending, words) => {
		await reader.choose(format);
		const name = `2026-11-23-harbour-tunnel-opens.${ending}`;
		expect(readFileSync(join(reader.downloads, name), 'utf8')).toContain(words);
		expect(reader.state().notice?.text).toBe(`Saved ${join(reader.downloads, name)}`);
	});

	it('saves a second time beside the first', async () => {
		await reader.choose('text');
		await reader.press('S');
		await reader.choose('text');
		expect(readdirSync(reader.downloads)).toEqual([
			'2026-11-23-harbour-tunnel-opens-2.txt',
			'2026-11-23-harbour-tunnel-opens.txt',
		]);
	});

	it('begins a mail with headline and link', async () => {
		await reader.choose('mail');
		expect(reader.asked).toEqual([
			{
				type: 'share',
				deed: {kind: 'mail', subject: 'Harbour tunnel opens', body: `Harbour tunnel opens\n${link}`},
			},
		]);
		expect(reader.screen()).toContain('Given to your mail program');
	});

	it('is left by Esc', async () => {
		await reader.press('escape');
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.asked).toEqual([]);
	});
});

it('offers no link of a story that has none', async () => {
	const telegram = {title: 'A post', url: undefined as unknown as string};
	const reader = await openReader({
		feeds: [feed('Harbourmaster', 'World', [telegram])],
		share: [
			{name: 'Read later', command: ['later', '{url}']},
			{name: 'Say', command: ['say', '{title}']},
		],
	});
	await reader.press('S');
	expect(reader.state().menu?.items.map(({label}) => label)).toEqual([
		'Save as Markdown in ~/news',
		'Save as HTML in ~/news',
		'Save as text in ~/news',
		'Mail',
		'Pipe to a command',
		'Say',
	]);
});

it('says so where there is no story to share', async () => {
	const reader = await openReader();
	await reader.press('S');
	expect(reader.screen()).toContain('No story is selected');
	await reader.press('|');
	expect(reader.state().modes).toEqual(['list']);
});

describe('the person’s own targets', () => {
	const share = [
		{name: 'Read later', command: ['later', '--at={url}', '{title}', 'by {outlet}: {title}', '{print}']},
		{name: 'Lost', command: ['missing']},
	];

	it('are run with their words filled in, and given the text', async () => {
		const reader = await open({share});
		await reader.press('S');
		await reader.choose('target:0');
		expect(reader.given).toMatchObject([
			{
				how: 'run',
				command: [
					'later',
					`--at=${link}`,
					'Harbour tunnel opens',
					'by Northgate Wire: Harbour tunnel opens',
					'{print}',
				],
				text: expect.stringContaining('The first cars crossed.\n\nThey paid nothing.'),
			},
		]);
		expect(reader.screen()).toContain('Read later: done');
	});

	it('take no option and no placeholder from a headline', async () => {
		const reader = await open({share});
		await reader.press('down', 'S');
		await reader.choose('target:0');
		expect(reader.given[0]?.command.slice(2, 4)).toEqual([
			'–help {url} is no option',
			'by Northgate Wire: --help {url} is no option',
		]);
	});

	it('say in one sentence why they failed', async () => {
		const reader = await open({share});
		await reader.press('S');
		await reader.choose('target:1');
		expect(reader.state().notice).toMatchObject({text: 'missing was not found', tone: 'error'});
	});
});

describe('piping', () => {
	it('gives the text of the article to a command, its words parted as a shell parts them', async () => {
		const reader = await open();
		await reader.press('enter', '|');
		await reader.type(`tr -d 'a b' "$HOME"`);
		expect(reader.lines()[0]).toContain(`Pipe to tr -d 'a b' "$HOME"▏`);
		await reader.press('enter');
		expect(reader.given).toMatchObject([{how: 'piped', command: ['tr', '-d', 'a b', '$HOME']}]);
		expect(reader.screen()).toContain(`Piped to tr -d a b $HOME`);
		expect(reader.screen()).toContain('The first cars crossed.');
	});

	it('is offered by the share menu, too, and is of the story the menu was about', async () => {
		const reader = await open();
		await reader.press('down', 'S');
		await reader.choose('pipe');
		await reader.type('wc');
		await reader.press('enter');
		expect(reader.given[0]?.text).toContain('--help {url} is no option');
	});

	it.each([
		['nothing', '', 'Type a command, such as wc -w'],
		['a program without a name', '"" -w', 'Type a command, such as wc -w'],
		['a pipe', 'sort | uniq', "No shell runs this, and | is a shell's"],
		['a redirection', 'cat > file', "No shell runs this, and > is a shell's"],
	])('asks again for %s, and keeps what was typed', async (_what, typed, sentence) => {
		const reader = await open();
		await reader.press('|');
		await reader.type(typed);
		await reader.press('enter');
		expect(reader.screen()).toContain(sentence);
		expect(reader.screen()).toContain(`Pipe to ${typed}▏`);
		expect(reader.given).toEqual([]);
	});

	it('says in one sentence why it failed', async () => {
		const reader = await open();
		await reader.press('|');
		await reader.type('missing');
		await reader.press('enter');
		expect(reader.state().notice).toMatchObject({text: 'missing was not found', tone: 'error'});
	});

	it('is left by Esc with nothing done', async () => {
		const reader = await open();
		await reader.press('enter', '|');
		await reader.type('wc');
		await reader.press('escape');
		expect(reader.screen()).toContain('The first cars crossed.');
		expect(reader.given).toEqual([]);
	});
});
