/** Numbers in [0, 1), the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d_2b_79_f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** So many pieces in a row, at most, drawn from a list. */
export function randomText(random: () => number, pieces: readonly string[], most: number): string {
	const length = Math.floor(random() * (most + 1));
	return Array.from({length}, () => pieces[Math.floor(random() * pieces.length)]).join('');
}

/** Everything that has made a width go wrong: wide, marked, joined, invisible, hard, soft, half, hostile. */
export const awkward = [
	...'a#1 é東「」。ｶﾞｰ\uFF9F\u0301\u093Eक\u094D\u200D\uFE0F👩👧🏽❤☝🏴☠\u20E3각각\uA960\u115F\u200B\u00AD\u00A0\u2060©™กำ-—/ـش',
	'🇳🇴',
	'🇳',
	'👩‍👩‍👧',
	'\n',
	'\t',
	'\u001B[2J',
	'\u202E',
	'\uD83D',
	'word ',
	'https://example.org/a/b?c=d',
	'Donau\u00ADdampf\u00ADschiff ',
	'well-known ',
	'. ',
];
