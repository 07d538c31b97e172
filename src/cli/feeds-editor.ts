import type {EditResult, FeedsEdit, ReaderDesk} from '../app/index.js';
import {addFeeds, type FileEdit, moveFeed, removeFeed, takeBackEdit} from '../config/index.js';
import type {Fetcher} from '../feeds/index.js';
import {lookAt} from './look-at.js';

interface EditorDesk {
	readonly configFile: string;
	readonly fetcher: () => Promise<Fetcher>;
	/** The file has another text: it is taken up at once, before the watch on it hears. */
	readonly edited: () => void;
}

/** What the reader asks of the config file: edits of the list of feeds, and how to take each back. */
export interface FeedsEditor extends Pick<ReaderDesk, 'lookAt' | 'editFeeds' | 'takeBack'> {
	/** When no edit is under way. */
	settled(): Promise<void>;
}

/** Edits the file as long as the screen runs. */
export function feedsEditor({configFile, fetcher, edited}: EditorDesk): FeedsEditor {
	// One after another: each edit builds on the text the one before it left.
	let last: Promise<unknown> = Promise.resolve();
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = last.then(work);
		last = turn.catch(() => {}); // told to the one who waits for this turn
		return turn;
	}

	async function edit(wanted: FeedsEdit): Promise<EditResult> {
		const file = await write(wanted);
		if (!file) return {changed: 0};
		return {changed: file.contrary.kind === 'remove' ? file.contrary.urls.length : 1, file};
	}

	function write(wanted: FeedsEdit): Promise<FileEdit | undefined> {
		switch (wanted.kind) {
			case 'add':
				return addFeeds(configFile, wanted.feeds);
			case 'remove':
				return removeFeed(configFile, wanted.url);
			case 'move':
				return moveFeed(configFile, wanted.url, wanted.to);
		}
	}

	return {
		lookAt: (address) => lookAt(address, fetcher),
		async editFeeds(wanted) {
			const result = await inTurn(() => edit(wanted));
			if (result.changed > 0) edited();
			return result;
		},
		async takeBack({file}) {
			if (!file) return;
			await inTurn(() => takeBackEdit(configFile, file));
			edited();
		},
		settled: () => inTurn(async () => {}),
	};
}
