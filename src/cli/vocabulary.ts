import {commandNames, defaultKeymap, presetKeys} from '../app/index.js';
import {themeNames} from '../components/index.js';
import type {Vocabulary} from '../config/index.js';
import {muteFault, readQuery} from '../store/index.js';

/** What the config file may name that other rooms own. */
export const vocabulary: Vocabulary = {
	themes: themeNames,
	actions: commandNames(defaultKeymap),
	keymaps: {default: presetKeys('default'), vim: presetKeys('vim'), newsboat: presetKeys('newsboat')},
	faultOf: (query) => readQuery(query).fault,
	muteFault,
};
