import type {Article, Enclosure, EpochMs, FeedResult, Headline, StoryKey, Topic} from '../model.js';
import type {ListQuery, Mute, StoredAccount, StoredFeed} from '../store/index.js';
import type {PartedLanguage, Syllables} from '../typeset/index.js';
import type {Keymap} from './keymap.js';
import type {PictureSizes, Pictures} from './known-pictures.js';
import type {Mode} from './mode.js';
import type {Notifying} from './notification.js';
import type {Pending} from './pending.js';
import type {Settings} from './settings.js';
import type {
	Adding,
	BriefView,
	Excerpt,
	FeedsView,
	FirstRun,
	HealthView,
	LinksView,
	Muting,
	PaletteView,
	Piping,
	Prompt,
	Tagging,
} from './views.js';

export type {
	Adding,
	BriefView,
	FeedsView,
	FirstRun,
	HealthView,
	LinksView,
	PaletteView,
	Piping,
	Prompt,
	Starter,
	Tagging,
} from './views.js';

/** One shelf of the front page. */
export type Tab =
	| {readonly kind: 'all'; readonly name: string; readonly count: number}
	| {readonly kind: 'section'; readonly name: string; readonly count: number}
	| {readonly kind: 'starred'; readonly name: string; readonly count: number}
	/** Left: nothing is followed any more; the tab stays while it is open. */
	| {readonly kind: 'followed'; readonly name: string; readonly count: number; readonly isLeft?: true}
	| {readonly kind: 'saved'; readonly name: string; readonly count: number; readonly query: string};

/** A row of a list: a fold by its lead, or a sibling shown under it while it is unfolded. */
export interface Row {
	readonly headline: Headline;
	/** The lead it stands under. */
	readonly siblingOf?: StoryKey;
}

/**
 * A list as it stood when it was opened: `query.upTo` keeps later stories out, so nothing moves by itself.
 * Only a window of its rows is here; indices count from the first row of the whole list.
 */
export interface List {
	readonly query: ListQuery;
	/** What it is, for the tabs line: set when it is not a tab's own (a feed, a search). */
	readonly title?: string;
	/** The name of the list that waits behind it whole; absent: this one is whole. */
	readonly narrows?: string;
	readonly rows: readonly Row[];
	/** Index of `rows[0]`. */
	readonly offset: number;
	/** All rows of the list, unfolded siblings too. */
	readonly total: number;
	/** Of a search: how many stories match; only the newest of them are rows. */
	readonly hits?: number;
	/** Of a search: index of the first row that was found by its text alone; absent: none was. */
	readonly textFrom?: number;
	/** Of a search: there are more by their texts than are shown or counted. */
	readonly hasMoreHits?: true;
	/** Of a topic: how many stories each step of the last days brought, oldest first. */
	readonly pace?: readonly number[];
	readonly cursor: number;
	/** Index of the row at the top of the window. */
	readonly top: number;
	/** Rows that arrived since it was opened. */
	readonly waiting: number;
}

/** The article on the screen. */
export interface Reading {
	readonly article: Article;
	/** The first line shown. */
	readonly scroll: number;
	/** What was known of pictures when the page was set: what comes later comes into the space kept for it. */
	readonly sizes?: PictureSizes;
	/** The eye stays: pictures in sight are asked for. */
	readonly isRested?: true;
	/** Which of the lists below the text is selected, counted through both; absent: none. */
	readonly selected?: number;
	/** Where the person was in the other of its two texts, the feed's and the full one. */
	readonly otherScroll?: number;
	/** Absent: nothing is looked for in it. */
	readonly find?: Find;
}

/** Words looked for in an article. */
export interface Find {
	readonly prompt: Prompt;
	/** Index of the current hit. */
	readonly at: number;
	/** The first line shown when it was begun: hits are looked for from there. */
	readonly from: number;
}

export interface MenuItem {
	readonly label: string;
	readonly value: string;
	/** One line about what it does, shown while it is selected. */
	readonly about?: string;
}

/** A short list to choose from, drawn and walked by ink-select-input. */
export interface Menu {
	readonly kind: 'section' | 'theme' | 'add-feed' | 'add-where' | 'remove-feed' | 'share' | 'mute' | 'files';
	readonly title: string;
	readonly items: readonly MenuItem[];
	/** Index of the item that is so now, selected at first; absent: none is. */
	readonly initial?: number;
	/** Index of the selected item, in a menu that is spoken; absent: the initial one. */
	readonly cursor?: number;
}

/** What is to be done with a file that comes with a story. */
export type FileWish = 'play' | 'download';

export interface FilesAsked {
	readonly key: StoryKey;
	readonly wish: FileWish;
	readonly files: readonly Enclosure[];
}

export interface Downloading {
	readonly bytes: number;
	/** Absent: nobody says. */
	readonly total?: number;
}

/** One line to the person. */
export interface Notice {
	readonly text: string;
	readonly tone: 'plain' | 'error';
	readonly until: EpochMs;
	/** The story that was read when it was said; absent: none was. */
	readonly about?: StoryKey;
}

/** How far the running round is. */
export interface Round {
	readonly done: number;
	readonly total: number;
	/** A person asked for it; otherwise it began by itself and asks only the feeds that are due. */
	readonly isForced: boolean;
}

export interface State {
	readonly columns: number;
	readonly rows: number;
	/** Nothing is drawn: what changes is told in lines, for a screen reader. */
	readonly isSpoken?: true;
	readonly now: EpochMs;
	readonly modes: readonly [Mode, ...Mode[]];
	readonly settings: Settings;
	readonly keymap: Keymap;
	/** Keys that wait for the next one. */
	readonly unfinished: {readonly count: number; readonly keys: string};
	readonly themes: readonly MenuItem[];
	/** Every setting of the config file, by its name. */
	readonly settingNames: readonly MenuItem[];
	/** Of the store as the screen shows it: the same again needs no reading. */
	readonly generation: number;
	/** The last story that was placed when the store was read: what joins a followed event after it is told of. */
	readonly placedKey?: StoryKey;
	readonly feeds: readonly StoredFeed[];
	/** Sync servers. */
	readonly accounts: readonly StoredAccount[];
	/** When a round last ended; absent: never. */
	readonly lastRoundAt?: EpochMs;
	readonly round?: Round;
	/** Results of the running or last round, for the notice at its end. */
	readonly results: readonly FeedResult[];
	/** The last round reached no feed at all. */
	readonly isOffline: boolean;
	readonly topics: readonly Topic[];
	/** Index in `topics` of the one under the cursor of the topic strip. */
	readonly topicCursor: number;
	/** The topic whose folds the list shows. */
	readonly topic?: Topic;
	readonly tabs: readonly Tab[];
	/** Index in `tabs`. */
	readonly tab: number;
	readonly list: List;
	/** The list was empty, and neither key nor mouse was used since there are rows: arrivals go straight into it. */
	readonly isFilling: boolean;
	/** Lists to come back to: under a search, a feed's list. */
	readonly behind: readonly List[];
	/** The article: on the screen in mode `article`, beside the list from 140 columns on. */
	readonly reading?: Reading;
	/** Articles to come back to. */
	readonly trail: readonly Reading[];
	/** Pictures by their address, the last one to come last. */
	readonly pictures: Pictures;
	/** Where words may be parted, by language; those of a language come with its first article. */
	readonly syllables: ReadonlyMap<PartedLanguage, Syllables>;
	/** Full texts that were asked for: on their way, or not to be had. */
	readonly fullTexts: ReadonlyMap<StoryKey, 'awaited' | 'failed'>;
	/** Of several files the person is asked which. */
	readonly files?: FilesAsked;
	/** Files that are being downloaded, by their address. */
	readonly downloads: ReadonlyMap<string, Downloading>;
	readonly search: Prompt;
	/** Hits are shown by how well they fit. Absent: the newest first. */
	readonly isBestFirst?: true;
	/** Why the selected hit was found by its text. */
	readonly excerpt?: Excerpt;
	readonly help: {readonly filter: Prompt; readonly top: number};
	readonly menu?: Menu;
	readonly feedsView: FeedsView;
	readonly healthView: HealthView;
	readonly palette: PaletteView;
	readonly brief?: BriefView;
	readonly linksView?: LinksView;
	/** When the person last used a key or the mouse, and when before the pause that lies behind. */
	readonly visit: {readonly usedAt: EpochMs; readonly since?: EpochMs};
	readonly notifying: Notifying;
	readonly adding: Adding;
	readonly piping?: Piping;
	readonly tagging?: Tagging;
	readonly muting: Muting;
	/** What is muted, when it was last asked. */
	readonly mutes: readonly Mute[];
	readonly firstRun?: FirstRun;
	readonly notice?: Notice;
	/** Not yet written by the worker, in order; its marks are laid over every page read meanwhile. */
	readonly pending: readonly Pending[];
	/** Number of the last deed. */
	readonly seq: number;
	/** Number of the last one given to the worker. */
	readonly handed: number;
}

export function modeOf(state: State): Mode {
	return state.modes.at(-1) ?? 'list';
}

/** Prompts that leave the body where it is. */
const prompts: ReadonlySet<Mode> = new Set(['add', 'find', 'pipe', 'mute']);

/** Whose body stands on the screen. */
export function bodyMode(state: State): Mode {
	return state.modes.findLast((mode) => !prompts.has(mode)) ?? 'list';
}
