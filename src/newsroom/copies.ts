import {anyDate} from './dateline-words.js';
import type {Remembered} from './event.js';
import {slotOf} from './terms.js';
import {readWords} from './words.js';

/** From here on two texts are the same text. */
const sameText = 0.9;

/** Fewer words than these agree by chance. */
export const fewestWords = 4;

/** A feed may send a story twice in a day; the same headline on another day is a column. */
const columnHours = 12;

interface Compared {
	readonly outlet: string;
	readonly title: string;
	readonly figures: number;
	readonly at: number;
}

/** The same text again. With another figure in it, it is an update: two dead are not three. */
export function isCopy(story: Compared, other: Remembered, cosine: number): boolean {
	return (
		cosine >= sameText &&
		story.figures === other.figures &&
		other.end - other.start >= fewestWords &&
		!isColumn(story, other, cosine)
	);
}

/** An outlet's standing headline ("Live updates", "Letters to the editor") over another text. */
export function isColumn(story: Compared, other: Remembered, cosine: number): boolean {
	if (story.outlet === '' || story.outlet !== other.outlet || story.title !== other.title) return false;
	return cosine < sameText || Math.abs(story.at - other.at) > columnHours * 3_600_000;
}

const numerals: ReadonlySet<string> = new Set(
	`two three four five six seven eight nine ten eleven twelve dos tres cuatro cinco seis siete ocho nueve diez
	dois duas quatro sete oito nove dez deux trois quatre cinq sept huit neuf dix zwei drei vier funf sechs sieben acht neun zehn
	два две три четыре пять шесть семь восемь девять десять due tre quattro cinque sei sette otto nove dieci`.split(
		/\s+/,
	),
);

/** A hash of the figures in a text, in whatever order; dates and times of day do not count. */
export function figuresOf(text: string): number {
	const undated = text.replace(anyDate, ' ').replace(/\b\d{1,2}:\d{2}\b/g, ' ');
	const figures = readWords(undated)
		.filter(({folded}) => /^\p{N}/u.test(folded) || numerals.has(folded))
		.map(({folded}) => folded);
	return slotOf([...new Set(figures)].sort().join(' '));
}
