import type {Home} from '../config/index.js';
import {readConfig} from '../config/index.js';
import {printableLine} from '../printable.js';
import {type ColourLevel, supportsHyperlinks, turnsRtl} from '../terminal/index.js';
import {openDemoHome} from './demo-home.js';
import type {FirstFrame} from './first-frame.js';
import {firstRunSession, type SessionDesk} from './first-run-session.js';
import {readerSession} from './reader-session.js';
import {openScreen, type Screen} from './screen.js';
import {speechIsConfigured} from './speech-is-configured.js';
import {openSpokenScreen} from './spoken-screen.js';
import {vocabulary} from './vocabulary.js';

export interface ScreenOptions {
	readonly home: Home;
	readonly isDemo: boolean;
	readonly colours: ColourLevel;
	/** The terminal moves its cursor; one that is spoken to need not. */
	readonly isCapable: boolean;
	/** Speech is asked for by option or by the environment; the config may ask, too. */
	readonly isSpoken: boolean;
	/** Painted before all this was loaded. */
	readonly frame?: FirstFrame;
}

const signals = {SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15} as const;

/** The reader on the terminal, from first paint to last. Resolves with the exit status. */
export async function runScreen(options: ScreenOptions): Promise<number> {
	const {home, isDemo, colours} = options;
	const demo = isDemo ? openDemoHome(process.env, Date.now()) : undefined;
	const config = readConfig((demo?.home ?? home).configFile, vocabulary); // broken: said before the screen is taken
	const isSpoken =
		options.isSpoken || (demo ? speechIsConfigured(home.configFile) : config?.screenReader === true);
	const screen = closedOnce(screenFor({...options, isSpoken}));
	const ended = new AbortController();
	const told: string[] = [];
	const crash = onCrash((error) => ended.abort(error));
	const signalled = onSignals((number) => ended.abort(number), screen.isLent);
	// A window that was closed: SIGHUP may come, or not (nohup), or after the first line that cannot be read or written.
	const hangUp = (): void => ended.abort(signals.SIGHUP);
	const {stdin, stdout} = process;
	stdout.on('error', hangUp);
	stdin.on('end', hangUp).on('error', hangUp);

	try {
		const tell = (line: string): void => void told.push(line);
		const desk = {home: demo?.home ?? home, screen, colours, ended, tell};
		if (config) await readerSession(desk, config);
		else await fromFirstRun(desk);
	} finally {
		await screen.close();
		demo?.remove();
		signalled.off();
		stdout.off('error', hangUp);
		stdin.off('end', hangUp).off('error', hangUp);
		crash.off();
		for (const line of told) process.stderr.write(`newsterm: ${printableLine(line)}\n`);
	}
	if (ended.signal.reason instanceof CrashError) throw ended.signal.reason.cause;
	return typeof ended.signal.reason === 'number' ? 128 + ended.signal.reason : 0;
}

/** A bug, thrown where nobody catches it. */
class CrashError extends Error {
	override readonly name = 'CrashError';
}

/** The session ends in good order, and the reason is told on the normal screen; where even that goes wrong, at once. */
function onCrash(end: (error: CrashError) => void): {off(): void} {
	let isSecond = false;
	const listener = (cause: unknown): void => {
		if (isSecond) process.exit(1);
		isSecond = true;
		end(new CrashError('', {cause}));
	};
	process.on('uncaughtException', listener); // a rejection that nobody hears comes here, too
	return {off: () => void process.off('uncaughtException', listener)};
}

/** Whoever is done with it first gives the terminal back. */
function closedOnce(screen: Screen): Screen {
	let closing: Promise<void> | undefined;
	return {
		...screen,
		close() {
			closing ??= screen.close();
			return closing;
		},
	};
}

function screenFor({colours, isCapable, isSpoken, frame}: ScreenOptions): Screen {
	if (isSpoken) {
		frame?.erase();
		return openSpokenScreen({isCapable});
	}
	const look = {colours, links: supportsHyperlinks(process.env), turnsRtl: turnsRtl(process.env)};
	return openScreen(look, {onDrawn: () => frame?.takeOver()});
}

async function fromFirstRun(desk: SessionDesk): Promise<void> {
	const chosen = await firstRunSession(desk);
	if (chosen === 'begin') return readerSession(desk);
	if (chosen === 'leave') return;
	const demo = openDemoHome(process.env, Date.now());
	try {
		await readerSession({...desk, home: demo.home});
	} finally {
		demo.remove();
	}
}

/** The first one ends the session in good order; a second one at once. ^C in a program that was lent the terminal is its own. */
function onSignals(end: (number: number) => void, isLent: () => boolean): {off(): void} {
	const listeners = Object.entries(signals).map(([name, number]) => {
		let isSecond = false;
		const listener = (): void => {
			if (number === signals.SIGINT && isLent()) return;
			if (isSecond) process.exit(128 + number);
			isSecond = true;
			end(number);
		};
		process.on(name, listener);
		return () => process.off(name, listener);
	});
	return {off: () => listeners.forEach((off) => void off())};
}
