/** The library has no types of its own. */
declare module 'hyphen/hyphen.js' {
	/** A text with `hyphenChar` at each place where a word of it may be parted. */
	function createHyphenator(
		patterns: unknown,
		options: {readonly hyphenChar: string},
	): (text: string) => string;
	export = createHyphenator;
}

declare module 'hyphen/patterns/*' {
	const patterns: unknown;
	export = patterns;
}
