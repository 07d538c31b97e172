import {defaultKeymap, type Keymap, type Settings, withKeys} from '../app/index.js';
import type {Config} from '../config/index.js';
import type {Orders} from '../ingest/index.js';

/** The config as each room wants it told. */
export function settingsOf({theme, measure, symbols, share}: Config): Settings {
	return {theme, measure, symbols, share};
}

export function keymapOf({keys}: Config): Keymap {
	return withKeys(defaultKeymap, keys);
}

export function ordersOf({feeds, sections, refresh, keep}: Config): Orders {
	return {subscriptions: feeds, sections, everyMinutes: refresh.everyMinutes, keep};
}

/** What holds while there is no config file. */
export const firstSettings: Settings = {theme: 'broadsheet', measure: 72, symbols: 'unicode', share: []};
