import {execFile} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import type {Subscription} from '../model.js';
import type {ConfiguredFeed, NamedSecrets} from './config.js';
import type {ConfiguredAccount} from './configured-account.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Long enough to type a passphrase, short enough that one feed's keyring does not hold a round up. */
const patienceMs = 60_000;

/**
 * The feed with its secrets filled in: runs its `passwordCommand`, looks its `$NAME`s up. Ask just before a fetch,
 * and never print the answer.
 * @throws {Error} one sentence, without secrets: the command failed, a variable is not set
 */
export async function resolveSecrets(feed: ConfiguredFeed, env: Environment): Promise<Subscription> {
	const {secrets, fullText: _fullText, notify: _notify, ...subscription} = feed;
	if (!secrets) return subscription;
	const password = await readPassword(secrets, env);
	return {
		...subscription,
		...(secrets.headers && {headers: fillIn(secrets.headers, env)}),
		...(password !== undefined && {auth: {user: secrets.user ?? '', password}}),
	};
}

/**
 * The password of an account, fetched as the file says. Ask just before it is sent, and never print the answer.
 * @throws {Error} one sentence, without secrets: the variable is not set, the command failed, others may read the file
 */
export async function accountPassword({name, secret}: ConfiguredAccount, env: Environment): Promise<string> {
	const {variable, passwordCommand, file} = secret ?? {};
	if (variable !== undefined) return lookUp(variable, env, name);
	if (file !== undefined) return passwordIn(file, env);
	return (await readPassword({...(passwordCommand && {passwordCommand})}, env)) ?? '';
}

function passwordIn(written: string, env: Environment): string {
	const file = written.replace(/^~(?=\/)/, env['HOME'] ?? '~');
	const told = `The password file ${written}`;
	const {mode, text} = contentOf(file, told);
	if (process.platform !== 'win32' && (mode & 0o077) !== 0)
		throw new Error(`${told} can be read by others: chmod 600 ${written}`);
	const [line = ''] = text.split(/\r?\n/, 1);
	if (line === '') throw new Error(`${told} has nothing on its first line.`);
	return line;
}

function contentOf(file: string, told: string): {readonly mode: number; readonly text: string} {
	try {
		return {mode: statSync(file).mode, text: readFileSync(file, 'utf8')};
	} catch {
		throw new Error(`${told} cannot be read.`);
	}
}

async function readPassword(
	{password, passwordCommand}: NamedSecrets,
	env: Environment,
): Promise<string | undefined> {
	const [program, ...args] = passwordCommand ?? [];
	if (program === undefined) return password;
	const output = await run(program, args, env);
	const [line = ''] = output.split(/\r?\n/, 1); // `pass` keeps notes below the first line
	if (line === '') throw new Error(`The password command ${program} printed nothing.`);
	return line;
}

function run(program: string, args: readonly string[], env: Environment): Promise<string> {
	return new Promise((resolve, reject) => {
		const options = {
			env,
			timeout: patienceMs,
			maxBuffer: 64 * 1024,
			windowsHide: true,
			encoding: 'utf8',
		} as const;
		execFile(program, args, options, (error, output) => {
			if (!error) resolve(output);
			// The error as Node words it repeats the arguments and what was printed: neither is for other eyes.
			else reject(new Error(`The password command ${program} ${reason(error)}.`));
		});
	});
}

function reason(error: {readonly code?: unknown; readonly killed?: boolean | undefined}): string {
	if (error.code === 'ENOENT') return 'was not found';
	if (typeof error.code === 'number') return `ended with status ${error.code}`;
	if (error.killed) return `did not answer within ${patienceMs / 1000} seconds`;
	return 'could not be run';
}

/** `$NAME` and `${NAME}` from the environment, `$$` as a dollar. */
function fillIn(
	headers: Readonly<Record<string, string>>,
	env: Environment,
): Readonly<Record<string, string>> {
	const fill = (value: string) =>
		value.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (_all, braced?: string, bare?: string) => {
			const name = braced ?? bare;
			return name === undefined ? '$' : lookUp(name, env, 'a header');
		});
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
}

function lookUp(name: string, env: Environment, whose: string): string {
	const found = env[name];
	if (found === undefined) throw new Error(`The environment variable ${name} is not set; ${whose} needs it.`);
	if (/\p{Cc}/u.test(found)) throw new Error(`The environment variable ${name} holds control characters.`);
	return found;
}
