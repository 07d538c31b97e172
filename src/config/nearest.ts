/** The option a misspelt word most likely meant; absent when none is near. Case does not count. */
export function nearest(word: string, options: readonly string[]): string | undefined {
	const wanted = word.toLowerCase().slice(0, 64);
	const allowed = Math.ceil(wanted.length / 3); // two letters swapped are two slips: "thmee"
	const ranked = options
		.map((option) => ({option, slips: distance(wanted, option.toLowerCase())}))
		.filter(({slips}) => slips <= allowed)
		.sort((one, other) => one.slips - other.slips);
	return ranked[0]?.option;
}

/** How many letters must be added, dropped or changed to come from one word to the other (Levenshtein 1966). */
function distance(from: string, to: string): number {
	let above = Array.from({length: to.length + 1}, (_, column) => column);
	for (const [row, letter] of [...from].entries()) {
		const current = [row + 1];
		for (const [column, other] of [...to].entries()) {
			const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
			current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
		}
		above = current;
	}
	return above.at(-1) ?? 0;
}
