import {type Environment, runProgram} from './run-program.js';
import {words} from './words.js';

/**
 * Opens a file in the person's editor ($VISUAL, else $EDITOR, else vi or notepad) and waits until it ends. The caller
 * has given the screen back before. Returns the editor's exit status.
 * @throws {Error} the editor could not be started
 */
export function editFile(
	file: string,
	{env, platform = process.platform}: {readonly env: Environment; readonly platform?: NodeJS.Platform},
): Promise<number> {
	const standard = platform === 'win32' ? 'notepad' : 'vi';
	const command = words(env['VISUAL'] || env['EDITOR'] || standard);
	return runProgram([...command, file], {env, advice: 'set $EDITOR to your editor'});
}
