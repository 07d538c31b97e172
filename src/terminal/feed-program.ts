import {spawn} from 'node:child_process';
import {printableLine} from '../printable.js';
import {type Environment, notFound} from './run-program.js';

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
export function feedProgram(
	[program = '', ...args]: readonly string[],
	{env, input, advice}: Fed,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			env,
			stdio: ['pipe', 'ignore', 'pipe'],
			detached: true,
			shell: false,
			windowsHide: true,
		});
		let complaint = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			complaint = `${complaint}${text}`.slice(0, mostComplaint);
		});
		child.on('error', (cause) => reject(notFound(program, cause, advice)));
		// What it left running holds the pipes open: only a failure is worth waiting for the last of its words.
		child.on('exit', (status) => status === 0 && resolve());
		child.on('close', (status, signal) => reject(new Error(failure(program, status ?? signal, complaint))));
		child.stdin.on('error', () => {}); // it need not read
		child.stdin.end(input);
		child.unref();
	});
}

/** The last line it wrote says most often what was wrong. */
function failure(program: string, status: number | string | null, complaint: string): string {
	const said = printableLine(complaint.trim().split('\n').at(-1) ?? '');
	const how = typeof status === 'number' ? `ended with status ${status}` : `was ended by ${status}`;
	return printableLine(`${program} ${how}${said && `: ${said}`}`);
}
