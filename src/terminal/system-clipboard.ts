import {feedProgram} from './feed-program.js';
import type {Environment} from './run-program.js';

interface Outside {
	readonly env: Environment;
	readonly platform?: NodeJS.Platform;
}

/**
 * Puts a text on the clipboard of this machine by the system's own program: not every terminal follows OSC 52. Does
 * nothing where there is no such program, or where the person sits at another machine.
 */
export async function copyToSystem(text: string, {env, platform = process.platform}: Outside): Promise<void> {
	const input = platform === 'win32' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text; // clip.exe guesses without a mark
	const own = env['TMUX'] ? [tmux] : []; // it keeps OSC 52 to itself unless told otherwise
	for (const command of [...own, ...(env['SSH_CONNECTION'] ? [] : programs(env, platform))]) {
		try {
			return await feedProgram(command, {env, input, advice: ''});
		} catch {
			// The next one may be there; the terminal was asked already.
		}
	}
}

/** Into its buffer, and on to the terminal it stands in (`-w`). */
const tmux = ['tmux', 'load-buffer', '-w', '-'];

function programs(env: Environment, platform: NodeJS.Platform): readonly (readonly string[])[] {
	if (platform === 'darwin') return [['pbcopy']];
	if (platform === 'win32') return [['clip']];
	return [
		...(env['WAYLAND_DISPLAY'] ? [['wl-copy']] : []),
		...(env['DISPLAY']
			? [
					['xclip', '-selection', 'clipboard'],
					['xsel', '--clipboard', '--input'],
				]
			: []),
	];
}
