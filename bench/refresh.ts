/**
 * What a refresh costs whoever reads meanwhile: `npx node bench/run.js refresh 1000 50 100000 30` runs the built program on
 * a pseudo-terminal with 1,000 feeds of a server on loopback (`feed-server.ts`), 50 ms away, and the store of 100,000
 * stories that `bench/run.js store 100000` builds. Keys go down as a person presses them, and each is timed until the
 * screen shows what it did, in turns: while nothing else happens, and while a round runs - everything new, three new
 * stories a feed, nothing new. After each key a bare Node answers one, too, that works as long for it as newsterm does
 * when nothing else happens: what it takes longer under a round is the machine's doing, and no program's.
 */
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {setTimeout as sleep} from 'node:timers/promises';
import {median, p95, print} from './figures.js';
import {fixedWork} from './fixed-work.js';
import {memory, openTerminal, type Terminal, threadSeconds} from './terminal.js';

const [feeds = 1000, latencyMs = 50, stories = 100_000, storiesEach = 30] = process.argv.slice(2).map(Number);
const built = join(tmpdir(), `newsterm-bench-${stories}.db`);
if (!existsSync(built)) {
	console.error(`Build the store first: npx node bench/run.js store ${stories}`);
	process.exit(1);
}

/** Between two keys of somebody who looks at the screen. */
const humanMs = 120;
/** Down, into an article and out of it, and up to where it began, so that no end of the list is ever met. */
const keys = ['j', 'j', 'j', '\u001B[6~', 'j', '\r', 'q', 'k', 'k', 'k', '\u001B[5~', 'k'];
const idleMs = 12_000;

interface Spent {
	readonly ours: number[];
	readonly bare: number[];
}

const home = mkdtempSync(join(tmpdir(), 'newsterm-bench-home-'));
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
	prepareHome(address);
	const reader = openTerminal(['bin/newsterm.js'], home);
	while (!/\d\/[\d,]+$/.test(reader.row(-1))) await sleep(50);
	await sleep(2000);
	const bare = await workingAlike(reader);

	const idle = spent();
	const busy: [name: string, Spent][] = [];
	async function turn(name: string, rounds: number): Promise<void> {
		const during = spent();
		for (let n = 0; n < rounds; n++) {
			await readFor({reader, bare}, idle, pause(idleMs / rounds));
			await measureRound(name, {reader, bare}, during);
		}
		busy.push([name, during]);
	}
	await turn('everything new', 1);
	await fetch(`${address}/next`);
	await turn('three new a feed', 1);
	await turn('nothing new', 4);

	report('idle', idle);
	for (const [name, during] of busy) report(name, during, idle);
	print('memory at its highest, MB', memory(reader.pty.pid, 'VmHWM'));
	reader.close();
	bare.close();
}

async function serverEnded(): Promise<never> {
	await once(server, 'exit');
	throw new Error('The server of the feeds ended before its time');
}

/** Answers a key with the next number, after so many pieces of work. */
const echo = `
	process.stdin.setRawMode(true);
	let keys = 0;
	process.stdin.on('data', () => {
		for (let piece = 0; piece < Number(process.argv[1]); piece++) (${fixedWork})();
		process.stdout.write('\\r' + ++keys);
	});
	process.stdout.write('0');`;

/** A bare Node that takes as long for a key as the reader does now. */
async function workingAlike(reader: Terminal): Promise<Terminal> {
	const into = spent();
	let pieces = 40;
	for (let tries = 0; ; tries++) {
		const bare = openTerminal(['-e', echo, String(pieces)], home);
		while (bare.row(0) !== '0') await sleep(50);
		if (tries === 3) return bare;
		await readFor({reader, bare}, into, pause(0));
		pieces = Math.max(1, Math.round((pieces * median(into.ours)) / median(into.bare.splice(0))));
		bare.close();
	}
}

const spent = (): Spent => ({ours: [], bare: []});

/** The store's stories are those of the first feeds; the paths stay, the host is the server's. */
function prepareHome(address: string): void {
	copyFileSync(built, storeFile);
	const db = new DatabaseSync(storeFile);
	db.prepare("UPDATE feed SET url = :address || '/feed/' || (id - 1)").run({address});
	db.close();
	const wanted = Array.from({length: feeds}, (_, n) => ({
		url: `${address}/feed/${n}`,
		title: `Paper ${n}`,
		section: `Section ${n % 20}`,
	}));
	writeFileSync(
		join(home, 'config.json'),
		JSON.stringify({feeds: wanted, refresh: {everyMinutes: 1440, onStart: false}}),
	);
}

interface Both {
	readonly reader: Terminal;
	readonly bare: Terminal;
}

/** Reads as a person does until `isOver` says so. */
async function readFor({reader, bare}: Both, into: Spent, isOver: () => boolean): Promise<void> {
	// Arrivals and progress change the last row, too; where one is changes by keys alone.
	const place = () =>
		reader
			.row(-1)
			.replace(/↑ [\d,]+ new/, '')
			.replaceAll(/\s+/g, ' ');
	for (let n = 0; !isOver() || n % keys.length !== 0; n++) {
		const started = performance.now();
		into.ours.push(await reader.press(keys[n % keys.length] ?? 'j', place));
		into.bare.push(await bare.press('x', () => bare.row(0)));
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
	const pressesBefore = during.ours.length;
	let seconds = 0;
	void roundOf(reader).then((took) => {
		seconds = took;
	});
	await readFor(both, during, () => seconds > 0);

	const presses = during.ours.length - pressesBefore;
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

function report(name: string, {ours, bare}: Spent, idle?: Spent): void {
	const shown = (times: readonly number[]) =>
		`p50 ${median(times).toFixed(1)}, p95 ${p95(times).toFixed(1)}, max ${Math.max(...times).toFixed(1)} ms`;
	print(`keys, ${name}`, `${shown(ours)} (${ours.length} keys)`);
	print('  a bare Node beside it', shown(bare));
	if (!idle) return;
	const ratios = (of: (spent: Spent) => readonly number[], to: Spent) =>
		`p50 × ${(median(of(to)) / median(of(idle))).toFixed(2)}, p95 × ${(p95(of(to)) / p95(of(idle))).toFixed(2)}`;
	print(
		'  to idle',
		ratios((spent) => spent.ours, {ours, bare}),
	);
	print(
		'  the bare one to idle',
		ratios((spent) => spent.bare, {ours, bare}),
	);
}

try {
	await main();
} finally {
	server.kill();
	rmSync(home, {recursive: true, force: true});
}
