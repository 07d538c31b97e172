import type {AccountWish, DeedPart, Intent} from '../store/index.js';
import type {IngestDesk} from './desk.js';

/** What the person does, one after the other. A deed of very many stories is done in parts; between them all else goes on. */
export interface Deeds {
	commit(seq: number, intent: Intent): Promise<void>;
	/** Keeps an edit of the person's file, or of a server's feeds, among the marks. What is wished of those is done with it. */
	record(seq: number, edit: string, wish?: AccountWish): Promise<void>;
	/** Takes the deed with this id back; of a wish that is another one. */
	undo(seq: number, id: number, wish?: AccountWish): Promise<void>;
	/** No further part of the mark that is being made: it is told as committed as far as it is. */
	stopMarking(): void;
}

export function createDeeds(
	{store, now, tell, pause}: IngestDesk,
	grant: (wish: AccountWish) => void,
): Deeds {
	let running: Promise<void> | undefined;
	let isStopped = false;

	/** What has one part is done when this returns, if nothing runs. */
	async function inTurn(work: () => Promise<void> | undefined): Promise<void> {
		while (running) await running;
		const begun = work();
		if (!begun) return;
		const over = (): void => {
			running = undefined;
		};
		running = begun.then(over, over);
		await begun;
	}

	/** Absent: it had one part. */
	function inParts<T>(
		parts: Generator<DeedPart, T>,
		seq: number,
		end: (made: T) => void,
		stop?: (part: DeedPart) => void,
	): Promise<void> | undefined {
		isStopped = false;
		const first = parts.next();
		if (first.done) {
			end(first.value);
			return undefined;
		}
		return goOn(first.value);

		async function goOn(part: DeedPart): Promise<void> {
			tell({type: 'marking', seq, ...part});
			await pause();
			if (isStopped && stop) return stop(part);
			const next = parts.next();
			return next.done ? end(next.value) : goOn(next.value);
		}
	}

	return {
		commit(seq, intent) {
			const committed = (stories: number): void => {
				tell({type: 'committed', seq, intent, stories});
				// A list cannot be read out of the journal again for a store that was lost: its rows would be others.
				if (intent.query && stories > 0) store.keepState(now(), {isDue: true});
			};
			return inTurn(() =>
				inParts(store.commitInParts(intent, now()), seq, committed, ({done}) => committed(done)),
			);
		},
		record: (seq, edit, wish) =>
			inTurn(() => {
				if (wish) grant(wish);
				store.record(edit, now());
				tell({type: 'recorded', seq});
				return undefined;
			}),
		undo: (seq, id, wish) =>
			inTurn(() => {
				if (wish) grant(wish);
				return inParts(store.undoInParts(now(), id), seq, (undone) =>
					tell({type: 'undone', seq, ...(undone && {undone})}),
				);
			}),
		stopMarking() {
			isStopped = true;
		},
	};
}
