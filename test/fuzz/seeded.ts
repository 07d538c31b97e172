/** Numbers in [0, 1), the same on every machine (mulberry32); seeds that follow one another give unlike rows. */
export function seeded(seed: number): () => number {
	let state = Math.imul(seed, 0x9e37_79b1);
	return () => {
		state = (state + 0x6d_2b_79_f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
