/** Where a word of one language may be parted, in order: indices into the word. */
export type Syllables = (word: string) => readonly number[];

/** The patterns that TeX parts words by. Each is some 5–290 kB: those of a language come when it is first read. */
const patterns = {
	de: async () => (await import('hyphen/patterns/de-1996.js')).default,
	en: async () => (await import('hyphen/patterns/en-us.js')).default,
	es: async () => (await import('hyphen/patterns/es.js')).default,
	fr: async () => (await import('hyphen/patterns/fr.js')).default,
	it: async () => (await import('hyphen/patterns/it.js')).default,
	pt: async () => (await import('hyphen/patterns/pt.js')).default,
	ru: async () => (await import('hyphen/patterns/ru.js')).default,
};

/** A language whose words can be parted. */
export type PartedLanguage = keyof typeof patterns;

/** The language of a BCP 47 tag, `de-AT` or `pt_BR`; absent: its words cannot be parted, or the tag says none. */
export function partedLanguage(tag: string | undefined): PartedLanguage | undefined {
	const [, language = ''] = /^([a-z]{2})(?:[-_]|$)/i.exec(tag ?? '') ?? [];
	const known = language.toLowerCase();
	return Object.hasOwn(patterns, known) ? (known as PartedLanguage) : undefined;
}

/** A shorter word is not worth a hyphen. */
const leastLetters = 6;
/** Letters that stay before the hyphen, and that go behind it. */
const [leastBefore, leastBehind] = [2, 3];

/** The places where words of a language may be parted. Those that look like names are not, nor are abbreviations. */
export async function loadSyllables(language: PartedLanguage): Promise<Syllables> {
	const [{default: createHyphenator}, known] = await Promise.all([
		import('hyphen/hyphen.js'),
		patterns[language](),
	]);
	const hyphenate = createHyphenator(known, {hyphenChar: '\u00AD'});
	const common = language === 'de' ? /^\p{L}\p{Ll}+$/u : /^\p{Ll}+$/u; // German nouns have a capital

	return (word) => {
		if (word.length < leastLetters || !common.test(word)) return [];
		const ends: number[] = [];
		let end = 0;
		for (const syllable of hyphenate(word).split('\u00AD').slice(0, -1)) {
			end += syllable.length;
			ends.push(end);
		}
		return ends.filter((place) => place >= leastBefore && word.length - place >= leastBehind);
	};
}
