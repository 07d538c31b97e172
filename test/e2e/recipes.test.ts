import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {checkout, environmentOf, frontDoor, jsonLines, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';

interface Recipe {
	readonly title: string;
	readonly command: string;
}

/** A recipe is a heading and the first block below it; of a config file it is the command that stands in it. */
const recipes: readonly Recipe[] = readFileSync(join(checkout, 'docs', 'scripting.md'), 'utf8')
	.split(/^## /m)
	.slice(1)
	.map((part) => {
		const [, language = '', block = ''] = /^```(\w+)\n([\s\S]*?)^```$/m.exec(part) ?? [];
		return {title: part.split('\n')[0] ?? '', command: commandIn(language, block)};
	});

function commandIn(language: string, block: string): string {
	if (language === 'jsonc') return JSON.parse(`{${block}}`)['custom/newsterm'].exec;
	const inside: Record<string, RegExp> = {
		crontab: /^(?:\S+ ){5}(.*)$/m,
		tmux: /#\((.*)\)/,
		ini: /^exec = (.*)$/m,
	};
	return (inside[language] ? inside[language].exec(block)?.[1] : block) ?? '';
}

/** Programs of other people that the recipes hand something to. */
const standIns = {
	newsterm: `exec '${process.execPath}' '${frontDoor}' "$@"`,
	fzf: 'head -n 1',
	mail: 'echo "to $3: $2"; cat',
	'notify-send': 'echo "$2"',
};

function withPrograms({dir}: TempHome): string {
	const bin = join(dir, 'bin');
	mkdirSync(bin);
	for (const [name, script] of Object.entries(standIns)) {
		writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
		chmodSync(join(bin, name), 0o755);
	}
	return `${bin}:${process.env['PATH'] ?? ''}`;
}

/** Not waited for in one go: the feeds it may fetch are served by this process. */
function run(command: string, home: TempHome, path: string): Promise<string> {
	const child = spawn('sh', ['-c', command], {cwd: home.dir, env: environmentOf(home, {PATH: path})});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', () => resolve(said));
	});
}

it.skipIf(spawnSync('jq', ['--version']).error !== undefined)(
	'does what docs/scripting.md says',
	async () => {
		// Dated ahead, they count as come this moment, however long the other tests took.
		const stories = ['Harbour tunnel opens', 'Ferry late'].map((title) => ({title, minutesAgo: -60}));
		const feeds = await serveFeeds({'/a': {body: rss('Alden Post', stories)}, '/gone': {status: 404}});
		const home = tempHome({feeds: [feeds.url('/a'), feeds.url('/gone')]});
		const path = withPrograms(home);
		await newsterm(['refresh'], home);
		const listed = jsonLines(await newsterm(['list', '--json'], home));
		const tunnel = listed.find(({title}) => title === 'Harbour tunnel opens');
		const [id, link] = [String(tunnel?.['id']), String(tunnel?.['url'])];
		await newsterm(['mark', 'starred', id], home);
		await newsterm(['mark', 'tag:later', id], home);

		const said: Record<string, string> = {};
		for (const {title, command} of recipes) said[title] = await run(command, home, path);

		expect(said).toEqual({
			'Headlines with their links': expect.stringContaining(`Harbour tunnel opens\t${link}\n`),
			'Choose a story and read it': expect.stringContaining(String(listed[0]?.['title'])),
			'Who wrote how much': expect.stringMatching(/^ *2 Alden Post\n$/),
			'Fetch while nobody looks': '',
			'What is unread, in waybar': '2\n',
			'In tmux': '2\n',
			'In polybar': '2\n',
			'The brief by mail': expect.stringMatching(/^to me@example\.org: The brief\n1\. .+ \(Alden Post\)\n/),
			'What is starred, as a reading list': '',
			'A file for each story with a tag': '',
			'Feeds that fail': expect.stringContaining(`${feeds.url('/gone')}: `),
			'Told of a word': 'Harbour tunnel opens\n',
		});
		expect(readFileSync(join(home.dir, 'reading-list.md'), 'utf8')).toBe(
			`- [Harbour tunnel opens](${link})\n`,
		);
		expect(readdirSync(home.dir)).toContain(`${id}.md`);
		expect(readFileSync(join(home.dir, `${id}.md`), 'utf8')).toMatch(/^# \[Harbour tunnel opens\]/);
	},
);
