import {
	createApp,
	defaultKeymap,
	type Effect,
	initialState,
	type Perform,
	reasonOf,
	type State,
} from '../app/index.js';
import {themeChoices} from '../components/index.js';
import {type Home, starterFeeds, type WrittenFeed, writeFirstConfig} from '../config/index.js';
import type {Fetcher} from '../feeds/index.js';
import type {ColourLevel} from '../terminal/index.js';
import {lateFetcher} from './fetching.js';
import {lookAt} from './look-at.js';
import type {Screen} from './screen.js';
import {firstSettings} from './settings.js';
import {vocabulary} from './vocabulary.js';

export interface SessionDesk {
	readonly home: Home;
	readonly screen: Screen;
	readonly colours: ColourLevel;
	/** Aborted when the session is to end; the reason is the signal's number, if it was one. */
	readonly ended: AbortController;
	/** A line that is to be read on the normal screen, too, when the session is over. */
	readonly tell: (line: string) => void;
}

export type Chosen = 'begin' | 'demo' | 'leave';

/** The first-run page. Nothing is written or fetched before ⏎ on it. */
export async function firstRunSession({home, screen, ended}: Omit<SessionDesk, 'tell'>): Promise<Chosen> {
	const fetcher = lateFetcher(() => ({perHost: 2}), process.env, Date.now);
	const left = new AbortController();
	try {
		return await new Promise((resolve) => {
			ended.signal.addEventListener('abort', () => resolve('leave'), {once: true});
			const desk = {home, screen, fetcher: fetcher.get, left: left.signal};
			screen.show(createApp(beginningOf(home, screen), performFirstRun(desk, resolve)));
		});
	} finally {
		left.abort();
		await fetcher.close(); // an address that is still being looked at does not hold the program up
	}
}

function beginningOf({configFile}: Home, {isSpoken}: Screen): State {
	const {columns, rows} = process.stdout;
	return initialState({
		columns,
		rows,
		...(isSpoken && {isSpoken}),
		now: Date.now(),
		settings: firstSettings,
		keymap: defaultKeymap,
		themes: themeChoices,
		firstRun: {starters: starterFeeds, configFile},
	});
}

interface FirstRunDesk {
	readonly home: Home;
	readonly screen: Screen;
	readonly fetcher: () => Promise<Fetcher>;
	/** Aborted as soon as the page is left. */
	readonly left: AbortSignal;
}

function performFirstRun(desk: FirstRunDesk, choose: (chosen: Chosen) => void): Perform {
	const {screen} = desk;
	let isBeginning = false;
	return (effect, dispatch) => {
		switch (effect.type) {
			case 'begin':
				if (isBeginning) break;
				isBeginning = true;
				dispatch({type: 'noticed', text: effect.address ? `Looking at ${effect.address} …` : 'Setting up …'});
				begin(desk, effect.urls, effect.address).then(
					() => choose('begin'),
					(error: unknown) => {
						isBeginning = false;
						dispatch({type: 'failed', reason: reasonOf(error)});
					},
				);
				break;
			case 'begin-demo':
				choose('demo');
				break;
			case 'quit':
				choose('leave');
				break;
			case 'wake':
				setTimeout(() => dispatch({type: 'time-passed', now: Date.now()}), effect.afterMs).unref();
				break;
			case 'redraw':
				void screen.redraw();
				break;
			case 'suspend':
				void screen.stop();
				break;
			default:
				effect satisfies OfReader;
		}
		return undefined;
	};
}

/** What only the reader behind this page asks for, which has a store: there is nothing to do here. */
type OfReader = Extract<
	Effect,
	{
		readonly type:
			| 'open-list'
			| 'read-files'
			| 'play'
			| 'download'
			| 'stop-download'
			| 'read-page'
			| 'read-siblings'
			| 'read-excerpt'
			| 'read-article'
			| 'fetch-full-text'
			| 'load-syllables'
			| 'fetch-picture'
			| 'find-unread'
			| 'read-front-page'
			| 'count-lists'
			| 'count-mute'
			| 'read-brief'
			| 'commit'
			| 'record'
			| 'find-deed'
			| 'read-tags'
			| 'read-mutes'
			| 'undo'
			| 'stop-marking'
			| 'forget-edit'
			| 'refresh'
			| 'later'
			| 'read-other-news'
			| 'open-url'
			| 'copy'
			| 'notify'
			| 'share'
			| 'edit-config'
			| 'look-at'
			| 'edit-feeds'
			| 'take-back'
			| 'name-feed';
	}
>;

/** Writes the config file, the first thing that is ever written; nothing for who has left meanwhile. */
async function begin(
	{home, fetcher, left}: FirstRunDesk,
	urls: readonly string[],
	address: string,
): Promise<void> {
	const starters = starterFeeds.filter(({url}) => urls.includes(url));
	const own = address ? await feedsAt(address, fetcher) : [];
	if (!left.aborted) writeFirstConfig(home, [...starters, ...own], vocabulary);
}

/** One feed, or a whole list; a choice is made by typing one of them. */
async function feedsAt(address: string, fetcher: () => Promise<Fetcher>): Promise<readonly WrittenFeed[]> {
	const found = await lookAt(address, fetcher);
	if (found.kind === 'list') return found.feeds;
	const urls = found.feeds.map(({url}) => url);
	if (urls.length === 0) throw new Error(`No feed was found at ${address}`);
	if (urls.length > 1) throw new Error(`Type one of these: ${urls.join('  ')}`);
	return urls;
}
