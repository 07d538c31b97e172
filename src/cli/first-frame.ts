import {statSync, writeSync} from 'node:fs';
import type {Home} from '../config/index.js';
import {readKeptFrame, storedGeneration} from '../store/index.js';
import {
	alternateScreen,
	colourLevel,
	isScreenCapable,
	supportsHyperlinks,
	turnsRtl,
} from '../terminal/index.js';
import {version} from './version.js';

/** What stands on the terminal before the program is loaded. */
export interface FirstFrame {
	/** Gives the terminal back as it was: there is something else to print. Nothing, once it was taken over. */
	erase(): void;
	/** It is drawn on from here. */
	takeOver(): void;
}

/** What ends the program before it is loaded; whoever takes the frame over hears them from then on. */
const signals = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/**
 * Writes the front page as it was left, before anything is loaded to read it anew: a bare Node's start instead of three.
 * It is shown when it is true: same news, config, terminal and day. When only the news is other, its name and its rules
 * are. What is typed meanwhile waits in the terminal. Absent: nothing is shown.
 */
export function paintFirst(
	argv: readonly string[],
	{cacheDir, storeFile, configFile}: Home,
): FirstFrame | undefined {
	const {env, stdin, stdout} = process;
	if (argv.length > 0 || env['INK_SCREEN_READER'] === 'true') return undefined;
	if (!stdin.isTTY || !isScreenCapable(env, stdout)) return undefined;
	const kept = readKeptFrame(cacheDir);
	if (kept?.look !== frameLook(configFile, Date.now())) return undefined;

	if (kept.rows.length > stdout.rows || kept.bones.length > stdout.rows) return undefined; // it would scroll

	let isOurs = true;
	const frame: FirstFrame = {
		erase() {
			if (!isOurs) return;
			frame.takeOver();
			stdin.setRawMode(false);
			writeSync(stdout.fd, alternateScreen.leave);
		},
		takeOver() {
			isOurs = false;
			for (const name of signals) process.off(name, end);
		},
	};
	function end(_name: string, number: number): void {
		frame.erase();
		process.exit(128 + number);
	}
	for (const name of signals) process.on(name, end); // before there is anything to take away
	stdin.setRawMode(true); // what is typed would be echoed into the frame
	const lines = kept.generation === storedGeneration(storeFile) ? kept.rows : kept.bones;
	writeSync(stdout.fd, `${alternateScreen.enter}\u001B[H${lines.join('\r\n')}\u001B[H`);
	return frame;
}

/** All but the news that a frame depends on; '' where no frame can be kept. */
export function frameLook(configFile: string, now: number): string {
	const {env, stdout} = process;
	const config = statSync(configFile, {throwIfNoEntry: false});
	if (!config) return '';
	return JSON.stringify([
		version,
		stdout.columns,
		stdout.rows,
		colourLevel(env, stdout),
		supportsHyperlinks(env),
		turnsRtl(env),
		configFile,
		config.mtimeMs,
		config.size,
		new Date(now).toString().replace(/\d\d:\d\d:\d\d /, ''), // the day, and the time zone
	]);
}
