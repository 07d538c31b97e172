/** Scripts written without spaces, and Hangul, whose particles stick to the word: found by any run of characters. */
const unspaced =
	'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const unspacedCharacter = new RegExp(`[${unspaced}]`, 'gu');
const runs = new RegExp(`[${unspaced}]+|[^\\s${unspaced}]+`, 'gu');
const searchable = /[\p{L}\p{N}]/u;

/** More words than anyone types; each costs a look into the index. */
const mostWords = 24;

/** Text as the index is to see it: each character of an unspaced script is a word of its own. */
export function indexText(text: string): string {
	return text.replace(unspacedCharacter, ' $& ');
}

/**
 * What to MATCH for words a person typed: all must be found, the last may be unfinished. Never FTS5 syntax of
 * theirs: everything is quoted. There must be a letter or digit in it.
 */
export function matchAll(typed: string, isUnfinished: boolean): string {
	const words = wordsOf(typed).map(quoted);
	return `${words.join(' AND ')}${isUnfinished ? ' *' : ''}`;
}

/** What to MATCH for words that follow each other, the last perhaps unfinished. */
export function matchPhrase(typed: string, isUnfinished: boolean): string {
	return `${quoted(indexText(plain(typed)).trim())}${isUnfinished ? ' *' : ''}`;
}

/** What to MATCH for stories whose title or lede holds any of the words. Absent: there is nothing to look for. */
export function matchAny(words: readonly string[]): string | undefined {
	const phrases = words
		.map((word) => indexText(plain(word)).trim())
		.filter((word) => searchable.test(word))
		.map(quoted);
	return phrases.length === 0 ? undefined : `{title lede} : (${phrases.join(' OR ')})`;
}

function wordsOf(typed: string): readonly string[] {
	return (plain(typed).match(runs) ?? [])
		.filter((run) => searchable.test(run))
		.slice(0, mostWords)
		.map((run) => indexText(run).trim());
}

/** SQLite ends a text at NUL. */
const plain = (text: string): string => text.replaceAll('\0', ' ').normalize('NFC');

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
