/**
 * What a key takes in the built program on a pseudo-terminal with N stories: `npx node bench/run.js keys 100000`.
 * `frame` is from the press to the end of the first new frame (Ink closes each with CSI ? 2026 l), `settled` to the
 * last byte before 40 ms of silence: what comes after the frame, such as "Other news", is in it. Uses the store that
 * `bench/run.js store N` builds. Beside each figure stands the ratio to a bare Node that answers with one letter.
 */
import {rmSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import type {IPty} from '@lydell/node-pty';
import {median, p95, print} from './figures.js';
import {emptyHome, fillHome} from './home.js';
import {frameEnd, memory, spawnNode} from './terminal.js';

const [size = '100000', geometry = '120x40'] = process.argv.slice(2);
const [columns = 120, rows = 40] = geometry.split('x').map(Number);
/** A frame is over when nothing came for so long. */
const silenceMs = 40;
const presses = 120;

const home = fillHome(emptyHome(), Number(size));

async function main(): Promise<void> {
	const floor = await open(['-e', echo]);
	const bare = median((await press(floor, 'j', presses)).map(({ms}) => ms));
	floor.pty.kill();
	print('a bare Node answers a key, ms', bare.toFixed(2));

	const program = await open(['bin/newsterm.js']);
	for (const [name, key, times] of keys) report(name, await press(program, key, times), bare);
	reportOpening(await openAndBack(program), bare);
	print('memory after all that, MB', memory(program.pty.pid, 'VmRSS'));
	program.pty.kill();
}

const echo =
	"process.stdin.setRawMode(true);process.stdin.on('data',()=>process.stdout.write('x'));process.stdout.write('ready')";

const keys: readonly (readonly [name: string, key: string, times: number])[] = [
	['j', 'j', presses],
	['PageDown', '\u001B[6~', presses],
	['PageUp', '\u001B[5~', presses],
	['G', 'G', 1],
	['g', 'g', 1],
	['G again', 'G', 1],
	['k at the end', 'k', presses],
];

interface Program {
	readonly pty: IPty;
	bytes: number;
	lastByteAt: number;
	/** When the first frame since the last press was whole; 0: not yet. */
	frameAt: number;
}

async function open(args: string[]): Promise<Program> {
	const pty = spawnNode(args, home, {cols: columns, rows});
	const program: Program = {pty, bytes: 0, lastByteAt: 0, frameAt: 0};
	pty.onData((data) => {
		program.bytes += Buffer.byteLength(data);
		program.lastByteAt = performance.now();
		if (program.frameAt === 0 && data.includes(frameEnd)) program.frameAt = program.lastByteAt;
	});
	while (program.bytes === 0) await sleep(5);
	await quiet(program, 1500);
	return program;
}

async function quiet(program: Program, ms: number): Promise<void> {
	while (performance.now() - program.lastByteAt < ms) await sleep(2);
}

interface Press {
	/** To the end of the first frame; to the last byte where the program draws no frames. */
	readonly ms: number;
	readonly settledMs: number;
	readonly bytes: number;
}

async function press(program: Program, key: string, times: number): Promise<Press[]> {
	const answers: Press[] = [];
	for (let time = 0; time < times; time++) {
		const before = program.bytes;
		const at = performance.now();
		program.lastByteAt = at;
		program.frameAt = 0;
		program.pty.write(key);
		while (program.bytes === before && performance.now() - at < 2000) await sleep(0);
		await quiet(program, silenceMs);
		const settledMs = program.lastByteAt - at;
		const ms = program.frameAt === 0 ? settledMs : program.frameAt - at;
		answers.push({ms, settledMs, bytes: program.bytes - before});
	}
	return answers;
}

async function openAndBack(program: Program) {
	const opened: Press[] = [];
	const closed: Press[] = [];
	for (let time = 0; time < presses / 2; time++) {
		opened.push(...(await press(program, '\r', 1)));
		closed.push(...(await press(program, 'q', 1)));
		await press(program, 'k', 1);
	}
	return {opened, closed};
}

function reportOpening({opened, closed}: {opened: Press[]; closed: Press[]}, bare: number): void {
	report('Enter', opened, bare);
	report('back', closed, bare);
}

function report(name: string, answers: readonly Press[], bare: number): void {
	const frames = answers.map(({ms}) => ms);
	const settled = answers.map(({settledMs}) => settledMs);
	const bytes = Math.round(median(answers.map((answer) => answer.bytes)));
	print(
		name,
		`frame p50 ${shown(median(frames))}, p95 ${shown(p95(frames))} ms; settled p95 ${shown(p95(settled))} ms; ${(median(frames) / bare).toFixed(1)} × bare; ${bytes} bytes`,
	);
}

function shown(ms: number): string {
	return ms.toFixed(1);
}

try {
	await main();
} finally {
	rmSync(home, {recursive: true, force: true});
}
