import type {ChildProcess, StdioOptions} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {printableLine} from '../printable.js';
import {type Environment, notFound, startProgram} from './run-program.js';

interface Fed {
	readonly env: Environment;
	readonly input: string | Uint8Array;
	/** What to do when there is no such program. */
	readonly advice: string;
}

/** Of what a program complains; the rest is read and thrown away. */
const mostComplaint = 2000;

/**
 * Runs a program beside newsterm, without terminal and shell, and gives it a text to read. Resolves when it ends well;
 * one that goes on in the background has done so by then. It may outlive newsterm.
 * @throws {Error} one sentence: it could not be started, or ended with another status than 0
 */
export function feedProgram(command: readonly string[], {env, input, advice}: Fed): Promise<void> {
	return new Promise((resolve, reject) => {
		const [program = ''] = command;
		const child = startReading(readable(input), command, {env, advice});
		let complaint = '';
		child.stderr?.setEncoding('utf8').on('data', (said: string) => {
			complaint = `${complaint}${said}`.slice(0, mostComplaint);
		});
		child.on('error', (cause) => reject(notFound(program, cause, advice)));
		// What it left running holds the pipe open: only a failure is worth waiting for the last of its words.
		child.on('exit', (status) => status === 0 && resolve());
		child.on('close', (status, signal) => reject(new Error(failure(program, status ?? signal, complaint))));
		for (const held of [child, child.stderr]) letGo(held);
	});
}

/** The text is the child's from then on. */
function startReading(
	text: number,
	command: readonly string[],
	{env, advice}: Omit<Fed, 'input'>,
): ChildProcess {
	const stdio: StdioOptions = [text, 'ignore', 'pipe'];
	try {
		return startProgram(command, {env, stdio, detached: true, windowsHide: true, advice});
	} finally {
		closeSync(text);
	}
}

/** A text to read from, of which nothing stays. A pipe would hold newsterm at its end until all is read. */
function readable(text: string | Uint8Array): number {
	const folder = mkdtempSync(join(tmpdir(), 'newsterm-'));
	try {
		const file = join(folder, 'text');
		writeFileSync(file, text, {mode: 0o600});
		return openSync(file, 'r');
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Else newsterm would end no sooner than the program. A pipe is a socket, though its type does not say so. */
function letGo(held: object | null): void {
	if (held && 'unref' in held && typeof held.unref === 'function') held.unref();
}

/** The last line it wrote says most often what was wrong. */
function failure(program: string, status: number | string | null, complaint: string): string {
	const said = printableLine(complaint.trim().split('\n').at(-1) ?? '');
	const how = typeof status === 'number' ? `ended with status ${status}` : `was ended by ${status}`;
	return printableLine(`${program} ${how}${said && `: ${said}`}`);
}
