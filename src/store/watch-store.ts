import {type FSWatcher, watch} from 'node:fs';
import {basename, dirname} from 'node:path';

/** A round writes thousands of times a second; hearing each would keep this thread busy with nothing else. */
const restMs = 200;

/**
 * Calls `listener` when any process may have written to the store: at the first write, and once more for all that
 * follow within a moment. Compare `generation()` to know. The folder is watched, since the WAL file comes and goes.
 * Returns what stops it.
 */
export function watchStore(path: string, listener: () => void): () => void {
	const names = new Set([basename(path), `${basename(path)}-wal`]);
	let watcher: FSWatcher | undefined;
	let resting: NodeJS.Timeout | undefined;

	function listen(): void {
		watcher = watch(dirname(path), {persistent: false}, (_event, name) => {
			// Some systems do not say which file it was.
			if (resting || (name !== null && !names.has(name))) return;
			watcher?.close();
			resting = setTimeout(wake, restMs).unref();
			listener();
		});
		// The folder went away: there is nothing left to hear, and key press and focus still ask for the generation.
		watcher.on('error', stop);
	}

	/** What was written meanwhile is asked for after listening again, so that nothing falls between. */
	function wake(): void {
		resting = undefined;
		try {
			listen();
		} catch {
			return; // the folder went away, as above
		}
		listener();
	}

	function stop(): void {
		clearTimeout(resting);
		watcher?.close();
	}

	listen();
	return stop;
}
