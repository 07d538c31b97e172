import type {EpochMs} from '../../model.js';

/** A server that does not say how long: more than a round takes, less than the shortest wait between two. */
const unsaidPauseMs = 5 * 60_000;

/** Hosts that asked one feed to leave them alone, and with it all their other feeds (429). */
export interface HeldHosts {
	/** @param until absent: the server did not say */
	hold(host: string, now: EpochMs, until: EpochMs | undefined): void;
	/** Absent: it may be asked. */
	heldBy(host: string, now: EpochMs): Hold | undefined;
}

interface Hold {
	/** Absent: the server did not say until when. */
	readonly retryAt?: EpochMs;
}

export function createHeldHosts(): HeldHosts {
	const holds = new Map<string, Hold & {readonly until: EpochMs}>();
	return {
		hold(host, now, retryAt) {
			holds.set(host, {until: retryAt ?? now + unsaidPauseMs, ...(retryAt !== undefined && {retryAt})});
		},
		heldBy(host, now) {
			const found = holds.get(host);
			return found && found.until > now ? found : undefined;
		},
	};
}
