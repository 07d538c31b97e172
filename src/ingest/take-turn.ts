import type {IngestDesk} from './desk.js';

/** Takes a lease over all processes. One whose owner was killed is not waited for. */
export function takeTurn(desk: IngestDesk, lease: string, leaseMs: number): boolean {
	const {store, owner, now} = desk;
	if (store.takeLease(lease, owner, now(), leaseMs)) return true;
	const holder = store.leaseOwner(lease);
	if (holder === undefined || isTakenByOther(desk, lease)) return false;
	store.releaseLease(lease, holder);
	return store.takeLease(lease, owner, now(), leaseMs);
}

/** Whether another process, not known to be dead, has it. */
export function isTakenByOther({store, owner, hasEnded}: IngestDesk, lease: string): boolean {
	const holder = store.leaseOwner(lease);
	return holder !== undefined && holder !== owner && !hasEnded?.(holder);
}
