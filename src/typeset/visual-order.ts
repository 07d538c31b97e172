import bidiFactory, {type Bidi} from 'bidi-js';
import {graphemes} from './text-width.js';

/** A grapheme where it stands on the screen, with its place in the text, in UTF-16 units. */
export interface Placed {
	readonly text: string;
	readonly at: number;
}

const rtl = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether any of it is written from the right. */
export const hasRtl = (text: string): boolean => rtl.test(text);

/** Whether the first letter is one that is written from the right (UAX #9, rule P2). */
export function startsRtl(text: string): boolean {
	const [first] = /\p{L}/u.exec(text) ?? [];
	return first !== undefined && hasRtl(first);
}

/** The types tell of a default export, the module is the function itself. */
const createBidi = bidiFactory as unknown as () => Bidi;
/** Its tables take 3 ms: whoever reads from the left only does not pay for them. */
let bidi: Bidi | undefined;

/**
 * The graphemes of one line in the order in which a terminal that knows no right-to-left text has to be given them, from
 * the left; brackets mirrored (UAX #9, rules L2 to L4). `base` is the direction of the paragraph; absent: that of its
 * first letter.
 */
export function visualOrder(text: string, base: 'ltr' | 'rtl' | 'auto' = 'auto'): readonly Placed[] {
	bidi ??= createBidi();
	const {levels} = bidi.getEmbeddingLevels(text, base);
	const mirrored = bidi.getMirroredCharactersMap(text, levels);
	let end = 0;
	const units = Array.from(graphemes(text), (grapheme) => {
		const at = end;
		end += grapheme.length;
		return {level: levels[at] ?? 0, placed: {text: mirrored.get(at) ?? grapheme, at}};
	});
	const highest = Math.max(0, ...units.map(({level}) => level));
	for (let level = highest; level > 0; level--) reverseRuns(units, level);
	return units.map(({placed}) => placed);
}

/** Rule L2: whatever stands at this level or above is turned round. */
function reverseRuns(units: {readonly level: number}[], level: number): void {
	for (let from = 0; from < units.length; from++) {
		if ((units[from]?.level ?? 0) < level) continue;
		let to = from;
		while ((units[to]?.level ?? 0) >= level) to++;
		units.splice(from, to - from, ...units.slice(from, to).reverse());
		from = to;
	}
}
