import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {openTerminal} from './open-terminal.js';
import {frontDoor, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';

/** How each is started, takes the script up, and completes for a command that prints the words it is given. */
const shells = {
	bash: {
		start: ['bash', '--norc', '--noprofile', '-i'],
		setUp: [
			'source <(newsterm completion bash)',
			`args() { printf '<%s>\\n' "$@"; }`,
			'complete -F _newsterm args',
		],
	},
	zsh: {
		start: ['zsh', '-f', '-i'],
		setUp: [
			'autoload -U compinit; compinit -D -u',
			'source <(newsterm completion zsh)',
			`args() { printf '<%s>\\n' "$@" }`,
			'compdef _newsterm args',
		],
	},
	fish: {
		start: ['fish', '--no-config', '--interactive'],
		setUp: [
			'newsterm completion fish | source',
			`function args; printf '<%s>\\n' $argv; end`,
			'complete -c args -w newsterm',
		],
	},
} as const satisfies Record<string, {start: readonly [string, ...string[]]; setUp: readonly string[]}>;

const hostile = [
	'World `touch pwned` $(touch pwned); touch pwned',
	`It's "quoted" \\ and $HOME`,
	'--all & <sundries> #1 *?[a]',
	'!! history ~',
];
const feedUrl = 'https://a.example:8080/rss?kind=top&of=(all)';

/** A folder with `newsterm` on its path, feeds, and sections that nobody would want to run. */
function readerHome(): {readonly home: TempHome; readonly env: Record<string, string>} {
	const home = tempHome({
		sections: hostile,
		feeds: [{url: feedUrl, title: 'Alden Post'}, 'https://b.example/atom.xml'],
	});
	const bin = join(home.dir, 'bin');
	mkdirSync(bin);
	writeFileSync(join(bin, 'newsterm'), `#!/bin/sh\nexec '${process.execPath}' '${frontDoor}' "$@"\n`);
	chmodSync(join(bin, 'newsterm'), 0o755);
	writeFileSync(join(home.dir, 'feeds list.opml'), '');
	return {home, env: {PATH: `${bin}:${process.env['PATH'] ?? ''}`, HISTFILE: '/dev/null'}};
}

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** What is typed up to Tab → the words the command is given then. */
const typed: readonly (readonly [string, readonly string[]])[] = [
	['args rel', ['related']],
	['args list --unr', ['list', '--unread']],
	['args cluster --level ev', ['cluster', '--level', 'event']],
	['args remove https://a.example:80', ['remove', feedUrl]],
	['args list --section Wor', ['list', '--section', hostile[0] ?? '']],
	['args list --section=Wor', ['list', `--section=${hostile[0]}`]],
	['args list --section "Wor', ['list', '--section', hostile[0] ?? '']],
	["args list --section 'It", ['list', '--section', hostile[1] ?? '']],
	['args list --section It', ['list', '--section', hostile[1] ?? '']],
	['args list --section --a', ['list', '--section', hostile[2] ?? '']],
	['args list --section !', ['list', '--section', hostile[3] ?? '']],
	['args import feeds', ['import', 'feeds list.opml']],
];

describe.each(Object.keys(shells) as (keyof typeof shells)[])('in %s', (name) => {
	it.skipIf(!isThere(name))('Tab writes what the shell then reads as one word', async () => {
		const {home, env} = readerHome();
		const {start, setUp} = shells[name];
		const terminal = openTerminal({home, env, command: start, columns: 200, rows: 60});
		for (const line of [...setUp, "echo rea''dy"]) terminal.send(`${line}\r`);
		await terminal.waitFor(/^ready$/m);
		for (const [at, [line, words]] of typed.entries()) {
			terminal.send(`${line}\tcase ${at}\r`); // what was completed ends with a space
			await terminal.waitFor([...words, 'case', at].map((word) => `<${word}>`).join('\n'));
		}
		expect(existsSync(join(home.dir, 'pwned'))).toBe(false);
	});
});

describe('newsterm complete', () => {
	it.each([
		['no config', undefined],
		['a config that is broken', '{"feeds": [}'],
	])('offers nothing of one’s own with %s, without a word, and makes no file', async (_what, config) => {
		const home = tempHome(config);
		const before = readdirSync(home.dir);
		const answer = await newsterm(['complete', 'remove', ''], home);
		expect(answer).toMatchObject({status: 0, stderr: ''});
		expect(answer.stdout).toBe(config === undefined ? 'words\n' : '');
		expect(readdirSync(home.dir).filter((name) => name !== 'cache')).toEqual(before);
	});

	it('tells feeds by what the store calls them, and stories by their headlines', async () => {
		const feeds = await serveFeeds({'/rss': {body: rss('Alden Post', [{title: 'Ferry late'}])}});
		const home = tempHome({feeds: [feeds.url('/rss')]});
		await newsterm(['refresh'], home);
		expect((await newsterm(['complete', 'remove', ''], home)).stdout).toBe(
			`words\n${feeds.url('/rss')}\tAlden Post\n`,
		);
		expect((await newsterm(['complete', 'show', ''], home)).stdout).toMatch(
			/^words\n[\da-f]{8}\tFerry late\n$/,
		);
	});

	it('is asked about the config that is named before the command', async () => {
		const home = tempHome({feeds: []});
		const other = join(home.dir, 'other.json');
		writeFileSync(other, JSON.stringify({feeds: [], sections: ['Elsewhere']}));
		const words = ['--config', other, 'count', '--section', ''];
		expect((await newsterm(['complete', ...words], home)).stdout).toBe('words\nElsewhere\n');
	});
});
