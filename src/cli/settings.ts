import {type Keymap, presets, type Settings, withKeys} from '../app/index.js';
import type {Config, Home} from '../config/index.js';
import type {Orders} from '../ingest/index.js';
import {type ColourLevel, pictureWay} from '../terminal/index.js';
import type {FetchSettings} from './fetching.js';
import {mutesOf} from './mutes-of.js';

/** The config as each room wants it told. */
export function settingsOf(config: Config): Settings {
	const {theme, measure, symbols, bidi, share, feeds, savedQueries, player, notifications: when} = config;
	const fullTextFeeds = new Set(feeds.filter(({fullText}) => fullText).map(({url}) => url));
	const notify = {when, feeds: new Set(feeds.filter((feed) => feed.notify).map(({url}) => url))};
	const looks = {theme, measure, symbols, bidi, share, fullTextFeeds, savedQueries, notify};
	return {...looks, ...(player && {player})};
}

/** The same, on this terminal: pictures as it can show them, words parted. Half blocks are not ASCII; what is printed stays whole. */
export function screenSettingsOf(config: Config, colours: ColourLevel): Settings {
	const way = pictureWay(config.images, process.env, colours);
	const pictures = way === 'blocks' && config.symbols === 'ascii' ? undefined : way;
	return {
		...settingsOf(config),
		...(pictures && {pictures}),
		...(config.hyphenate && {hyphenate: true as const}),
	};
}

export function keymapOf({keymap, keys}: Config): Keymap {
	return withKeys(presets[keymap], keys);
}

/** How requests are made; for the sample edition none is. */
export function fetchingOf({refresh}: Config, {isSample}: Home): FetchSettings {
	return {perHost: refresh.perHost, isSealed: isSample === true};
}

export function ordersOf({feeds, sections, refresh, keep, mute, accounts}: Config): Orders {
	const {everyMinutes} = refresh;
	return {subscriptions: feeds, sections, mutes: mutesOf({mute}), accounts, everyMinutes, keep};
}

/** What holds while there is no config file. */
export const firstSettings: Settings = {
	theme: 'broadsheet',
	measure: 72,
	symbols: 'unicode',
	bidi: 'auto',
	share: [],
};
