import type {EditResult, FeedsEdit, ReaderDesk} from '../app/index.js';
import {addFeeds, moveFeed, removeFeed, type TakeBack} from '../config/index.js';
import type {Fetcher} from '../feeds/index.js';
import {lookAt} from './look-at.js';

interface EditorDesk {
	readonly configFile: string;
	readonly fetcher: () => Promise<Fetcher>;
	/** The file has another text: it is taken up at once, before the watch on it hears. */
	readonly edited: () => void;
}

/** What the reader asks of the config file: edits of the list of feeds, and how to take each back. */
export function feedsEditor({
	configFile,
	fetcher,
	edited,
}: EditorDesk): Pick<ReaderDesk, 'lookAt' | 'editFeeds' | 'takeBack'> {
	const done: TakeBack[] = [];
	// One after another: each edit builds on the text the one before it left.
	let last: Promise<unknown> = Promise.resolve();
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = last.then(work);
		last = turn.catch(() => {}); // told to the one who waits for this turn
		return turn;
	}

	async function edit(wanted: FeedsEdit): Promise<EditResult> {
		if (wanted.kind === 'add') return {changed: await addFeeds(configFile, wanted.feeds), id: -1};
		const takeBack =
			wanted.kind === 'remove'
				? await removeFeed(configFile, wanted.url)
				: await moveFeed(configFile, wanted.url, wanted.to);
		return takeBack ? {changed: 1, id: done.push(takeBack) - 1} : {changed: 0, id: -1};
	}

	return {
		lookAt: (address) => lookAt(address, fetcher),
		async editFeeds(wanted) {
			const result = await inTurn(() => edit(wanted));
			if (result.changed > 0) edited();
			return result;
		},
		async takeBack(id) {
			await inTurn(async () => done[id]?.());
			edited();
		},
	};
}
