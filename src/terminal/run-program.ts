import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process';
import {constants} from 'node:os';
import {printableLine} from '../printable.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A program that was asked for is not on this machine; the message says what to set. */
export function notFound(program: string, cause: unknown, advice: string): Error {
	const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
	const what = isAbsent ? 'was not found' : 'could not be started';
	return new Error(printableLine(`${program} ${what}; ${advice}`), {cause});
}

/**
 * Starts a program, without a shell. Most faults are told of later, as `error`.
 * @throws {Error} what is wrong at once: no name, words longer than the system takes
 */
export function startProgram(
	[program = '', ...args]: readonly string[],
	{advice, ...options}: SpawnOptions & {readonly advice: string},
): ChildProcess {
	try {
		return spawn(program, args, {...options, shell: false});
	} catch (cause) {
		throw notFound(program || 'a program without a name', cause, advice);
	}
}

/**
 * Runs a program that has the terminal to itself until it ends; no shell. The caller has given the screen back before.
 * Returns its exit status, 128+n when signal n ended it.
 * @throws {Error} it could not be started
 */
export function runProgram(
	command: readonly string[],
	{env, advice, input}: {readonly env: Environment; readonly advice: string; readonly input?: string},
): Promise<number> {
	return new Promise((resolve, reject) => {
		const stdio = [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'] as const;
		const child = startProgram(command, {env, stdio: [...stdio], advice});
		child.on('error', (cause) => reject(notFound(command[0] ?? '', cause, advice)));
		child.on('close', (status, signal) => resolve(status ?? 128 + (signal ? constants.signals[signal] : 0)));
		child.stdin?.on('error', () => {}); // a pager that is left early does not read to the end
		child.stdin?.end(input);
	});
}
