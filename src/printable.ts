/**
 * What may reach a screen. A feed is written by strangers: whole control sequences go (ECMA-48 5th ed. §5.4, §8.3),
 * then lone control characters, then what deceives the eye. Idempotent; clean text comes back as it was.
 * Run it after the last decoding step: `&amp;#27;` becomes an escape only there.
 */

// Patterns are built from strings so that no raw control character stands in the source.
const escape = '\\u001B';
const csi = `(?:${escape}\\[|\\u009B)[\\u0030-\\u003F]*[\\u0020-\\u002F]*[\\u0040-\\u007E]?`;
// OSC, DCS, SOS, PM, APC run to their terminator: BEL or ST; an unterminated one ends at the line.
const strings = `(?:${escape}[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u009C\\n\\r]*(?:\\u0007|${escape}\\\\|\\u009C)?`;
const shortEscape = `${escape}[\\u0020-\\u002F]*[\\u0030-\\u007E]?`;
const sequences = new RegExp(`${strings}|${csi}|${shortEscape}`, 'g');

// C0 but tab and newline, DEL, C1; bidi overrides, embeddings and isolates; tag characters; BOM, line separators.
const strays = new RegExp(
	'[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029\\uFEFF\\uFFF9-\\uFFFB]|[\\u{E0000}-\\u{E007F}]|\\p{Cs}',
	'gu',
);
const suspicious = new RegExp(
	'[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u0300-\\u036F\\u200B-\\u202E\\u2060-\\u2069\\uD800-\\uDFFF\\uFEFF\\uFFF9-\\uFFFB]|\\p{Mn}',
	'u',
);

/** A pile of combining marks climbs over its neighbours: four on one letter is more than any script writes. */
const piles = /(\p{M}{4})\p{M}+/gu;

/** Text that cannot harm or deceive a terminal. Newlines and tabs stay: see `printableLine`. */
export function printable(text: string): string {
	if (!suspicious.test(text)) return text;
	return text.replace(/\r\n?/g, '\n').replace(sequences, '').replace(strays, '').replace(piles, '$1');
}

/** `printable` on one line: every run of white space is one space, none at the ends. */
export function printableLine(text: string): string {
	return printable(text).replace(/\s+/g, ' ').trim();
}
