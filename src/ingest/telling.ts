import type {StoreReader} from '../store/index.js';
import type {NewsDesk} from './news-desk.js';

/** What is done within so long is told together: servers count calls. */
const gatherMs = 30_000;
/** At the end nobody is kept waiting longer; what is not told by then is told the next time. */
const endMs = 1_800;

interface TellingDesk {
	readonly newsDesk: NewsDesk;
	/** Runs it later; the answer takes it back. */
	readonly after: (ms: number, run: () => void) => () => void;
	readonly now: () => number;
	readonly store: Pick<StoreReader, 'accounts'>;
	/** Does it, and tells what goes wrong. */
	readonly caught: (work: () => Promise<void>) => Promise<void>;
}

/** Tells sync servers what the person did, without being asked to. */
export interface Telling {
	/** The person did something. */
	later(): void;
	/** As much as can be told within two seconds. */
	atEnd(): Promise<void>;
}

export function createTelling({newsDesk, after, now, store, caught}: TellingDesk): Telling {
	const hasPending = (): boolean => store.accounts().some(({pending}) => pending > 0);
	let cancel: (() => void) | undefined;

	async function tell(mayGoOn?: () => boolean): Promise<void> {
		cancel?.();
		cancel = undefined;
		await newsDesk.sync({isForced: false, isPushOnly: true, ...(mayGoOn && {mayGoOn})});
	}

	return {
		later() {
			if (cancel || !hasPending()) return;
			cancel = after(gatherMs, () => void caught(() => tell()));
		},
		async atEnd() {
			cancel?.();
			if (!hasPending()) return;
			const until = now() + endMs;
			const timeIsUp = new Promise<void>((resolve) => void after(endMs, resolve));
			const told = tell(() => now() < until).catch(() => {}); // it stays in the outbox
			await Promise.race([told, timeIsUp]);
		},
	};
}
