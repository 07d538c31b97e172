import {type Language, languagesOf} from './stop-words.js';
import {slotOf} from './terms.js';
import {fold, isSentenceCase, isTelling, readWords, stem} from './words.js';

/** A word of a headline as a label would show it: "O'Hara", "COVID-19", "Mt." without its comma. */
export interface HeadlineWord {
	readonly written: string;
	readonly folded: string;
	/** Its telling stems; none in words of grammar. */
	readonly slots: readonly number[];
	readonly isCapital: boolean;
	readonly isNumber: boolean;
	/** A comma, colon or genitive stands behind it, or the headline ends: no phrase goes on across. */
	readonly endsPhrase: boolean;
	/** The genitive that was taken off, "'s"; '' where there is none. */
	readonly genitive: string;
}

export interface ReadHeadline {
	readonly words: readonly HeadlineWord[];
	/** Capitals mark names here, but for the first word. */
	readonly isSentenceCase: boolean;
	/** Those it may be in, by its words of grammar. */
	readonly languages: readonly Language[];
}

const opening = /^[^\p{L}\p{N}]+/u;
/** "d’Oriel", "l’Aquila", "dell’Ande": a name with an article or preposition that lost its vowel. "L’Oréal" is one name. */
const elided = /^(?:\p{Ll}{1,5}['’](?=\p{Lu})|(?:[dljnsmtc]|qu|dell|nell|all|sull|un)['’](?=\p{L}))/u;
const closing = /[^\p{L}\p{N}\p{M}]+$/u;
const genitive = /['’]s$|(?<=s)['’]$/iu;

/** "Covid" of "Covid-19": headlines write either. */
const number = /(?<=^\p{L}{3,})-\p{N}+$/u;

/** A headline in the words it is written in. */
export function readHeadline(title: string): ReadHeadline {
	const raw = title.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const words = raw.map((word, index) => {
		const bare = word.replace(opening, '').replace(elided, '');
		const nextOpens = opening.test(raw[index + 1] ?? '.');
		const trailing = closing.exec(bare)?.[0] ?? '';
		const noTail =
			trailing === '.' && /^(?:\p{Lu}\.)+$|^\p{Lu}\p{Ll}{1,2}\.$/u.test(bare)
				? bare
				: bare.replace(closing, '');
		const written = noTail.replace(genitive, '').replace(number, '');
		return {
			written,
			folded: fold(written),
			slots: readWords(written)
				.filter(isTelling)
				.map(({folded}) => slotOf(stem(folded))),
			isCapital: /^\p{Lu}/u.test(written) || /\p{Ll}\p{Lu}/u.test(written),
			isNumber: /^\p{N}/u.test(written),
			endsPhrase: nextOpens || genitive.test(noTail) || (trailing !== '' && noTail !== bare),
			genitive: nextOpens || noTail !== bare ? '' : (genitive.exec(noTail)?.[0] ?? ''),
		};
	});
	return {
		words,
		isSentenceCase: isSentenceCase(readWords(title)),
		languages: languagesOf(words.map(({folded}) => folded)),
	};
}
