import {basename, dirname} from 'node:path';
import {
	type Action,
	createApp,
	createPerform,
	initialState,
	type Settings,
	type State,
} from '../app/index.js';
import {themeChoices} from '../components/index.js';
import {
	type Config,
	ConfigError,
	configFaults,
	type Home,
	readConfig,
	settingLine,
	settingNames,
	watchConfig,
} from '../config/index.js';
import {type Ingest, type IngestStart, startIngest} from '../ingest/index.js';
import type {EpochMs} from '../model.js';
import {
	type Journal,
	networkFileSystem,
	openJournal,
	openReader,
	openStore,
	type StoreReader,
	watchStore,
} from '../store/index.js';
import {browserTakesTerminal, editFile, notificationSequence, openUrl} from '../terminal/index.js';
import {commitLeft} from './commit-left.js';
import {downloadsFolder} from './downloads-folder.js';
import {enclosedDesk} from './enclosed-desk.js';
import {feedsEditor} from './feeds-editor.js';
import {lateFetcher} from './fetching.js';
import type {SessionDesk} from './first-run-session.js';
import {createHearing} from './hearing.js';
import {keepFrontPage} from './keep-front-page.js';
import {mended} from './mended.js';
import {noteLeft} from './note-left.js';
import type {IngestData} from './run-ingest.js';
import type {Screen} from './screen.js';
import {fetchingOf, keymapOf, ordersOf, screenSettingsOf, settingsOf} from './settings.js';
import {sharingDesk} from './sharing.js';
import {shownPath} from './shown-path.js';
import {followConfig} from './sync-store.js';
import {vocabulary} from './vocabulary.js';

const minuteMs = 60_000;

/** The front page and all behind it, until the person leaves. @throws {Error} what ended it before */
export async function readerSession(
	desk: SessionDesk,
	config: Config = mustRead(desk.home.configFile),
): Promise<void> {
	const {home, screen, ended} = desk;
	const told: string[] = [];
	const reader = readyStore({...desk, tell: (line) => void [told.push(line), desk.tell(line)]}, config);
	const journal = openJournal(home.journalFile);
	let fault: Error | undefined;
	const endBy = (error: Error): void => {
		fault ??= error;
		ended.abort();
	};
	const ingest = startWorker(config, desk, {onEvent: (event) => hearing.hear(event), onCrash: endBy});
	const takeUp = configTaker(desk, ingest);
	const fetcher = lateFetcher(() => fetchingOf(config, home), process.env, Date.now); // to look at addresses; the news is the worker's
	const configChanged = (): void => app.dispatch(takeUp());
	const editor = feedsEditor({configFile: home.configFile, fetcher: fetcher.get, edited: configChanged});
	const enclosed = enclosedDesk(screen, {
		config: () => mustRead(home.configFile),
		env: process.env,
		fetcher: fetcher.get,
	});
	const outside = {...terminalOf(desk, takeUp), ...sharingDesk(screen), ...editor, ...enclosed};
	const perform = createPerform({reader, journal, ingest, now: Date.now, after, ...outside});
	// Timers, the worker and the keys may still speak while the store closes: nothing more is done for them.
	const app = createApp(beginningOf(config, desk, reader.leftAt()), (effect, dispatch) =>
		ended.signal.aborted ? undefined : perform(effect, dispatch),
	);
	const hearing = createHearing({
		app,
		hasChanged: () => !ended.signal.aborted && reader.generation() !== app.getState().generation,
		storeFailed: endBy,
		after,
	});
	let watches: readonly (() => void)[] = [];

	try {
		app.dispatch({type: 'begun'}); // the stored news is the first thing drawn
		for (const text of [...told, ...warningsOf(home)]) app.dispatch({type: 'noticed', text});
		screen.show(app);
		watches = [
			watchConfig(home.configFile, configChanged),
			watchStore(home.storeFile, hearing.storeChanged),
			everyMinute(() => app.dispatch({type: 'time-passed', now: Date.now()})),
		];
		if (config.refresh.onStart) ingest.refresh({isForced: false});
		await untilAborted(ended.signal);
	} finally {
		for (const stop of watches) stop();
		const {handed} = app.getState(); // what is handed on from here on reaches nobody
		await screen.close(); // before servers are told, which may take two seconds
		await editor.settled();
		await enclosed.settled();
		await ingest.close();
		await fetcher.close();
		await leave({...app.getState(), handed}, home, journal);
		keepFrontPage(desk, {
			reader,
			perform,
			state: app.getState(),
			beginning: beginningOf(config, desk, undefined),
		});
		reader.close();
	}
	if (fault) throw fault;
}

/** What may go wrong where the store lies. */
function warningsOf({storeFile}: Home): readonly string[] {
	const network = networkFileSystem(dirname(storeFile));
	return network === undefined ? [] : [`The store lies on ${network}: have it open on one machine at a time`];
}

/** Writes what is still to be written. */
async function leave({pending, handed, visit}: State, home: Home, journal: Journal): Promise<void> {
	const {storeFile, configFile} = home;
	await commitLeft({pending, handed}, {storeFile, configFile, journal, now: Date.now()});
	noteLeft(visit.usedAt, storeFile);
}

function startWorker(
	config: Config,
	{home}: SessionDesk,
	heard: Pick<IngestStart, 'onEvent' | 'onCrash'>,
): Ingest {
	return startIngest({
		entry: new URL('./ingest-worker.js', import.meta.url),
		workerData: {home, orders: ordersOf(config), fetching: fetchingOf(config, home)} satisfies IngestData,
		...heard,
	});
}

/** What the reader asks of the terminal and of other programs. */
function terminalOf({home, screen, ended}: SessionDesk, takeUp: () => Action) {
	return {
		openUrl: (url: string) => openInBrowser(url, screen),
		editConfig: async (setting?: string) => {
			const line = lineToEdit(home.configFile, setting);
			await screen.lend(async () => void (await editFile(home.configFile, {env: process.env, line})));
			return takeUp();
		},
		notify: (title: string, text: string) => screen.write(notificationSequence({title, text}, process.env)),
		redraw: () => void screen.redraw(),
		suspend: () => void screen.stop(),
		quit: () => ended.abort(),
	};
}

/** Where a setting stands, or what is wrong first. */
function lineToEdit(file: string, setting: string | undefined): number {
	if (setting !== undefined) return settingLine(file, setting);
	return configFaults(file, vocabulary)[0]?.line ?? 1;
}

/** Makes the store, or brings it and its feeds up to date: from then on the screen only reads. */
function readyStore({home, tell}: SessionDesk, config: Config): StoreReader {
	const {storeFile} = home;
	const reader = mended({home, now: Date.now, complain: tell}, () => openReader(storeFile));
	if (reader.follows(ordersOf(config))) return reader;
	const store = openStore(storeFile);
	followConfig(store, config, Date.now());
	store.close();
	return reader;
}

function beginningOf(config: Config, desk: SessionDesk, leftAt: EpochMs | undefined): State {
	const {columns, rows} = process.stdout;
	return initialState({
		columns,
		rows,
		...(desk.screen.isSpoken && {isSpoken: true as const}),
		now: Date.now(),
		settings: settingsHere(config, desk),
		keymap: keymapOf(config),
		themes: themeChoices,
		settingNames: settingNames().map(({name, about}) => ({label: name, value: name, about})),
		...(leftAt !== undefined && {leftAt}),
	});
}

/** Where nothing is drawn, no picture is. */
function settingsHere(config: Config, {screen, colours}: SessionDesk): Settings {
	const settings = screen.isSpoken ? settingsOf(config) : screenSettingsOf(config, colours);
	return {...settings, saveFolder: shownPath(downloadsFolder(process.env))};
}

/** What was saved is applied at once; broken, the last good one stays. */
function configTaker(desk: SessionDesk, ingest: Ingest): () => Action {
	const file = desk.home.configFile;
	return () => {
		try {
			const config = mustRead(file);
			ingest.follow(ordersOf(config));
			return {type: 'config-changed', settings: settingsHere(config, desk), keymap: keymapOf(config)};
		} catch (error) {
			if (!(error instanceof ConfigError)) throw error;
			const place = `${basename(file)}:${error.line}:${error.column}`;
			return {type: 'config-refused', reason: `${place}: ${error.problem} — the settings before it stay`};
		}
	};
}

/** A browser that runs in the terminal is lent it. */
async function openInBrowser(url: string, screen: Screen): Promise<void> {
	const open = () => openUrl(url, {env: process.env});
	if (browserTakesTerminal(process.env)) await screen.lend(open);
	else await open();
}

function mustRead(file: string): Config {
	const config = readConfig(file, vocabulary);
	if (config) return config;
	throw new ConfigError({file, line: 1, column: 1}, 'the file is gone');
}

function after(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms).unref(); // a notice that waits to go does not hold the program up
	return () => clearTimeout(timer);
}

/** On the minute, when the ages of the rows change. */
function everyMinute(run: () => void): () => void {
	let timer: NodeJS.Timeout;
	const wait = (): void => {
		timer = setTimeout(
			() => {
				run();
				wait();
			},
			minuteMs - (Date.now() % minuteMs),
		);
	};
	wait();
	return () => clearTimeout(timer);
}

function untilAborted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return Promise.resolve();
	return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), {once: true}));
}
