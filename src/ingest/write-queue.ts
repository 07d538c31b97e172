import type {IngestDesk} from './desk.js';

/** Small enough that a mark waits 20 ms at most, large enough that commits cost little. */
export const batchSize = 50;

/** Answers that may lie in memory because those before them are still being written. */
const mostWaiting = 32;

/** What waits to be written, in the order it came. What came together is committed together. */
export interface WriteQueue {
	/** Resolves when it is committed. `stories`: how many it stores. */
	write(stories: number, work: () => void): Promise<void>;
	/** Resolves when so little waits that more may come. */
	room(): Promise<void>;
}

interface Job {
	readonly stories: number;
	readonly work: () => void;
	readonly done: () => void;
	readonly failed: (reason: unknown) => void;
}

export function createWriteQueue({store, pause, storiesAtOnce = batchSize}: IngestDesk): WriteQueue {
	const jobs: Job[] = [];
	let crowd: (() => void)[] = [];
	let isWriting = false;

	async function writeAll(): Promise<void> {
		isWriting = true;
		while (jobs.length > 0) {
			await pause(); // others of this moment go along
			writeTogether(takeBatch());
			if (jobs.length >= mostWaiting) continue;
			const waiting = crowd;
			crowd = [];
			for (const enter of waiting) enter();
		}
		isWriting = false;
	}

	/** One at least; the end of a feed is taken for a story. */
	function takeBatch(): readonly Job[] {
		let stories = 0;
		const fits = jobs.findIndex((job, index) => {
			stories += Math.max(1, job.stories);
			return index > 0 && stories > storiesAtOnce;
		});
		return jobs.splice(0, fits === -1 ? jobs.length : fits);
	}

	function writeTogether(batch: readonly Job[]): void {
		try {
			store.batch(() => {
				for (const {work} of batch) work();
			});
			for (const {done} of batch) done();
		} catch (reason) {
			for (const {failed} of batch) failed(reason);
		}
	}

	return {
		write(stories, work) {
			return new Promise((done, failed) => {
				jobs.push({stories, work, done, failed});
				if (!isWriting) void writeAll();
			});
		},
		async room() {
			if (jobs.length >= mostWaiting) await new Promise<void>((enter) => crowd.push(enter));
		},
	};
}
