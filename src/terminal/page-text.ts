import {type Environment, runProgram} from './run-program.js';
import {words} from './words.js';

/**
 * Shows a text in the person's pager ($PAGER, else less or more) and waits until it is left. The text is written as it
 * is: it must be printable. Returns the pager's exit status.
 * @throws {Error} the pager could not be started
 */
export function pageText(
	text: string,
	{env, platform = process.platform}: {readonly env: Environment; readonly platform?: NodeJS.Platform},
): Promise<number> {
	const command = words(env['PAGER'] || (platform === 'win32' ? 'more' : 'less'));
	const withStyles = {LESS: 'R', ...env}; // less shows colours as text unless told; the person's own LESS holds
	return runProgram(command, {env: withStyles, advice: 'set $PAGER to your pager', input: text});
}
