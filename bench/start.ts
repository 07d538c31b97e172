/**
 * From the command to the first paint, and to the first key answered, in the built program on a pseudo-terminal with
 * N stories: `npx node bench/run.js start 100000`. Starts are paired in turn: a bare Node that writes one word, newsterm
 * without the frame it saved, newsterm with it. "Painted" is when the newest headline stands on the terminal. Uses the
 * store that `bench/run.js store N` builds.
 */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {openReader} from '../src/store/index.js';
import {median, print, quantile} from './figures.js';
import {emptyHome, fillHome} from './home.js';
import {memory, spawnNode} from './terminal.js';

const [size = '100000', times = '21'] = process.argv.slice(2);
const home = fillHome(emptyHome(), Number(size));
const frame = join(home, 'cache', 'frame.json');
const headline = newestHeadline();

interface Start {
	readonly paintedMs: number;
	readonly answeredMs: number;
	readonly peakMb: number;
}

async function main(): Promise<void> {
	await start(['bin/newsterm.js'], headline); // makes the frame, and warms the disk's cache
	const bare: Start[] = [];
	const cold: Start[] = [];
	const warm: Start[] = [];
	for (let time = 0; time < Number(times); time++) {
		bare.push(await start(['-e', echo], 'ready'));
		rmSync(frame, {force: true});
		cold.push(await start(['bin/newsterm.js'], headline));
		warm.push(await start(['bin/newsterm.js'], headline));
	}
	report('a bare Node', bare, bare);
	report('newsterm without a frame', cold, bare);
	report('newsterm with its frame', warm, bare);
	rmSync(home, {recursive: true, force: true});
}

const echo =
	"process.stdin.setRawMode(true);process.stdin.on('data',()=>process.stdout.write('answer'));process.stdout.write('ready')";

/** Starts it, presses a key once it stands there, waits for the answer, and ends it as a person would. */
async function start(args: string[], mark: string): Promise<Start> {
	const at = performance.now();
	const pty = spawnNode(args, home, {cols: 120, rows: 40});
	const ended = new Promise((resolve) => pty.onExit(resolve));
	let text = '';
	let paintedMs = 0;
	let answeredMs = 0;
	let shownTo = 0;
	const answered = new Promise<void>((resolve) => {
		pty.onData((data) => {
			text += data;
			if (paintedMs === 0 && text.includes(mark)) {
				paintedMs = performance.now() - at;
				shownTo = text.length;
				pty.write('j');
			} else if (answeredMs === 0 && paintedMs > 0 && isAnswer(text.slice(shownTo))) {
				answeredMs = performance.now() - at;
				resolve();
			}
		});
	});
	await Promise.race([answered, sleep(20_000)]);
	if (answeredMs === 0)
		throw new Error(`${args[0]} did not answer; it wrote ${JSON.stringify(text.slice(-400))}`);
	const peakMb = memory(pty.pid, 'VmHWM');
	await sleep(100);
	if (args[0] === '-e') pty.kill();
	else pty.write('q');
	await ended;
	return {paintedMs, answeredMs, peakMb};
}

/** The second row is the selected one, or the bare Node's word. */
function isAnswer(text: string): boolean {
	return text.includes('answer') || /(?:^|[^\d,])2\/[\d,]+/.test(text);
}

function newestHeadline(): string {
	const reader = openReader(join(home, 'newsterm.db'));
	const [first] = reader.page({}, {limit: 1});
	reader.close();
	return first?.title.slice(0, 20) ?? '';
}

function report(name: string, starts: readonly Start[], bare: readonly Start[]): void {
	const of = (what: keyof Start, all: readonly Start[]): number => median(all.map((one) => one[what]));
	const line = (['paintedMs', 'answeredMs'] as const).map(
		(what) =>
			`${of(what, starts).toFixed(1)} ms (× ${(of(what, starts) / of('paintedMs', bare)).toFixed(2)})`,
	);
	const worst = quantile(
		starts.map(({paintedMs}) => paintedMs),
		0.9,
	).toFixed(0);
	print(name, `painted ${line[0]}, p90 ${worst}; first key ${line[1]}; peak ${of('peakMb', starts)} MB`);
}

await main();
