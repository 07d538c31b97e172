/**
 * What a refresh costs whoever reads meanwhile: `npx node bench/run.js refresh 1000 50 100000 30` runs the built program on
 * a pseudo-terminal with 1,000 feeds of a server on loopback (`feed-server.ts`), 50 ms away, and the store of 100,000
 * stories that `bench/run.js store 100000` builds. Keys go down as a person presses them, and each is timed until the
 * screen shows what it did, in turns: while nothing else happens, and while a round runs - everything new, three new
 * stories a feed, nothing new. Each key goes to a second newsterm as well, that has the same store and never fetches: what
 * that one takes longer under a round is the machine's doing (cores, caches, memory), not that of a round in one's own.
 */
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {setTimeout as sleep} from 'node:timers/promises';
import {median, p95, print} from './figures.js';
import {emptyHome, fillHome} from './home.js';
import {memory, openTerminal, type Terminal, threadSeconds} from './terminal.js';

const [feeds = 1000, latencyMs = 50, stories = 100_000, storiesEach = 30] = process.argv.slice(2).map(Number);

/** Between two keys of somebody who looks at the screen. */
const humanMs = 120;
/** Down, into an article and out of it, and up to where it began, so that no end of the list is ever met. */
const keys = ['j', 'j', 'j', '\u001B[6~', 'j', '\r', 'q', 'k', 'k', 'k', '\u001B[5~', 'k'];
const idleMs = 12_000;

interface Spent {
	readonly fetching: number[];
	readonly other: number[];
}

const home = emptyHome();
const otherHome = emptyHome();
const storeFile = join(home, 'newsterm.db');
const server = fork(join(import.meta.dirname, '..', '..', 'bench', 'run.js'), [
	'feed-server',
	String(feeds),
	String(latencyMs),
	String(storiesEach),
]);

async function main(): Promise<void> {
	const [port] = (await Promise.race([once(server, 'message'), serverEnded()])) as [number];
	const address = `http://127.0.0.1:${port}`;
	const reader = await openReader(home, address);
	const other = await openReader(otherHome, address);
	await sleep(2000);

	const idle = spent();
	const busy: [name: string, Spent][] = [];
	async function turn(name: string, rounds: number): Promise<void> {
		const during = spent();
		for (let n = 0; n < rounds; n++) {
			await readFor({reader, other}, idle, pause(idleMs / rounds));
			await measureRound(name, {reader, other}, during);
		}
		busy.push([name, during]);
	}
	await turn('everything new', 1);
	if (storiesEach > 3) {
		await fetch(`${address}/next`);
		await turn('three new a feed', 1);
	}
	await turn('nothing new', 3);

	report('idle', idle);
	for (const [name, during] of busy) report(name, during, idle);
	print('memory at its highest, MB', memory(reader.pty.pid, 'VmHWM'));
	reader.close();
	other.close();
}

async function serverEnded(): Promise<never> {
	await once(server, 'exit');
	throw new Error('The server of the feeds ended before its time');
}

const spent = (): Spent => ({fetching: [], other: []});

/** newsterm on a store whose stories are those of the first feeds; their paths stay, their host is the server's. */
async function openReader(home: string, address: string): Promise<Terminal> {
	fillHome(
		home,
		stories,
		Array.from({length: feeds}, (_, n) => `${address}/feed/${n}`),
	);
	const db = new DatabaseSync(join(home, 'newsterm.db'));
	db.prepare("UPDATE feed SET url = :address || '/feed/' || (id - 1)").run({address});
	db.close();
	const reader = openTerminal(['bin/newsterm.js'], home);
	while (!/\d\/[\d,]+$/.test(reader.row(-1))) await sleep(50);
	return reader;
}

interface Both {
	readonly reader: Terminal;
	readonly other: Terminal;
}

/** Reads as a person does until `isOver` says so. */
async function readFor({reader, other}: Both, into: Spent, isOver: () => boolean): Promise<void> {
	// Arrivals and progress change the last row, too; where one is changes by keys alone.
	const placeIn = (terminal: Terminal) => () =>
		terminal
			.row(-1)
			.replace(/↑ [\d,]+ new/, '')
			.replaceAll(/\s+/g, ' ');
	for (let n = 0; !isOver() || n % (2 * keys.length) !== 0; n++) {
		const started = performance.now();
		const key = keys[n % keys.length] ?? 'j';
		const both = [[reader, into.fetching] as const, [other, into.other] as const];
		// The first one after a rest pays for waking the machine up: each key goes to either first, turn by turn.
		if (Math.floor(n / keys.length) % 2 === 1) both.reverse();
		for (const [terminal, times] of both) times.push(await terminal.press(key, placeIn(terminal)));
		await sleep(Math.max(0, humanMs - (performance.now() - started)));
	}
}

function pause(ms: number): () => boolean {
	const until = performance.now() + ms;
	return () => performance.now() > until;
}

async function measureRound(name: string, both: Both, during: Spent): Promise<void> {
	const {reader} = both;
	const {pid} = reader.pty;
	const before = {stored: storedStories(), seconds: threadSeconds(pid), frames: reader.frames()};
	const pressesBefore = during.fetching.length;
	let seconds = 0;
	void roundOf(reader).then((took) => {
		seconds = took;
	});
	await readFor(both, during, () => seconds > 0);

	const presses = during.fetching.length - pressesBefore;
	print(`${name}, s`, seconds.toFixed(2));
	print('  feeds a second', Math.round(feeds / seconds));
	print('  stories stored', storedStories() - before.stored);
	print('  CPU', shares(before.seconds, threadSeconds(pid), seconds));
	print(
		'  frames a second, keys',
		`${((reader.frames() - before.frames) / seconds).toFixed(1)}, ${(presses / seconds).toFixed(1)}`,
	);
}

/** Presses R; the seconds for which the masthead then tells of a round. */
async function roundOf({pty, row}: Terminal): Promise<number> {
	const isFetching = () => /\d\/[\d,]+$/.test(row(0));
	const started = performance.now();
	pty.write('R');
	while (!isFetching() && performance.now() - started < 60_000) await sleep(2);
	while (isFetching()) await sleep(2);
	return (performance.now() - started) / 1000;
}

function storedStories(): number {
	const db = new DatabaseSync(storeFile, {readOnly: true});
	const {n} = db.prepare('SELECT count(*) AS n FROM story').get() as {n: number};
	db.close();
	return n;
}

/** Of one core, by thread, those that did anything worth the name. */
function shares(
	before: ReadonlyMap<string, number>,
	after: ReadonlyMap<string, number>,
	seconds: number,
): string {
	return [...after]
		.map(([name, spent]) => [name, (100 * (spent - (before.get(name) ?? 0))) / seconds] as const)
		.filter(([, share]) => share >= 1)
		.sort(([, one], [, other]) => other - one)
		.map(([name, share]) => `${name} ${share.toFixed(0)} %`)
		.join(', ');
}

function report(name: string, {fetching, other}: Spent, idle?: Spent): void {
	const shown = (times: readonly number[]) =>
		`p50 ${median(times).toFixed(1)}, p95 ${p95(times).toFixed(1)}, max ${Math.max(...times).toFixed(1)} ms`;
	print(`keys, ${name}`, `${shown(fetching)} (${fetching.length} keys)`);
	print('  the newsterm beside it', shown(other));
	if (!idle) return;
	const ratios = (now: readonly number[], before: readonly number[]) =>
		`p50 × ${(median(now) / median(before)).toFixed(2)}, p95 × ${(p95(now) / p95(before)).toFixed(2)}`;
	print('  to idle', ratios(fetching, idle.fetching));
	print('  the one beside it to idle', ratios(other, idle.other));
}

try {
	await main();
} finally {
	server.kill();
	for (const each of [home, otherHome]) rmSync(each, {recursive: true, force: true});
}
