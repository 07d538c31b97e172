import {type PresetName, presetHelp} from '../app/index.js';
import type {HelpPage} from './help-page.js';

/** `newsterm help keys`: the keymaps one can begin from, and how keys are given to commands. */
export function keysHelp(): HelpPage {
	return [
		'Keys: ? on the screen shows all of them as they are with your config',
		'',
		'"keymap" in the config names those you begin from',
		[
			['default', "arrow keys everywhere, vim's and less's letters beside them"],
			['vim', 'sequences and counts as well: gg, 5j, 12G'],
			['newsboat', 'as newsboat has them'],
		],
		'',
		...different('vim'),
		...different('newsboat'),
		'"keys" gives a key to a command, or to none',
		'  {"ctrl+r": "refresh-all", "x": null}, in vim {"g r": "refresh-all"} too',
		'  What commands are called stands in docs/keys.md; a misspelt one is told of.',
	];
}

function different(name: PresetName): HelpPage {
	const rows = presetHelp(name).flatMap(({title, rows}) =>
		rows.map(({keys, words}) => [keys, `${words} (${inSentence(title)})`] as const),
	);
	return [`What ${name} has otherwise`, rows, ''];
}

function inSentence(title: string): string {
	return title.charAt(0).toLowerCase() + title.slice(1);
}
