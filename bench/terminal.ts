/** The built program on a pseudo-terminal, with the screen as a person would see it. */
import {readdirSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';

const [columns, rows] = [120, 40];
/** What is not answered by then is not going to be. */
const patienceMs = 30_000;

export interface Terminal {
	readonly pty: IPty;
	/** A row of the screen, from 0 at the top; negative: from the bottom. */
	row(at: number): string;
	/** Presses a key and waits until the screen answers: `mark` differs. Milliseconds to the chunk that made it so. */
	press(key: string, mark: () => string): Promise<number>;
	/** Frames drawn so far. */
	frames(): number;
	close(): void;
}

/** Ink closes each frame with it. */
export const frameEnd = '\u001B[?2026l';

/** Node on a pseudo-terminal, as on a person's machine: Ink shows nothing live where it thinks it is in CI. */
export function spawnNode(
	args: readonly string[],
	home: string,
	size: {readonly cols: number; readonly rows: number},
): IPty {
	const {CI: _, CONTINUOUS_INTEGRATION: __, ...env} = process.env;
	const colours = {TERM: 'xterm-256color', COLORTERM: 'truecolor'};
	const all = {...env, ...colours, NEWSTERM_HOME: home} as Record<string, string>;
	return spawn(process.execPath, [...args], {...size, env: all});
}

export function openTerminal(args: readonly string[], home: string): Terminal {
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const pty = spawnNode(args, home, {cols: columns, rows});
	pty.onExit(({exitCode}) => {
		if (!isClosed) throw new Error(`${args.at(-1)} ended with ${exitCode}; its last screen:\n${text()}`);
	});
	const text = () =>
		Array.from({length: rows}, (_, at) => row(at))
			.join('\n')
			.trim();
	const row = (at: number) => screen.buffer.active.getLine((at + rows) % rows)?.translateToString(true) ?? '';
	let isClosed = false;
	let frames = 0;
	let onShown = (_at: number): void => {};
	pty.onData((data) => {
		const at = performance.now();
		frames += data.split(frameEnd).length - 1;
		screen.write(data, () => onShown(at));
	});

	return {
		pty,
		row,
		async press(key, mark) {
			const before = mark();
			const at = performance.now();
			const answered = new Promise<number>((resolve) => {
				onShown = (shownAt) => {
					if (mark() !== before) resolve(shownAt - at);
				};
			});
			pty.write(key);
			const ms = await Promise.race([answered, sleep(patienceMs, Number.NaN, {ref: false})]);
			onShown = () => {};
			if (Number.isNaN(ms))
				throw new Error(`${JSON.stringify(key)} was not answered; the last row says "${before}"`);
			return ms;
		},
		frames: () => frames,
		close() {
			isClosed = true;
			pty.kill();
		},
	};
}

/** Seconds of CPU by name of thread; those of one name are added up. */
export function threadSeconds(pid: number): ReadonlyMap<string, number> {
	const seconds = new Map<string, number>();
	for (const thread of readdirSync(`/proc/${pid}/task`)) {
		const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
		const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
		const [user, system] = stat
			.slice(stat.lastIndexOf(')') + 2)
			.split(' ')
			.slice(11, 13)
			.map(Number);
		seconds.set(name, (seconds.get(name) ?? 0) + ((user ?? 0) + (system ?? 0)) / 100);
	}
	return seconds;
}

/** In megabytes: `VmRSS` now, `VmHWM` at its highest. */
export function memory(pid: number, what: 'VmRSS' | 'VmHWM'): number {
	const [, kilobytes] =
		new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Math.round(Number(kilobytes) / 1024);
}
