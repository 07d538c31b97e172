/** Something that takes what it is given, whatever that is. */
export interface Target {
	readonly name: string;
	/** Cases of it in a hundred: some take longer than others. */
	readonly share: number;
	/** One case, the same for the same numbers. `run` throws an `Error` that says what is wrong; the target's own errors are none. */
	prepare(random: () => number): {readonly input: string | Uint8Array; run(): void};
}

/** One of them. */
export function pick<T>(list: readonly T[], random: () => number): T {
	return list[Math.floor(random() * list.length)] as T;
}

/** So many pieces, at most, one behind another. */
export function strung(pieces: readonly string[], most: number, random: () => number): string {
	const length = Math.floor(random() * (most + 1));
	return Array.from({length}, () => pick(pieces, random)).join('');
}

/** @throws {Error} with the sentence, when it is not so */
export function mustBe(isSo: boolean, otherwise: string): void {
	if (!isSo) throw new Error(otherwise);
}
