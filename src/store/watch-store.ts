import {watch} from 'node:fs';
import {basename, dirname} from 'node:path';

/**
 * Calls `listener` when any process may have written to the store: several writes in a row are one call. Compare
 * `generation()` to know. The folder is watched, since the WAL file comes and goes. Returns what stops it.
 */
export function watchStore(path: string, listener: () => void): () => void {
	const names = new Set([basename(path), `${basename(path)}-wal`]);
	let isCalling = false;

	const watcher = watch(dirname(path), {persistent: false}, (_event, name) => {
		// Some systems do not say which file it was.
		if (isCalling || (name !== null && !names.has(name))) return;
		isCalling = true;
		setImmediate(() => {
			isCalling = false;
			if (!isStopped) listener();
		});
	});
	let isStopped = false;
	const stop = (): void => {
		isStopped = true;
		watcher.close();
	};
	// The folder went away: there is nothing left to hear, and key press and focus still ask for the generation.
	watcher.on('error', stop);
	return stop;
}
