import type {IngestDesk} from './desk.js';
import type {NewsroomMemory} from './newsroom-memory.js';

/** Nothing was stored for so long: the feeds that are left hang, and what is there can be placed meanwhile. */
const quietMs = 300;

/** Stories are read as soon as they are stored; what belongs together is found out when nothing waits to be stored. */
export interface Placing {
	/** Something was stored: what waits is placed once nothing more has come for a moment. */
	later(): void;
	/** Places all that waits, and names the topics. */
	finish(): Promise<void>;
	/** Places no more. */
	stop(): void;
}

export function createPlacing(desk: IngestDesk, memory: NewsroomMemory): Placing {
	const {store, tell, pause, after, now, storiesAtOnce} = desk;
	let turn = 0; // whoever places stops when another turn has begun
	let cancel = (): void => {};

	/** Whether all is placed. */
	async function place(mine: number): Promise<boolean> {
		for (let isMore = store.placedKey() < store.lastKey(); isMore; ) {
			await pause();
			if (mine !== turn) return false;
			isMore = memory.placeNext(now(), storiesAtOnce);
			tell({type: 'placed', left: store.lastKey() - store.placedKey()});
		}
		return true;
	}

	async function placeAndName(mine: number): Promise<void> {
		if (!(await place(mine))) return;
		await pause();
		if (mine === turn) memory.nameTopics(now());
	}

	function stop(): void {
		turn++;
		cancel();
	}

	return {
		later() {
			stop();
			// What goes wrong here goes wrong again at the end of the round, where it is told.
			cancel = after(quietMs, () => void placeAndName(turn).catch(() => {}));
		},
		finish() {
			stop();
			return placeAndName(turn);
		},
		stop,
	};
}
