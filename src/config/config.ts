import {otherSection, type Subscription} from '../model.js';
import {withoutCredentials} from './address.js';
import {type ConfiguredAccount, toAccount} from './configured-account.js';
import type {FeedLine} from './feed-line.js';
import type {Settings} from './settings.js';

/** How to sign in, as the file names it: nothing in it has been run or looked up yet. Never printed. */
export interface NamedSecrets {
	readonly user?: string;
	/** From the address itself: https://user:password@host/. */
	readonly password?: string;
	readonly passwordCommand?: readonly string[];
	/** `$NAME` stands for a variable of the environment. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** A line of `feeds`: a subscription whose secrets are not filled in yet (`resolveSecrets` does). */
export interface ConfiguredFeed extends Omit<Subscription, 'auth' | 'headers'> {
	readonly fullText?: boolean;
	readonly notify?: boolean;
	readonly secrets?: NamedSecrets;
}

/** A tab of stories that match a query. */
export interface SavedQuery {
	readonly name: string;
	readonly query: string;
	/** How many of `sections` stand before it. */
	readonly place: number;
}

/** The person's file, checked, with defaults where it is silent. */
export interface Config {
	readonly feeds: readonly ConfiguredFeed[];
	/** Every shelf in the order of the tabs: those the file orders, then those only a feed names, then `Other` if needed. */
	readonly sections: readonly string[];
	readonly savedQueries: readonly SavedQuery[];
	readonly refresh: {readonly everyMinutes: number; readonly onStart: boolean; readonly perHost: number};
	readonly theme: string;
	readonly keymap: 'default' | 'vim' | 'newsboat';
	/** Key name → action; null: the key is free. */
	readonly keys: Readonly<Record<string, string | null>>;
	readonly images: 'auto' | 'on' | 'blocks' | 'off';
	/** Columns. */
	readonly measure: number;
	/** Words of articles are parted at the ends of lines. */
	readonly hyphenate: boolean;
	readonly symbols: 'unicode' | 'ascii';
	readonly bidi: 'auto' | 'newsterm' | 'terminal';
	/** When the desktop is told of followed events and of chosen feeds. */
	readonly notifications: 'auto' | 'on' | 'off';
	/** The news is told in lines, for a screen reader; nothing is drawn. */
	readonly screenReader: boolean;
	/** Programs of the person's to hand a story to. */
	readonly share: readonly {readonly name: string; readonly command: readonly string[]}[];
	/** Plays what comes with a story, `{url}` in one of its words; absent: whatever opens addresses here. */
	readonly player?: readonly string[];
	readonly downloads: {readonly folder?: string; readonly mostMegabytes: number};
	readonly keep: {readonly bodiesDays: number; readonly storiesDays: number};
	/** Sync servers. */
	readonly accounts: readonly ConfiguredAccount[];
	/** Words that follow each other, or a query. */
	readonly mute: readonly (string | {readonly query: string})[];
}

/** What was written, as the house uses it. */
export function toConfig(settings: Settings): Config {
	const {refresh, theme, keymap, keys, images, measure, symbols, bidi, share, keep, mute} = settings;
	const {hyphenate, notifications, screenReader, accounts, player, downloads} = settings;
	const feeds = settings.feeds.map(toFeed);
	return {
		feeds,
		...tabs(settings.sections, feeds),
		refresh,
		theme,
		keymap,
		keys,
		images,
		measure,
		hyphenate,
		symbols,
		bidi,
		notifications,
		screenReader,
		share,
		...(player && {player}),
		downloads: {
			mostMegabytes: downloads.mostMegabytes,
			...(downloads.folder !== undefined && {folder: downloads.folder}),
		},
		keep: {bodiesDays: keep.bodies, storiesDays: keep.stories},
		accounts: accounts.map(toAccount),
		mute,
	};
}

function tabs(
	written: Settings['sections'],
	feeds: readonly ConfiguredFeed[],
): Pick<Config, 'sections' | 'savedQueries'> {
	const shelves = new Set<string>();
	const savedQueries: SavedQuery[] = [];
	for (const tab of written) {
		if (typeof tab === 'string') shelves.add(tab);
		else savedQueries.push({...tab, place: shelves.size});
	}
	const used = feeds.map((feed) => feed.section ?? otherSection);
	for (const section of used) if (section !== otherSection) shelves.add(section);
	if (used.includes(otherSection)) shelves.add(otherSection);
	return {sections: [...shelves], savedQueries};
}

function toFeed(line: FeedLine): ConfiguredFeed {
	const {title, section, refreshMinutes, keep, fullText, notify} = line;
	const secrets = toSecrets(line);
	return {
		url: withoutCredentials(line.url),
		...(title !== undefined && {title}),
		...(section !== undefined && {section}),
		...(refreshMinutes !== undefined && {refreshMinutes}),
		...(keep !== undefined && {keepDays: keep}),
		...(fullText !== undefined && {fullText}),
		...(notify !== undefined && {notify}),
		...(Object.keys(secrets).length > 0 && {secrets}),
	};
}

function toSecrets({url, auth, headers}: FeedLine): NamedSecrets {
	const written = url.username !== '' || url.password !== '';
	return {
		...(written && {user: plain(url.username), password: plain(url.password)}),
		...auth,
		...(headers && {headers}),
	};
}

function plain(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part; // a lone % was meant as it stands
	}
}
