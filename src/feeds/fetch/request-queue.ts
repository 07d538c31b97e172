/** Holds back requests beyond the limits; whoever came first goes first, as far as its host has room. */
export interface RequestQueue {
	/** @param host absent: a server of this machine, with no limit but that for all, once it has shown that it answers */
	run<T>(host: string | undefined, work: () => Promise<T>): Promise<T>;
}

export interface QueueLimits {
	readonly maxRequests: number;
	readonly perHost: number;
}

interface Waiting {
	readonly host: string | undefined;
	start(): void;
}

/**
 * A small server takes a few connections at a time, and forgets of the others that they were made: of 64 bare ones at
 * once a tenth was never answered. So it is asked this many at first, and one more for each answer.
 */
const firstAtOnce = 8;

export function createRequestQueue({maxRequests, perHost}: QueueLimits): RequestQueue {
	const running = new Map<string | undefined, number>();
	const waiting: Waiting[] = [];
	let total = 0;
	let withoutHost = firstAtOnce;

	const hasRoom = (host: string | undefined) =>
		(running.get(host) ?? 0) < (host === undefined ? withoutHost : perHost);

	function count(host: string | undefined, by: 1 | -1): void {
		total += by;
		const left = (running.get(host) ?? 0) + by;
		if (left === 0) running.delete(host);
		else running.set(host, left);
	}

	function startWaiting(): void {
		while (total < maxRequests) {
			const next = waiting.findIndex(({host}) => hasRoom(host));
			if (next === -1) return;
			const [job] = waiting.splice(next, 1);
			if (!job) return;
			count(job.host, 1);
			job.start();
		}
	}

	return {
		async run(host, work) {
			await new Promise<void>((start) => {
				waiting.push({host, start});
				startWaiting();
			});
			try {
				return await work();
			} finally {
				count(host, -1);
				if (host === undefined) withoutHost++;
				startWaiting();
			}
		},
	};
}
