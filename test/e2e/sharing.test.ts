import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss, type Telegram} from './feed-documents.js';
import {openTerminal, type Terminal} from './open-terminal.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';
import {givenBack, modesGivenBack, sequencesIn} from './terminal-bytes.js';
import {until} from './until.js';

const body = '<p>Fog held the ferry for an hour.</p><p>Nobody minded.</p>';

const paper = [
	{title: 'Ferry late', body},
	{title: 'Bridge open again', minutesAgo: 5000},
];

type Configure = (home: TempHome) => object;

async function openPaper(
	configure: Configure = () => ({}),
	telegrams: readonly Telegram[] = paper,
): Promise<{readonly home: TempHome; readonly terminal: Terminal}> {
	const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams)}});
	const home = tempHome();
	home.configure({feeds: [server.url('/a')], ...configure(home)});
	mkdirSync(join(home.dir, 'Downloads'));
	const terminal = openTerminal({home});
	await terminal.waitFor('Ferry late');
	return {home, terminal};
}

/** A program of shell lines in the person's folder. */
function program({dir}: TempHome, ...lines: readonly string[]): string {
	const file = join(dir, 'program.sh');
	writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
	chmodSync(file, 0o755);
	return file;
}

describe.skipIf(process.platform === 'win32')('piping', () => {
	it('lends the terminal to the command, shows what it wrote until ⏎, and no key goes astray', async () => {
		const {home, terminal} = await openPaper();
		const command = program(home, 'read line; echo "<<$line>>"; cat > text');
		terminal.press('|', ...`${command}`, 'enter');
		await terminal.waitFor('<<Ferry late>>');
		await terminal.waitFor('Press Enter to go back to newsterm');
		expect(terminal.lines().join('\n')).not.toContain('Front page');
		terminal.press('j', 'j', 'enter'); // nothing to the reader
		await terminal.waitFor('Front page');
		await terminal.waitFor('Piped to ');
		expect(terminal.selected()).toContain('Ferry late');
		expect(readFileSync(join(home.dir, 'text'), 'utf8')).toContain(
			'Fog held the ferry for an hour.\n\nNobody minded.\n',
		);

		terminal.press('j');
		await terminal.waitUntil(() => terminal.selected().includes('Bridge open'), 'keys that work again');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('lets ^C end the command, and newsterm stays', async () => {
		const {home, terminal} = await openPaper();
		terminal.press('|', ...program(home, 'echo begun', 'exec sleep 1000'), 'enter');
		await terminal.waitFor('begun');
		terminal.press('ctrl+c');
		await terminal.waitFor('ended with status 130');
		terminal.press('ctrl+c');
		await terminal.waitFor('Front page');
		terminal.press('ctrl+c');
		expect(await terminal.exit).toBe(0);
	});

	it('ends with newsterm when that is told to end while its output is read', async () => {
		const {home, terminal} = await openPaper();
		terminal.press('|', ...program(home, 'echo seen'), 'enter');
		await terminal.waitFor('Press Enter');
		terminal.kill('SIGTERM');
		expect(await terminal.exit).toBe(143);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
	});

	it('says at once when there is no such command', async () => {
		const {terminal} = await openPaper();
		terminal.press('|', ...'no-such-program-here', 'enter');
		await terminal.waitFor('no-such-program-here was not found; type the name of a program');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});
});

describe.skipIf(process.platform === 'win32')('the share menu', () => {
	it('saves among the downloads, by its number', async () => {
		const {home, terminal} = await openPaper();
		terminal.press('S');
		await terminal.waitFor('Save as Markdown');
		terminal.press('3');
		await terminal.waitFor(/Saved ~\/Downloads\/\d{4}-\d\d-\d\d-ferry-late\.md/);
		const [file = ''] = readdirSync(join(home.dir, 'Downloads'));
		expect(readFileSync(join(home.dir, 'Downloads', file), 'utf8')).toMatch(/^# \[Ferry late\]/);
	});

	it('copies through the terminal', async () => {
		const {terminal} = await openPaper();
		terminal.press('S');
		await terminal.waitFor('Copy headline and link');
		terminal.press('2');
		await terminal.waitFor('Copied Ferry late https://');
		const osc = sequencesIn(terminal.written()).find(({body: written}) => written.startsWith('52;c;'));
		expect(Buffer.from(osc?.body.slice('52;c;'.length) ?? '', 'base64').toString()).toMatch(
			/^Ferry late https:\/\/paper\.example\//,
		);
	});

	it('is not held up at the end by a target that goes on and reads nothing', async () => {
		const long = [{title: 'Ferry late', body: `<p>${'Fog. '.repeat(100_000)}</p>`}];
		const sleeper: Configure = (home) => ({
			share: [{name: 'Slow', command: [program(home, `echo $$ > '${home.dir}/pid'`, 'exec sleep 1000')]}],
		});
		const {home, terminal} = await openPaper(sleeper, long);
		const pid = () => Number(readFileSync(join(home.dir, 'pid'), 'utf8'));
		terminal.press('S');
		await terminal.waitFor('Slow');
		terminal.press('8');
		await terminal.waitFor('Slow …');
		await until(
			() => existsSync(join(home.dir, 'pid')) && pid() > 0,
			() => 'The target was not started',
		);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		process.kill(pid());
	});

	it('runs a target of the config with no shell, and tells how that went', async () => {
		const {home, terminal} = await openPaper((folder) => {
			const later = program(
				folder,
				`cd '${folder.dir}'`,
				'cat > text',
				'echo "$1" > argument',
				'test ! -e fail || { echo no luck >&2; exit 4; }',
			);
			return {share: [{name: 'Read later', command: [later, '{title} $(id) {outlet}']}]};
		});
		terminal.press('S');
		await terminal.waitFor('Read later');
		terminal.press('8');
		await terminal.waitFor('Read later: done');
		expect(readFileSync(join(home.dir, 'argument'), 'utf8')).toBe('Ferry late $(id) Alden Post\n');
		expect(readFileSync(join(home.dir, 'text'), 'utf8')).toContain('Nobody minded.');

		writeFileSync(join(home.dir, 'fail'), '');
		terminal.press('S');
		await terminal.waitFor('▌  1 Copy link');
		terminal.press('8');
		await terminal.waitFor('program.sh ended with status 4: no luck');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});
});
