import {basename} from 'node:path';
import {type Environment, runProgram} from './run-program.js';
import {words} from './words.js';

interface Editing {
	readonly env: Environment;
	readonly platform?: NodeJS.Platform;
	/** To begin at, from 1, in an editor that is known to take it. */
	readonly line?: number;
}

/** They begin at a line that is told as `+12` before the file. */
const knowLines = /^(?:vi|n?vim|gvim|view|nano|pico|emacs|emacsclient|micro|kak|joe|jed|mg|ne)$/;

/**
 * Opens a file in the person's editor ($VISUAL, else $EDITOR, else vi or notepad) and waits until it ends. The caller
 * has given the screen back before. Returns the editor's exit status.
 * @throws {Error} the editor could not be started
 */
export function editFile(
	file: string,
	{env, platform = process.platform, line = 1}: Editing,
): Promise<number> {
	const standard = platform === 'win32' ? 'notepad' : 'vi';
	const command = words(env['VISUAL'] || env['EDITOR'] || standard);
	const name = basename(command[0] ?? '');
	const at = line > 1 && knowLines.test(name) ? [`+${line}`] : [];
	return runProgram([...command, ...at, file], {env, advice: 'set $EDITOR to your editor'});
}
