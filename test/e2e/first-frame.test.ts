import {
	appendFileSync,
	chmodSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {openTerminal, type Terminal, type TerminalAsk} from './open-terminal.js';
import {newsterm} from './program.js';
import {type FeedServer, serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';
import {givenBack, modesGivenBack} from './terminal-bytes.js';

const enter = '\u001B[?1049h';
/** Ink opens each of its frames with it. */
const frameBegin = '\u001B[?2026h';

const early = (terminal: Terminal): string => terminal.written().split(frameBegin)[0] ?? '';

/** A session, from the first frame to `q`. */
async function visit(home: TempHome, ask: Partial<TerminalAsk> = {}): Promise<Terminal> {
	const terminal = openTerminal({home, ...ask});
	await terminal.waitUntil(
		(lines) => terminal.written().includes(frameBegin) && (lines.at(-1) ?? '').trim() !== '',
		'a frame of Ink',
	);
	terminal.press('q');
	expect(await terminal.exit).toBe(0);
	return terminal;
}

const lead = 'Ferry late by an hour';
const paper = (...more: readonly string[]) => ({
	body: rss(
		'Alden Post',
		[lead, 'Wool cheaper in Lisk', ...more].map((title) => ({title})),
	),
});

async function visitedHome(): Promise<{home: TempHome; server: FeedServer}> {
	const server = await serveFeeds({'/a': paper()});
	const home = tempHome({feeds: [server.url('/a')], refresh: {onStart: false}});
	await newsterm(['refresh'], home);
	await visit(home);
	return {home, server};
}

describe('the first frame', () => {
	it('is the front page as it was left, before anything is loaded', async () => {
		const {home} = await visitedHome();
		const terminal = await visit(home);
		const [head = '', frame = ''] = early(terminal).split(enter);
		expect(head).toBe('');
		expect(frame).toContain(lead);
		expect(frame).not.toMatch(/just now|\d+d /); // ages are told when it is known what time it is
		expect(terminal.written().split('\u001B[?1049l')).toHaveLength(2);
	});

	it('is its name and its rules when there is other news', async () => {
		const {home, server} = await visitedHome();
		server.serve('/a', paper('Bridge closed'));
		await newsterm(['refresh'], home);
		const frame = early(await visit(home));
		expect(frame).toContain(' newsterm');
		expect(frame).toContain('───');
		expect(frame).not.toContain(lead);
	});

	it('is not shown in a window of another size, nor for a config that was changed', async () => {
		const {home} = await visitedHome();
		expect(early(await visit(home, {columns: 100}))).not.toContain(lead);
		await visit(home);
		appendFileSync(home.configFile, '\n');
		expect(early(await visit(home))).not.toContain(lead);
	});

	it('is not shown to who is read to', async () => {
		const {home} = await visitedHome();
		const terminal = openTerminal({home, env: {INK_SCREEN_READER: 'true'}});
		await terminal.waitFor('1 of 2');
		expect(terminal.written()).not.toContain(enter);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('loses no key that is pressed while the program loads', async () => {
		const {home} = await visitedHome();
		const terminal = openTerminal({home});
		terminal.press('down');
		await terminal.waitFor(/ 2\/2$/m);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
	});

	it('makes nothing of a file that is no frame, and keeps it for this person alone', async () => {
		const {home} = await visitedHome();
		const file = join(home.dir, 'cache', 'frame.json');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const kept = readFileSync(file, 'utf8');
		for (const broken of [
			'',
			'{',
			'[]',
			'null',
			kept.slice(0, 100),
			kept.replace('"rows":[', '"rows":[1,'),
		]) {
			writeFileSync(file, broken);
			expect(early(await visit(home))).not.toContain(lead);
		}
	});

	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
		['SIGQUIT', 131],
	] as const)('is taken away by a %s that comes before the program is loaded', async (signal, status) => {
		const {home} = await visitedHome();
		const terminal = openTerminal({home});
		await terminal.waitUntil(() => terminal.written().includes(enter), 'a first frame');
		terminal.kill(signal);
		expect(await terminal.exit).toBe(status);
		const left = givenBack(terminal.written());
		expect([left.get(1049), left.get(25)]).toEqual([false, true]);
		// Its modes were taken only where the signal came late.
		if (terminal.written().includes('[?1000h')) expect(left).toEqual(modesGivenBack);
	});

	it('gives way to the sentence that says why there is no other', async () => {
		const {home} = await visitedHome();
		const db = new DatabaseSync(home.storeFile);
		db.exec('PRAGMA user_version = 999');
		db.close();
		const terminal = openTerminal({home});
		expect(await terminal.exit).toBe(1);
		expect(terminal.written()).toContain(enter);
		expect(terminal.lines().join(' ')).toContain('written by a newer newsterm');
		expect(terminal.lines().join(' ')).not.toContain(lead);
	});

	it('is not shown when anything but colours, links and letters stands in it', async () => {
		const {home} = await visitedHome();
		const file = join(home.dir, 'cache', 'frame.json');
		const kept = readFileSync(file, 'utf8');
		expect(kept).toContain(lead);
		for (const harm of [
			'\\u001b]52;c;cm0gLXJm\\u0007',
			'\\u001b]0;owned\\u0007',
			'\\u001b[2J',
			'\\u001b[?1049l',
			'\\u009b31m',
			'\\u0007',
			'\\n',
			'\\u202e',
			'\\u001b]8;;file:///etc/passwd\\u001b\\\\',
		]) {
			writeFileSync(file, kept.replace(lead, `${harm}${lead}`));
			expect([harm, early(await visit(home)).includes(lead)]).toEqual([harm, false]);
		}
	});

	it.skipIf(process.platform === 'win32')(
		'is not shown when others may have written it, nor by a link',
		async () => {
			const {home} = await visitedHome();
			const file = join(home.dir, 'cache', 'frame.json');
			chmodSync(file, 0o646);
			expect(early(await visit(home))).not.toContain(lead);
			renameSync(file, `${file}.real`);
			symlinkSync(`${file}.real`, file);
			expect(early(await visit(home))).not.toContain(lead);
		},
	);
});
