import {readFileSync} from 'node:fs';
import {nearestName} from '../../config/index.js';
import {type Command, UsageError} from '../command.js';
import {packageFile} from '../package-file.js';
import {takeWords} from '../parse-args.js';

/** In completions/: they are for packagers, too. */
const scripts: Readonly<Record<string, string>> = {
	bash: 'newsterm.bash',
	zsh: '_newsterm',
	fish: 'newsterm.fish',
};

/** `newsterm completion`: what a shell needs to complete newsterm's words. The script asks `newsterm complete` at each Tab. */
export const completion: Command = {
	name: 'completion',
	summary: 'print a script that completes newsterm in your shell',
	usage: 'bash|zsh|fish',
	options: {},

	async run(args, desk) {
		const [shell = ''] = takeWords(args, {what: 'bash, zsh or fish', atLeast: 1});
		const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
		if (script === undefined) {
			const near = nearestName(shell, Object.keys(scripts));
			throw new UsageError(
				`there is no completion for “${shell}”; ${near === undefined ? 'there is one for bash, zsh and fish' : `did you mean ${near}?`}`,
			);
		}
		desk.print(readFileSync(packageFile(`completions/${script}`), 'utf8').trimEnd());
		return 0;
	},
};
