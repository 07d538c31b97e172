process.env['TZ'] = 'UTC'; // rows tell local days

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {onTestFinished} from 'vitest';
import {
	type Action,
	type App,
	createApp,
	createPerform,
	defaultKeymap,
	type Effect,
	initialState,
	type Keymap,
	type ReaderDesk,
	type Settings,
	type State,
	withKeys,
} from '../../src/app/index.js';
import {articleIn} from '../../src/cli/article-in.js';
import {saveArticle} from '../../src/cli/save-article.js';
import {frameOf, speak, themeChoices} from '../../src/components/index.js';
import {FeedError, type FetchAsk, type Fetcher, pageMarkup} from '../../src/feeds/index.js';
import {openServer} from '../../src/feeds/sync/open-server.js';
import {type IngestEvent, type NewsDesk, openNewsDesk} from '../../src/ingest/index.js';
import {decodePicture} from '../../src/ingest/pages/decode-picture.js';
import type {Account, Article, EpochMs, Feed, FeedErrorKind, Story, Subscription} from '../../src/model.js';
import {printableLine} from '../../src/printable.js';
import {type Intent, openStore, type Store} from '../../src/store/index.js';
import type {FakeGreader} from '../feeds/sync/fake-greader.js';
import {type FeedsFile, feedsFile} from './feeds-file.js';

export const noon = Date.UTC(2026, 10, 23, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A story of a wire, saying only what the test is about. */
export interface Telegram extends Partial<Omit<Story, 'id' | 'feedUrl'>> {
	readonly title: string;
	/** Of noon; may be negative for what comes later. */
	readonly minutesAgo?: number;
}

/** What a feed of the test answers: its stories now, or why there are none. */
export type Edition = readonly Telegram[] | FeedErrorKind | Moved;

/** Its stories, and where it moved to for good. */
export interface Moved {
	readonly movedTo: string;
	readonly telegrams: readonly Telegram[];
}

export interface TestFeed extends Subscription {
	readonly edition: Edition;
	/** Its stories are opened with their full text. */
	readonly fullText?: boolean;
}

export function feed(title: string, section: string, edition: Edition): TestFeed {
	return {url: `https://${slug(title)}.example/feed`, title, section, edition};
}

function slug(text: string): string {
	return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

export interface Reader {
	/** Presses keys by name, one after another, and waits for what they set off. */
	press(...keys: string[]): Promise<void>;
	/** Presses keys before anything that they set off is done. */
	pressAtOnce(...keys: string[]): void;
	dispatch(action: Action): void;
	/** Chooses from the menu that is open. */
	choose(value: string): Promise<void>;
	/** Types text, letter by letter. */
	type(text: string): Promise<void>;
	/** The screen as text, row by row. */
	lines(): readonly string[];
	screen(): string;
	/** The row under the cursor. */
	selected(): string;
	/** What a screen reader has heard since it was asked last. */
	heard(): readonly string[];
	state(): State;
	/** Another edition of a feed is out; it is read with the next round. */
	publish(title: string, edition: Edition): void;
	/** A whole round, as `R` sets one off. */
	refresh(): Promise<void>;
	resize(columns: number, rows: number): void;
	/** Columns and rows from 0. */
	click(column: number, row: number): void;
	/** Notches, downwards; column from 0. */
	wheel(by: number, column?: number): void;
	/** Lets time go by. */
	wait(ms: number): void;
	/** What was asked of the outside, and is nobody's answer: links opened, text copied, quit. */
	readonly asked: Effect[];
	/** Titles of the stories that are unread in the store. */
	unread(): readonly string[];
	readonly store: Store;
	/** Commands that were given a text, and how. */
	readonly given: Given[];
	/** The folder that articles are saved in. */
	readonly downloads: string;
	/** The person's config file. */
	readonly file: FeedsFile;
}

export interface Given {
	readonly how: 'piped' | 'run';
	readonly command: readonly string[];
	readonly text: string;
}

export interface ReaderOptions {
	readonly feeds?: readonly TestFeed[];
	/** Feeds that are found at an address. */
	readonly sites?: Readonly<Record<string, readonly {readonly url: string; readonly title?: string}[]>>;
	/** Web pages by their address, or why they cannot be had. */
	readonly pages?: ReadonlyMap<string, string | FeedErrorKind>;
	/** Files of pictures by their address, or why they cannot be had. */
	readonly pictures?: ReadonlyMap<string, Uint8Array | FeedErrorKind>;
	/** How the terminal shows pictures; absent: not at all. */
	readonly shows?: Settings['pictures'];
	readonly columns?: number;
	readonly rows?: number;
	readonly keymap?: Keymap;
	/** For a screen reader: `said` tells what it hears. */
	readonly isSpoken?: true;
	/** Words of articles are parted at the ends of lines. */
	readonly hyphenate?: true;
	readonly savedQueries?: Settings['savedQueries'];
	readonly notify?: Settings['notify'] | undefined;
	/** The person's own share targets. */
	readonly share?: Settings['share'];
	readonly player?: Settings['player'];
	/** Downloads a file; absent: at once. */
	readonly download?: ReaderDesk['download'];
	/** The person's own keys. */
	readonly keys?: Readonly<Record<string, string>>;
	/** Whether the first round is over when the reader opens. */
	readonly isFresh?: boolean;
	/** Queries that the config mutes. */
	readonly mutes?: readonly string[];
	/** Sync servers, by the names of their accounts. */
	readonly servers?: Readonly<Record<string, FakeGreader>>;
	/** The program that ran before this one, on the same store and config file. */
	readonly after?: Reader;
}

/** The whole reader but for its terminal and its network: the real store, desk, update and frames, on one thread. */
export async function openReader({
	feeds = [],
	sites = {},
	pages = new Map(),
	pictures = new Map(),
	shows,
	columns = 120,
	rows = 40,
	keymap: preset = defaultKeymap,
	isSpoken,
	hyphenate,
	savedQueries = [],
	notify,
	isFresh = true,
	keys = {},
	share = [],
	player,
	download = async ({enclosure}) => `~/news/${new URL(enclosure.url).pathname.slice(1)}`,
	mutes = [],
	servers = {},
	after,
}: ReaderOptions = {}): Promise<Reader> {
	const editions = new Map(feeds.map(({url, edition}) => [url, edition]));
	const clock = {now: noon};
	const now = (): EpochMs => clock.now;
	const store = after?.store ?? openStore(':memory:');
	const asked: Effect[] = [];
	const given: Given[] = [];
	const downloads = mkdtempSync(join(tmpdir(), 'newsterm-downloads-'));
	onTestFinished(() => rmSync(downloads, {recursive: true, force: true}));
	const timers: {at: EpochMs; run: () => void}[] = [];
	let working: Promise<unknown> = Promise.resolve();
	let app: App | undefined;
	const dispatch = (action: Action): void => app?.dispatch(action);

	const keymap = withKeys(preset, keys);
	const settings: Settings = {
		theme: 'broadsheet',
		measure: 72,
		symbols: 'unicode',
		bidi: 'auto',
		share,
		saveFolder: '~/news',
		savedQueries,
		...(shows && {pictures: shows}),
		...(notify && {notify}),
		...(hyphenate && {hyphenate}),
		...(player && {player}),
		fullTextFeeds: new Set(feeds.filter(({fullText}) => fullText).map(({url}) => url)),
	};
	const orders = {
		subscriptions: after?.file.subscriptions() ?? feeds.map(({edition: _, ...subscription}) => subscription),
		sections: [...new Set(feeds.map(({section}) => section ?? 'Other'))],
		mutes,
		accounts: Object.entries(servers).map(([name, {signIn}]): Account => {
			const {kind, url, user} = signIn;
			return {kind, url, user, name: printableLine(name)};
		}),
		everyMinutes: 30,
		keep: {bodiesDays: 30, storiesDays: 365},
	};
	const fetcher = async (): Promise<Fetcher> => fetcherOf(editions, {sites, pages, pictures, servers, now});
	const desk: NewsDesk = openNewsDesk(
		{
			store,
			now,
			random: () => 0.5,
			fetcher,
			tell: (event) => hear(event),
			pause: async () => {},
			after: () => () => {},
			withSecrets: async (subscription) => subscription,
			signIn: async ({name}) => signInTo(servers, name),
			pictures: {cache: {read: () => undefined, write() {}}, decode: decodePicture},
			owner: 'test',
		},
		orders,
	);
	if (isFresh) await desk.refresh({isForced: true});
	await desk.indexTexts();

	/** As the worker does it: what is new is fetched at once. */
	function follow(): void {
		const known = new Set(store.feeds().map(({url}) => url));
		const subscriptions = file.subscriptions();
		const areMutesOthers = desk.follow({...orders, subscriptions, mutes: file.mutes()});
		dispatch({type: 'config-changed', settings, keymap});
		hear({type: 'followed', areMutesOthers});
		const urls = subscriptions.map(({url}) => url).filter((url) => !known.has(url));
		if (urls.length > 0) working = desk.refresh({urls, isForced: false});
	}
	const file = feedsFile(feeds, {fetcher, edited: follow, ...(after && {path: after.file.path()})});
	function tracked<T>(work: Promise<T>): Promise<T> {
		working = work.catch(() => {}); // the reader is told
		return work;
	}

	/** A program, but for one that is called `missing`. */
	async function give(how: Given['how'], article: Article, command: readonly string[]): Promise<void> {
		if (command[0] === 'missing') throw new Error('missing was not found');
		given.push({how, command, text: articleIn('text', article)});
	}

	const perform = createPerform({
		reader: store,
		journal: {append() {}, entries: () => []},
		ingest: {
			follow: (orders) => desk.follow(orders),
			refresh(ask) {
				working = desk.refresh(ask);
			},
			commit: (seq: number, intent: Intent) => desk.commit(seq, intent),
			record(seq, edit, wish) {
				void desk.record(seq, edit, wish);
				// As the worker does it: what is subscribed to is wanted at once.
				if (wish?.wish === 'subscribe')
					working = desk.refresh({urls: [], accounts: [wish.account], isForced: true});
			},
			undo: (seq, id, wish) => desk.undo(seq, id, wish),
			stopMarking: () => desk.stopMarking(),
			fetchFullText(key) {
				working = desk.fetchFullText(key);
			},
			count(lists) {
				working = Promise.all([working, desk.count(lists)]);
			},
			fetchPicture(ask) {
				asked.push({type: 'fetch-picture', ask});
				working = Promise.all([working, desk.fetchPicture(ask)]);
			},
			close: async () => {},
		},
		now,
		after(ms, run) {
			const timer = {at: clock.now + ms, run};
			timers.push(timer);
			return () => void timers.splice(timers.indexOf(timer), 1);
		},
		openUrl: async (url) => void asked.push({type: 'open-url', url}),
		play: async (command) => void asked.push({type: 'play', url: '', command}),
		download: (wanted, onProgress) => tracked(download(wanted, onProgress)),
		stopDownload: (url) => void asked.push({type: 'stop-download', url}),
		copy: (text) => void asked.push({type: 'copy', text}),
		notify: (title, text) => void asked.push({type: 'notify', title, text}),
		saveArticle: (article, format) => tracked((async () => saveArticle(article, format, downloads))()),
		writeMail: async (mail) => void asked.push({type: 'share', deed: {kind: 'mail', ...mail}}),
		pipeArticle: (article, command) => tracked(give('piped', article, command)),
		runWithArticle: (article, command) => tracked(give('run', article, command)),
		editConfig: async (setting) => void asked.push({type: 'edit-config', ...(setting && {setting})}),
		lookAt: (address) => tracked(file.lookAt(address)),
		editFeeds: (edit) => tracked(file.editFeeds(edit)),
		takeBack: (done) => tracked(file.takeBack(done)),
		redraw: () => void asked.push({type: 'redraw'}),
		suspend: () => void asked.push({type: 'suspend'}),
		quit: () => void asked.push({type: 'quit'}),
	});
	const opened = createApp(
		initialState({
			columns,
			rows,
			...(isSpoken && {isSpoken}),
			now: clock.now,
			settings,
			keymap,
			themes: themeChoices,
			settingNames: [{label: 'measure', value: 'measure'}],
		}),
		perform,
	);
	function hear(event: IngestEvent): void {
		if (event.type === 'stored' || event.type === 'placed') dispatch({type: 'store-changed'});
		else if (event.type === 'followed')
			dispatch({type: 'feeds-changed', areMutesOthers: event.areMutesOthers});
		else if (event.type === 'round-refused') dispatch({type: 'noticed', text: event.reason});
		else dispatch(event);
	}
	app = opened;
	dispatch({type: 'begun'});

	function runDue(): void {
		for (;;) {
			const at = timers.findIndex((timer) => timer.at <= clock.now);
			if (at === -1) return;
			const [due] = timers.splice(at, 1);
			due?.run();
		}
	}

	/** One thing may set off another; each tells the reader a moment after it is done. */
	async function allDone(): Promise<void> {
		for (let before: unknown; before !== working; ) {
			before = working;
			await working;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	let said: State | undefined;
	const spoken: string[] = [];
	const say = (): void => {
		spoken.push(...speak(said, opened.getState()));
		said = opened.getState();
	};
	if (isSpoken) opened.subscribe(say);
	if (isSpoken) say();

	const lines = () => frameOf(opened.getState(), {colours: 0, links: false}).map(stripVTControlCharacters);
	const reader: Reader = {
		async press(...keys) {
			for (const key of keys) {
				dispatch({type: 'typed', key, ...textOf(key)});
				await allDone();
				runDue();
			}
		},
		pressAtOnce(...keys) {
			for (const key of keys) dispatch({type: 'typed', key, ...textOf(key)});
		},
		dispatch,
		async choose(value) {
			dispatch({type: 'menu-chosen', value});
			await allDone();
			runDue();
		},
		async type(text) {
			for (const letter of text) await reader.press(letter === ' ' ? 'space' : letter);
		},
		lines,
		screen: () => lines().join('\n'),
		selected: () => lines().find((line) => line.includes('▌')) ?? '',
		heard: () => spoken.splice(0),
		state: opened.getState,
		publish(title, edition) {
			const found = feeds.find((one) => one.title === title);
			if (!found) throw new Error(`There is no feed ${title}`);
			editions.set(found.url, edition);
		},
		async refresh() {
			await desk.refresh({isForced: true});
		},
		resize: (width, height) => dispatch({type: 'resized', columns: width, rows: height}),
		click: (column, row) => dispatch({type: 'clicked', column, row}),
		wheel: (by, column = 5) => dispatch({type: 'wheeled', by, column, row: 8}),
		wait(ms) {
			clock.now += ms;
			runDue();
			dispatch({type: 'time-passed', now: clock.now});
		},
		asked,
		given,
		downloads,
		unread: () => store.page({everyStory: true, unreadOnly: true}, {limit: 10_000}).map(({title}) => title),
		store,
		file,
	};
	return reader;
}

function textOf(key: string): {text?: string} {
	if (key === 'space') return {text: ' '};
	return [...key].length === 1 ? {text: key} : {};
}

function fetcherOf(
	editions: ReadonlyMap<string, Edition>,
	{
		sites,
		pages,
		pictures,
		servers,
		now,
	}: Required<Pick<ReaderOptions, 'sites' | 'pages' | 'pictures' | 'servers'>> & {
		readonly now: () => EpochMs;
	},
): Fetcher {
	return {
		async fetchFeed({url}: FetchAsk) {
			const edition = editions.get(url) ?? [];
			if (typeof edition === 'string') throw new FeedError(edition, url, `${url} is out of order`);
			const telegrams = 'movedTo' in edition ? edition.telegrams : edition;
			const answer = {feed: feedOf(url, telegrams), validators: {}, bodyHash: `${now()}`, bytes: 1, ms: 1};
			return {status: 'ok' as const, ...answer, ...('movedTo' in edition && {movedTo: edition.movedTo})};
		},
		findFeeds: async (url: string) => sites[url] ?? [],
		readDocument: async (url: string) => feedOf(url, []),
		async fetchPage({url}) {
			const page = pages.get(url) ?? 'offline';
			if (/^[a-z-]+$/.test(page)) throw new FeedError(page as FeedErrorKind, url, `${url} is out of order.`);
			return {url, ...pageMarkup(page, url)};
		},
		async fetchPicture({url}) {
			const picture = pictures.get(url) ?? 'http';
			if (typeof picture === 'string') throw new FeedError(picture, url, `${url} is out of order.`);
			return picture;
		},
		download: async ({url}) => Promise.reject(new FeedError('offline', url, `${url} is out of order.`)),
		openServer(signIn) {
			const fake = Object.values(servers).find((one) => one.signIn.url === signIn.url);
			if (!fake) throw new Error('nobody signs in');
			return openServer(signIn, fake.call);
		},
		close: async () => {},
	};
}

function signInTo(servers: Required<ReaderOptions>['servers'], name: string) {
	const fake = servers[name];
	if (!fake) throw new Error(`There is no server ${name}`);
	return fake.signIn;
}

function feedOf(url: string, telegrams: readonly Telegram[]): Feed {
	return {
		url,
		format: 'rss',
		encoding: 'utf-8',
		authors: [],
		categories: [],
		isPartial: false,
		warnings: [],
		stories: telegrams.map((telegram) => storyOf(url, telegram)),
	};
}

function storyOf(feedUrl: string, {minutesAgo = 60, title, ...told}: Telegram): Story {
	const guid = told.guid ?? slug(title);
	return {
		id: idOf(`${feedUrl} ${guid}`),
		feedUrl,
		guid,
		title,
		url: `${new URL(feedUrl).origin}/${guid}`,
		authors: [],
		publishedAt: noon - minutesAgo * minute,
		lede: `${title}, in more words.`,
		content: `<p>${title}, in more words.</p>`,
		categories: [],
		enclosures: [],
		pictures: [],
		...told,
	};
}

/** Twelve hex digits that are the same for the same text. */
function idOf(text: string): string {
	let high = 0x811c9dc5;
	let low = 0x01000193;
	for (const letter of text) {
		high = Math.imul(high ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
		low = Math.imul(low + (letter.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
	}
	return (high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')).slice(0, 12);
}
