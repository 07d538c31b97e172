/**
 * What may reach a screen. A feed is written by strangers: whole control sequences go (ECMA-48 5th ed. §5.4, §8.3),
 * then lone control characters, then what deceives the eye. Idempotent; clean text comes back as it was.
 * Run it after the last decoding step: `&amp;#27;` becomes an escape only there.
 */

declare const mark: unique symbol;
/** What `printable` gives its text, and nothing else does. */
export interface Checked {
	readonly [mark]: true;
}
/** Text that has passed: any string will not do for it. Cut or joined it is to pass again. */
export type Printable = string & Checked;

// Patterns are built from strings so that no raw control character stands in the source.
const esc = '\\u001B';
const csi = `(?:${esc}\\[|\\u009B)[\\u0030-\\u003F]*[\\u0020-\\u002F]*[\\u0040-\\u007E]?`;
// OSC, DCS, SOS, PM, APC run to BEL or ST. As on a terminal CAN, SUB, ESC and any C1 break one off; so does the end
// of its line, or an unterminated one would swallow the article.
const stringContent = '[^\\u0007\\u0018\\u001A\\u001B\\u0080-\\u009F\\n\\r]*';
const strings = `(?:${esc}[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])${stringContent}(?:\\u0007|${esc}\\\\|\\u009C)?`;
const shortEscape = `${esc}[\\u0020-\\u002F]*[\\u0030-\\u007E]?`;
const sequences = new RegExp(`${strings}|${csi}|${shortEscape}`, 'g');

// What ends a line under another name: were it dropped, two words would grow together.
const lineEnd = '\\u000B\\u000C\\u0085\\u2028\\u2029';
const lineEnds = new RegExp(`\\r\\n?|[${lineEnd}]`, 'g');

// Every other C0 but tab and newline, DEL, C1.
const controls = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F';
// Bidi embeddings, overrides and isolates with their deprecated kin, BOM, interlinear annotation, noncharacters. The
// marks LRM, RLM and ALM stay: right-to-left text needs them and they turn nothing around.
const deceivers = '\\u202A-\\u202E\\u2066-\\u206F\\uFEFF\\uFFF0-\\uFFFB\\uFFFE\\uFFFF';
// Tag characters and their unassigned neighbours carry text no one sees; half a surrogate pair carries nothing.
const strays = new RegExp(
	`[${controls}${deceivers}\\u{E0000}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}\\p{Surrogate}]`,
	'gu',
);

// A pile of marks climbs over its neighbours, a run of invisible characters hides a message or a megabyte. Burmese
// writes six marks on a letter, Latin and Greek three; two invisible ones side by side are already odd.
const stackedLatin =
	'\\u0300-\\u036F\\u0483-\\u0489\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F';
const caps = [pile('\\p{M}\\p{Cf}', 8), pile(stackedLatin, 4), pile('\\p{Cf}', 2)];

function pile(characters: string, most: number): RegExp {
	return new RegExp(`([${characters}]{${most}})[${characters}]+`, 'gu');
}

// Everything any pass above could change, so that clean text costs one look.
const suspicious = new RegExp(
	`[${controls}${lineEnd}${deceivers}\\p{M}\\p{Cf}\\u{E0000}-\\u{E0FFF}\\p{Surrogate}]`,
	'u',
);

// Most text is of these characters alone (Latin, Greek, Cyrillic, Chinese, Japanese, Korean, punctuation and symbols), and
// a look for any other takes a quarter of the time of the one above.
const unusual =
	/[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20CF\u2100-\u2BFF\u3000-\u3029\u3030-\u3098\u309B-\uA4CF\uAC00-\uD7A3\uFF01-\uFFEF]/;

/** Text that cannot harm or deceive a terminal. Newlines and tabs stay: see `printableLine`. */
export function printable(text: string): Printable {
	if (!unusual.test(text) || !suspicious.test(text)) return text as Printable;
	const bare = text.replace(sequences, '').replace(lineEnds, '\n').replace(strays, '');
	return caps.reduce((capped, tooMany) => capped.replace(tooMany, '$1'), bare) as Printable;
}

/** `printable` of a whole page, line by line: one that is unusual does not have all of them looked at closely. */
export function printablePage(text: string): Printable {
	return pageOf(text.split('\n').map(printable));
}

/** What has passed line by line has passed as a page: an end of line undoes nothing. */
export function pageOf(lines: readonly Printable[]): Printable {
	return lines.join('\n') as Printable;
}

/** `printable` on one line: every run of white space is one space, none at the ends. */
export function printableLine(text: string): Printable {
	return printable(text)
		.replace(/\s{2,}|[^\S ]/g, ' ')
		.trim() as Printable;
}
