import {spawn} from 'node:child_process';
import {join} from 'node:path';
import type {TempHome} from './temp-home.js';

/** The checkout, with dist/ as `npm test` has built it. */
export const checkout = join(import.meta.dirname, '..', '..');
export const frontDoor = join(checkout, 'bin', 'newsterm.js');

export type Environment = Readonly<Record<string, string>>;

/** All that the program sees of the machine: no CI, no colour switches, no proxy of whoever runs the tests. */
export function environmentOf({dir}: TempHome, more: Environment = {}): Environment {
	return {
		PATH: process.env['PATH'] ?? '',
		HOME: dir,
		TMPDIR: join(dir, 'tmp'),
		NEWSTERM_HOME: dir,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'en_GB.UTF-8',
		TZ: whereItIsNoon(),
		...more,
	};
}

/** The time zone in which no test meets midnight, when rows of yesterday get a rule of their own. The date is that of UTC. */
function whereItIsNoon(): string {
	const hours = 12 - new Date().getUTCHours();
	return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`; // POSIX counts westwards
}

export interface Ended {
	/** Absent: a signal ended it. */
	readonly status?: number;
	readonly stdout: string;
	readonly stderr: string;
}

export interface Running {
	readonly ended: Promise<Ended>;
	kill(signal: NodeJS.Signals): void;
}

/** A command of newsterm with its streams in pipes. */
export function startCommand(args: readonly string[], home: TempHome, env: Environment = {}): Running {
	const child = spawn(process.execPath, [frontDoor, ...args], {
		env: environmentOf(home, env),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const out = {stdout: '', stderr: ''};
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		out.stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		out.stderr += text;
	});
	return {
		ended: new Promise((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (status) => resolve({...out, ...(status !== null && {status})}));
		}),
		kill: (signal) => void child.kill(signal),
	};
}

export function newsterm(args: readonly string[], home: TempHome, env: Environment = {}): Promise<Ended> {
	return startCommand(args, home, env).ended;
}

/** The objects of a command's JSON lines. */
export function jsonLines({stdout}: Ended): readonly Record<string, unknown>[] {
	return stdout
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
}
