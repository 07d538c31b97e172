/** Something asked for when it is first needed, and kept until it is forgotten. */
export interface Kept {
	value(): Promise<string>;
	/** @param used what turned out to be stale: only that is forgotten, not what another call has fetched since */
	forget(used: Promise<string>): void;
}

/** Several calls wait for one asking; what failed is not kept. */
export function kept(ask: () => Promise<string>): Kept {
	let known: Promise<string> | undefined;
	const forget = (used: Promise<string>) => {
		if (known === used) known = undefined;
	};
	return {
		value: () => {
			if (known) return known;
			const asked = ask();
			known = asked;
			asked.catch(() => forget(asked));
			return asked;
		},
		forget,
	};
}
