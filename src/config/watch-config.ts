import {type FSWatcher, realpathSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import {ConfigError} from './config-error.js';
import {fileBytes} from './file-bytes.js';

/** An editor writes a file in several steps: truncate, write, rename. */
const settleMs = 100;
/** The store may stand in the same directory and is written thousands of times a second: each would wake this thread. */
const restMs = 500;

/**
 * Calls the listener when what stands in the file has changed, until stopped. Watches directories, because editors put a
 * new file in the old one's place; behind a link, the directory of the real file too. Does not keep the process alive.
 */
export function watchConfig(file: string, listener: () => void): () => void {
	let known = contents(file);
	let timer: NodeJS.Timeout | undefined;
	const look = () => {
		const now = contents(file);
		if (now === known) return;
		known = now;
		listener();
	};
	const soon = () => {
		clearTimeout(timer);
		timer = setTimeout(look, settleMs);
	};
	const stops = [...new Set([file, real(file)])].map((path) => watchName(path, soon));
	return () => {
		clearTimeout(timer);
		for (const stop of stops) stop();
	};
}

/** What else is written there is heard once in a while; a save that falls into the rest is seen after it. */
function watchName(path: string, changed: () => void): () => void {
	let watcher: FSWatcher | undefined;
	let resting: NodeJS.Timeout | undefined;

	function listen(): void {
		try {
			watcher = watch(dirname(path), {persistent: false}, (_event, name) => {
				// Some systems name nothing.
				if (name === null || name === basename(path)) return changed();
				watcher?.close();
				resting ??= setTimeout(wake, restMs).unref();
			});
			watcher.on('error', stop); // the directory went away: there is nothing left to watch
		} catch {
			return; // no directory, or no watches left: the file is then read at the next start, as ever
		}
	}

	function wake(): void {
		resting = undefined;
		listen();
		changed();
	}

	function stop(): void {
		clearTimeout(resting);
		watcher?.close();
	}

	listen();
	return stop;
}

function real(file: string): string {
	try {
		return realpathSync(file);
	} catch {
		return file; // not there yet
	}
}

function contents(file: string): string | undefined {
	try {
		const bytes = fileBytes(file);
		return bytes && Buffer.from(bytes).toString('latin1');
	} catch (error) {
		if (error instanceof ConfigError) return error.problem; // whoever reads it next says so to the person
		throw error;
	}
}
