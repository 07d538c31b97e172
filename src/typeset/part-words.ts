import type {PartWord} from './break-lines.js';
import type {Span, SpanStyle} from './line.js';
import type {Syllables} from './syllables.js';

/** Not read as words: a hyphen in them would be taken for their own. */
const keptWhole: ReadonlySet<SpanStyle> = new Set(['code', 'dateline', 'bullet']);

const opening = /^[\p{Ps}\p{Pi}\p{Pf}"'¿¡]*(?:\p{L}{1,2}['’])?/u; // French elides: l’organisation
const lettersThenPunctuation = /^(\p{L}+)[\p{Pe}\p{Pi}\p{Pf}"'.,;:!?…]*$/u;

/** Where the words of a paragraph may be parted: never in code, addresses, numbers, or words with hyphens of their own. */
export function partWordsOf(text: string, spans: readonly Span[], syllables: Syllables): PartWord {
	const whole = wholeStretches(spans);
	return (start, end) => {
		if (whole.some((stretch) => stretch.start < end && stretch.end > start)) return [];
		const written = text.slice(start, end);
		const [before = ''] = opening.exec(written) ?? [];
		const [, word] = lettersThenPunctuation.exec(written.slice(before.length)) ?? [];
		return word === undefined ? [] : syllables(word).map((place) => start + before.length + place);
	};
}

function wholeStretches(spans: readonly Span[]): readonly {readonly start: number; readonly end: number}[] {
	let end = 0;
	return spans.flatMap(({text, style}) => {
		const start = end;
		end += text.length;
		return keptWhole.has(style) ? [{start, end}] : [];
	});
}
