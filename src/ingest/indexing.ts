import type {NewsDesk} from './news-desk.js';

/** A mark that comes while texts are indexed finds the store free within two steps. */
const momentMs = 5;

interface IndexingDesk {
	readonly newsDesk: NewsDesk;
	/** Runs it later; the answer takes it back. */
	readonly after: (ms: number, run: () => void) => () => void;
	/** Nothing else wants the store for long. */
	readonly mayGoOn: () => boolean;
}

/** Brings the index of texts up to date behind everything else. What is asked for while it runs is done already. */
export function createIndexing({newsDesk, after, mayGoOn}: IndexingDesk): () => Promise<void> {
	const pause = (): Promise<void> => new Promise((resolve) => void after(momentMs, resolve));
	let isRunning = false;
	return async () => {
		if (isRunning) return;
		isRunning = true;
		try {
			await newsDesk.indexTexts({mayGoOn, pause});
		} finally {
			isRunning = false;
		}
	};
}
