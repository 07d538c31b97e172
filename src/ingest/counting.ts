import type {ListQuery} from '../store/index.js';
import type {IngestDesk, ListCount} from './desk.js';

/** Counts lists in turns: each is a search of all there is, and marks and news go between. */
export function createCounting({store, pause, tell}: Pick<IngestDesk, 'store' | 'pause' | 'tell'>) {
	let waiting: readonly ListQuery[] | undefined;
	let isCounting = false;

	async function countWaiting(): Promise<void> {
		for (let lists = waiting; lists; lists = waiting) {
			waiting = undefined;
			const counts: ListCount[] = [];
			for (const list of lists) {
				await pause();
				counts.push({list, rows: store.count(list)});
			}
			tell({type: 'lists-counted', counts});
		}
	}

	return async (lists: readonly ListQuery[]): Promise<void> => {
		waiting = lists;
		if (isCounting) return;
		isCounting = true;
		try {
			await countWaiting();
		} finally {
			isCounting = false;
		}
	};
}
