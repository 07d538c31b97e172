import {commandNames, defaultKeymap} from '../app/index.js';
import {themeNames} from '../components/index.js';
import type {Vocabulary} from '../config/index.js';
import {muteFault} from '../store/index.js';

/** What the config file may name that other rooms own. */
export const vocabulary: Vocabulary = {themes: themeNames, actions: commandNames(defaultKeymap), muteFault};
