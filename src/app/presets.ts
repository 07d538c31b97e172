import {defaultKeymap} from './default-keymap.js';
import {type HelpPart, helpPart} from './key-help.js';
import {eachBinding, type Keymap, type Place} from './keymap.js';
import {newsboatKeys} from './newsboat-keys.js';
import {countKeys, vimKeys} from './vim-keys.js';

export type PresetName = 'default' | 'vim' | 'newsboat';

/** The keymaps to begin from, by their names in the config. */
export const presets: Readonly<Record<PresetName, Keymap>> = {
	default: defaultKeymap,
	vim: withCounts(rekeyed(vimKeys)),
	newsboat: rekeyed(newsboatKeys),
};

function rekeyed(keys: Readonly<Record<string, readonly string[]>>): Keymap {
	return eachBinding(defaultKeymap, (binding) => ({...binding, keys: keys[binding.name] ?? binding.keys}));
}

function withCounts(keymap: Keymap): Keymap {
	return {...keymap, everywhere: [...keymap.everywhere, ...countKeys]};
}

/** What a preset has that the default keymap has not, place by place. */
export function presetHelp(name: PresetName): readonly HelpPart[] {
	const places = Object.keys(defaultKeymap) as Place[];
	return places.flatMap((place) => {
		const {title, rows} = helpPart(presets[name], place);
		const known = helpPart(defaultKeymap, place).rows.map(({keys, words}) => `${keys} ${words}`);
		const others = rows.filter(({keys, words}) => !known.includes(`${keys} ${words}`));
		return others.length === 0 ? [] : [{title, rows: others}];
	});
}

/** All keys a preset has, for the check of the config: the sequences among them hold a space. */
export function presetKeys(name: PresetName): readonly string[] {
	return [...new Set(Object.values(presets[name]).flatMap((bindings) => bindings.flatMap(({keys}) => keys)))];
}
