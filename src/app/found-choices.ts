import type {Choice} from './choice.js';

/**
 * The choices that hold every word typed, those in which each begins a word before those that only hold them, the ones
 * used last before others. Where nothing holds them, what has a word with
 * the letters in this order, `brwsr`: over several words they would find what nobody meant.
 */
export function foundChoices(
	choices: readonly Choice[],
	typed: string,
	recent: readonly string[],
): readonly Choice[] {
	const looked = choices.map((choice) => ({choice, fit: fitOf(choice, typed)}));
	const held = looked.filter(({fit}) => fit < misfit);
	const fitting =
		held.length > 0
			? held
			: choices.filter(hasLetters(folded(typed))).map((choice) => ({choice, fit: misfit}));
	const lastUse = new Map(recent.map((id, at) => [id, at]));
	const usedAt = ({id}: Choice) => lastUse.get(id) ?? recent.length;
	return fitting
		.toSorted(
			(one, other) =>
				Number(one.fit === inside) - Number(other.fit === inside) ||
				usedAt(one.choice) - usedAt(other.choice) ||
				one.fit - other.fit,
		)
		.map(({choice}) => choice);
}

/** How well a choice fits, the best first. */
const exact = 0;
const begun = 1;
const inside = 2;
const misfit = 3;

function fitOf({words, also, key}: Choice, typed: string): number {
	const wanted = folded(typed);
	if (wanted === '') return typed.trim() === '' || typed.trim() === key ? exact : misfit;
	const text = ` ${folded(`${words} ${also}`)}`;
	if (typed === key || text.startsWith(` ${wanted}`)) return exact;
	const parts = wanted.split(' ');
	if (parts.every((part) => text.includes(` ${part}`))) return begun;
	return parts.every((part) => text.includes(part)) ? inside : misfit;
}

/** Whether a word has these letters one after another, from its beginning on. */
function hasLetters(wanted: string): (choice: Choice) => boolean {
	const letters = [...wanted.replaceAll(' ', '')];
	if (letters.length === 0) return () => false;
	return ({words}) =>
		folded(words)
			.split(' ')
			.some((word) => holdsInOrder(word, letters));
}

/** One walk along the word: a feed calls itself what it likes, and a pattern would go back and forth in that. */
function holdsInOrder(word: string, letters: readonly string[]): boolean {
	let at = 0;
	return letters.every((letter, index) => {
		const found = word.indexOf(letter, at);
		at = found + letter.length;
		return index === 0 ? found === 0 : found !== -1;
	});
}

/** Without case, marks and punctuation. */
function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
