import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {onTestFinished} from 'vitest';
import {type Environment, environmentOf, frontDoor} from './program.js';
import type {TempHome} from './temp-home.js';
import {until} from './until.js';

export interface Terminal {
	readonly pid: number;
	/** Presses keys by name (`enter`, `ctrl+c`, `j`), one after another. */
	press(...keys: string[]): void;
	/** Bytes as a terminal sends them. */
	send(bytes: string): void;
	/** A mouse button goes down and up. Columns and rows from 0. */
	click(column: number, row: number): void;
	/** The screen, row by row, without trailing spaces. */
	lines(): readonly string[];
	/** A cell of the screen, with its colours. */
	cell(column: number, row: number): xterm.IBufferCell | undefined;
	/** The row under the cursor of the list. */
	selected(): string;
	/** Waits until the screen shows it. */
	waitFor(wanted: string | RegExp): Promise<void>;
	waitUntil(isSo: (lines: readonly string[]) => boolean, what: string): Promise<void>;
	resize(columns: number, rows: number): void;
	/** Every byte that was written to the terminal so far. */
	written(): string;
	kill(signal: NodeJS.Signals): void;
	/** The window is closed: nobody reads or writes it any more. */
	hangUp(): void;
	/** Status as a shell would tell it: 128+n for signal n. All bytes are on the screen by then. */
	readonly exit: Promise<number>;
}

export interface TerminalAsk {
	readonly home: TempHome;
	readonly args?: readonly string[];
	readonly env?: Environment;
	readonly columns?: number;
	readonly rows?: number;
	/** What runs in the terminal; absent: newsterm. */
	readonly command?: readonly [string, ...string[]];
}

/** The state at the right of the first line, once a round is over. */
export const isFetched = / feeds?(?: failing)? · (?:just now|\d+ min ago)/;

/** A real terminal, 120 × 40 unless told, with newsterm running in it; killed when the test ends. */
export function openTerminal({
	home,
	args = [],
	env,
	columns = 120,
	rows = 40,
	command,
}: TerminalAsk): Terminal {
	const [file, ...rest] = command ?? [process.execPath, frontDoor, ...args];
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const pty = spawn(file, rest, {
		cols: columns,
		rows,
		cwd: home.dir,
		env: {...environmentOf(home, env)},
		encoding: null, // bytes: a split letter is the screen's business
	});
	const chunks: Uint8Array[] = [];
	// The types know strings alone; without an encoding it is bytes.
	pty.onData((chunk: string | Uint8Array) => {
		const bytes = Buffer.from(chunk);
		chunks.push(bytes);
		screen.write(bytes);
	});
	screen.onData((reply) => pty.write(reply)); // a terminal answers when it is asked what it is
	const exit = exitOf(pty).then(async (status) => {
		await new Promise<void>((resolve) => screen.write('', resolve));
		return status;
	});
	let hasEnded = false;
	void exit.then(() => {
		hasEnded = true;
	});
	onTestFinished(() => {
		if (!hasEnded) pty.kill('SIGKILL');
		screen.dispose();
	});

	const lines = wholeFrames(screen);
	const waitUntil: Terminal['waitUntil'] = async (isSo, what) => {
		await until(
			() => isSo(lines()) || hasEnded,
			() => `The screen never showed ${what}:\n${lines().join('\n')}`,
		);
		if (!isSo(lines())) throw new Error(`The program ended before ${what}:\n${lines().join('\n')}`);
	};

	return {
		pid: pty.pid,
		press(...keys) {
			for (const key of keys) pty.write(bytesOf(key));
		},
		send: (bytes) => pty.write(bytes),
		click(column, row) {
			const at = `${column + 1};${row + 1}`;
			pty.write(`\u001B[<0;${at}M\u001B[<0;${at}m`);
		},
		lines,
		cell(column, row) {
			const buffer = screen.buffer.active;
			return buffer.getLine(buffer.viewportY + row)?.getCell(column);
		},
		selected: () => lines().find((line) => line.startsWith('▌')) ?? '',
		waitFor: (wanted) =>
			waitUntil((shown) => {
				const text = shown.join('\n');
				return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
			}, String(wanted)),
		waitUntil,
		resize(width, height) {
			screen.resize(width, height);
			pty.resize(width, height);
		},
		written: () => Buffer.concat(chunks).toString('utf8'),
		kill: (signal) => pty.kill(signal),
		hangUp: () => (pty as unknown as {destroy(): void}).destroy(), // the types know the part that Windows has, too
		exit,
	};
}

/** Reads the screen. Between the two ends of a synchronised update (mode 2026) it still shows what stood there before. */
function wholeFrames(screen: xterm.Terminal): () => readonly string[] {
	let before: readonly string[] | undefined;
	const read = (): readonly string[] => {
		const buffer = screen.buffer.active;
		return Array.from({length: screen.rows}, (_, row) => {
			return buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '';
		});
	};
	screen.parser.registerCsiHandler({prefix: '?', final: 'h'}, ([mode]) => {
		if (mode === 2026) before = read();
		return false;
	});
	screen.parser.registerCsiHandler({prefix: '?', final: 'l'}, ([mode]) => {
		if (mode === 2026) before = undefined;
		return false;
	});
	return () => before ?? read();
}

function exitOf(pty: IPty): Promise<number> {
	return new Promise((resolve) => {
		pty.onExit(({exitCode, signal}) => resolve(signal ? 128 + signal : exitCode));
	});
}

const named: Readonly<Record<string, string>> = {
	enter: '\r',
	escape: '\u001B',
	tab: '\t',
	space: ' ',
	backspace: '\u007F',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	pagedown: '\u001B[6~',
};

function bytesOf(key: string): string {
	const [, letter] = /^ctrl\+([a-z])$/.exec(key) ?? [];
	if (letter) return String.fromCharCode(letter.charCodeAt(0) & 31);
	return named[key] ?? key;
}
