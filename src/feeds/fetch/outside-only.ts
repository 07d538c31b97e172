import {type LookupAddress, lookup} from 'node:dns';
import type {LookupFunction} from 'node:net';
import {isInsideAddress} from './inside-network.js';

/** All addresses of a name. */
export type Resolve = (hostname: string, done: Resolved) => void;
type Resolved = (error: Error | null, addresses?: readonly LookupAddress[]) => void;

export const resolveName: Resolve = (hostname, done) => void lookup(hostname, {all: true}, done);

/** Thrown where a connection is opened, turned into a FeedError by the exchange, which knows the feed. */
export class InsideError extends Error {
	override readonly name = 'InsideError';
	readonly code = 'EINSIDE';
}

/** How names become addresses, for connections that may go anywhere and for those that may not. */
export interface Lookups {
	readonly anywhere: LookupFunction;
	/** Of a name, only addresses outside this network: what is connected is what was judged. */
	readonly outside: LookupFunction;
	/** It was looked up, and stood for an address outside. */
	isKnownOutside(hostname: string): boolean;
}

export function createLookups(resolve: Resolve = resolveName): Lookups {
	const known = new Set<string>();

	const looking =
		(mayConnect: (address: LookupAddress) => boolean): LookupFunction =>
		(hostname, {all}, done) =>
			resolve(hostname, (error, found = []) => {
				if (found.some(isOutside)) known.add(hostname);
				const addresses = found.filter(mayConnect);
				answer(error ?? (addresses[0] ? null : new InsideError(hostname)));

				function answer(fault: Error | null): void {
					if (all) done(fault, addresses);
					else done(fault, addresses[0]?.address ?? '', addresses[0]?.family);
				}
			});

	return {
		anywhere: looking(() => true),
		outside: looking(isOutside),
		isKnownOutside: (hostname) => known.has(hostname),
	};
}

function isOutside({address}: LookupAddress): boolean {
	return !isInsideAddress(address);
}
