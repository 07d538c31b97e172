import {settingNames} from '../config/index.js';
import type {HelpPage} from './help-page.js';

/** `newsterm help settings`: what the config file may hold, as its schema has it. */
export function settingsHelp(): HelpPage {
	return [
		'Settings: what config.json may hold; every one may be left out',
		settingNames().map(({name, about}) => [name, about]),
		'',
		'The file is JSON that takes comments. "newsterm config edit" opens it,',
		'"newsterm config check" tells what is wrong in it, by line and column.',
	];
}
