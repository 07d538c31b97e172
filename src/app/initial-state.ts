import type {EpochMs} from '../model.js';
import {closedAdding} from './adding.js';
import {closedFeedsView} from './feeds-screen.js';
import {firstRunOf} from './first-run.js';
import {closedHealth} from './health.js';
import type {Keymap} from './keymap.js';
import {noList} from './list.js';
import {nothingToNotify} from './notification.js';
import {closedPalette} from './palette.js';
import {emptyPrompt} from './prompt.js';
import type {Settings} from './settings.js';
import type {MenuItem, Starter, State} from './state.js';
import {frontPageTab} from './tabs.js';
import {nothingTyped} from './unfinished.js';

export interface Beginning {
	readonly columns: number;
	readonly rows: number;
	readonly isSpoken?: true;
	readonly now: EpochMs;
	readonly settings: Settings;
	readonly keymap: Keymap;
	readonly themes: readonly MenuItem[];
	/** Absent: the palette lists none. */
	readonly settingNames?: readonly MenuItem[];
	/** When the person was last at the screen; absent: never. */
	readonly leftAt?: EpochMs;
	/** There is no config file yet: the first-run page comes up. */
	readonly firstRun?: {readonly starters: readonly Starter[]; readonly configFile: string};
}

/** The state before anything was read. */
export function initialState({firstRun, leftAt, settingNames = [], ...beginning}: Beginning): State {
	return {
		...beginning,
		settingNames,
		unfinished: nothingTyped,
		modes: [firstRun ? 'first-run' : 'list'],
		generation: -1,
		feeds: [],
		accounts: [],
		results: [],
		isOffline: false,
		topics: [],
		topicCursor: 0,
		tabs: [frontPageTab],
		tab: 0,
		list: noList,
		isFilling: false,
		behind: [],
		trail: [],
		pictures: new Map(),
		syllables: new Map(),
		fullTexts: new Map(),
		downloads: new Map(),
		search: emptyPrompt,
		help: {filter: emptyPrompt, top: 0},
		feedsView: closedFeedsView,
		healthView: closedHealth,
		palette: closedPalette,
		visit: {usedAt: leftAt ?? beginning.now, ...(leftAt !== undefined && {since: leftAt})},
		notifying: nothingToNotify,
		adding: closedAdding,
		muting: emptyPrompt,
		mutes: [],
		pending: [],
		seq: 0,
		handed: 0,
		...(firstRun && {firstRun: firstRunOf(firstRun.starters, firstRun.configFile)}),
	};
}
