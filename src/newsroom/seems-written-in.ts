import {languagesOf} from './stop-words.js';
import {readWords} from './words.js';

/** Enough to tell languages apart by their grammar. */
const mostCharacters = 2000;

/** Whether nothing in a text speaks against its language, a two-letter code: much software says English whatever one writes. */
export function seemsWrittenIn(text: string, language: string): boolean {
	const found: readonly string[] = languagesOf(
		readWords(text.slice(0, mostCharacters)).map(({folded}) => folded),
	);
	return found.length === 0 || found.includes(language);
}
