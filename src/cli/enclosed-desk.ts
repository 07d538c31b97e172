import type {EnclosedDesk} from '../app/index.js';
import {FeedError} from '../feeds/index.js';
import {runProgram} from '../terminal/index.js';
import type {DownloadDesk} from './download-enclosure.js';
import type {Screen} from './screen.js';
import {shownPath} from './shown-path.js';

/** Files of stories: a program plays them, or they are kept on the disk while one reads on. */
export interface Enclosed extends EnclosedDesk {
	/** Stops what is under way, and waits until it has been put by. */
	settled(): Promise<void>;
}

/** @param config as it is when a download begins */
export function enclosedDesk(
	screen: Screen,
	{config, ...desk}: Omit<DownloadDesk, 'config'> & {readonly config: () => DownloadDesk['config']},
): Enclosed {
	const running = new Map<string, {readonly stop: AbortController; readonly done: Promise<unknown>}>();

	async function fetched({article, enclosure}: Wanted, onProgress: Progress, signal: AbortSignal) {
		const {downloadEnclosure, enclosuresFolder} = await import('./download-enclosure.js');
		const read = config();
		const folder = enclosuresFolder(read, desk.env);
		const file = await downloadEnclosure(
			{article, enclosure, folder, onProgress, signal},
			{config: read, ...desk},
		);
		return file === undefined ? undefined : shownPath(file);
	}

	return {
		play: (command) => screen.lend(() => play(command, desk.env)),
		async download(wanted, onProgress) {
			const {url} = wanted.enclosure;
			const stop = new AbortController();
			const work = fetched(wanted, onProgress, stop.signal);
			running.set(url, {stop, done: work.catch(() => undefined)}); // whoever asked is told
			try {
				return await work;
			} catch (error) {
				if (error instanceof FeedError) throw new Error(error.message, {cause: error});
				throw error;
			} finally {
				running.delete(url);
			}
		},
		stopDownload: (url) => running.get(url)?.stop.abort(),
		async settled() {
			const left = [...running.values()];
			for (const {stop} of left) stop.abort();
			await Promise.all(left.map(({done}) => done));
		},
	};
}

type Wanted = Parameters<EnclosedDesk['download']>[0];
type Progress = Parameters<EnclosedDesk['download']>[1];

async function play(command: readonly string[], env: DownloadDesk['env']): Promise<void> {
	const status = await runProgram(command, {env, advice: 'look at "player" in the config'});
	if (status !== 0) throw new Error(`${command[0]} ended with status ${status}`);
}
