const syllables = 'ba ke lin do mer ta sol vi ran pu sted o gar ni fe hul'.split(' ');

/** The same word for the same number, of two to four syllables; the lower the number the shorter. */
export function word(n: number): string {
	let text = '';
	for (let left = n + 16; left > 0; left = Math.floor(left / 16)) text += syllables[left % 16];
	return text;
}

export function capital(plain: string): string {
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Common words are common, as in any language: the fourth power of a throw leans to the low ones. */
export function leaning(roll: (sides: number) => number): (sides: number) => number {
	return (sides) => Math.floor(sides * (roll(10_000) / 10_000) ** 4);
}
