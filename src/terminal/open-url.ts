import {posix} from 'node:path';
import {safeUrl} from './link.js';
import {type Environment, notFound, runProgram, startProgram} from './run-program.js';
import {words} from './words.js';

interface Outside {
	readonly env: Environment;
	readonly platform?: NodeJS.Platform;
	/** A browser that has not failed by then has the address: `xdg-open` ends at once, a browser may run for days. */
	readonly graceMs?: number;
}

const advice = 'set $BROWSER to a program that opens addresses';
const textBrowsers = new Set(['w3m', 'lynx', 'links', 'links2', 'elinks', 'browsh', 'carbonyl']);

/**
 * Opens an address in the person's browser: $BROWSER (programs separated by colons, `%s` for the address), else the
 * system's. The address is one argument, and no shell sees it.
 * @throws {Error} one sentence: it is not http(s), or nothing here opens it
 */
export async function openUrl(
	url: string,
	{env, platform = process.platform, graceMs = 1500}: Outside,
): Promise<void> {
	const href = safeUrl(url);
	if (href === undefined) throw new Error('Only http and https addresses are opened.');
	if (browserTakesTerminal(env)) {
		await runProgram(withUrl(chosen(env)[0] ?? [], href), {env, advice});
		return;
	}
	const commands = [...chosen(env), systemOpener(platform)];
	let failure: unknown;
	for (const command of commands) {
		try {
			return await startOpener(withUrl(command, href), {env, graceMs, advice});
		} catch (error) {
			failure ??= error; // the person's own choice is what the sentence is about
		}
	}
	throw failure;
}

/** Whether the person's browser draws on the terminal, so that the screen must be given back before `openUrl`. */
export function browserTakesTerminal(env: Environment): boolean {
	const [program = ''] = chosen(env)[0] ?? [];
	return textBrowsers.has(posix.basename(program));
}

function chosen(env: Environment): readonly (readonly string[])[] {
	return (env['BROWSER'] ?? '')
		.split(/:(?!\\)/) // not the colon of C:\
		.map(words)
		.filter((command) => command.length > 0);
}

function withUrl(command: readonly string[], href: string): readonly string[] {
	if (!command.some((word) => word.includes('%s'))) return [...command, href];
	return command.map((word) => word.replaceAll('%s', () => href));
}

/** What opens addresses of any kind on this system. */
export function systemOpener(platform: NodeJS.Platform): readonly string[] {
	if (platform === 'darwin') return ['open'];
	// `start` is the shell's, which would read & and ^ in the address.
	if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
	return ['xdg-open'];
}

/**
 * Starts what opens an address, and lets it run.
 * @throws {Error} one sentence: it could not be started, or has failed at once
 */
export function startOpener(
	command: readonly string[],
	{env, graceMs, advice}: {readonly env: Environment; readonly graceMs: number; readonly advice: string},
): Promise<void> {
	return new Promise((resolve, reject) => {
		const [program = ''] = command;
		const child = startProgram(command, {env, stdio: 'ignore', detached: true, windowsHide: true, advice});
		const grace = setTimeout(resolve, graceMs);
		child.on('error', (cause) => {
			clearTimeout(grace);
			reject(notFound(program, cause, advice));
		});
		child.on('exit', (status) => {
			clearTimeout(grace);
			if (status === 0) resolve();
			else
				reject(new Error(`${program} could not open the address (status ${status ?? 'unknown'}); ${advice}`));
		});
		child.unref(); // the browser outlives newsterm
	});
}
