/** Holds back requests beyond the limits; whoever came first goes first, as far as its host has room. */
export interface RequestQueue {
	/** @param host absent: no limit for the host, only that for all */
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

export function createRequestQueue({maxRequests, perHost}: QueueLimits): RequestQueue {
	const running = new Map<string, number>();
	const waiting: Waiting[] = [];
	let total = 0;

	const hasRoom = (host: string | undefined) => host === undefined || (running.get(host) ?? 0) < perHost;

	function count(host: string | undefined, by: 1 | -1): void {
		total += by;
		if (host === undefined) return;
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
				startWaiting();
			}
		},
	};
}
