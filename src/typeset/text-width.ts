import {eastAsianWidth} from 'get-east-asian-width';

// One column a code unit, whatever stands beside it: ASCII, Latin, Greek, Cyrillic, typographic punctuation, currencies.
const narrow =
	/^[ -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590\u2010-\u2027\u2030-\u203B\u20A0-\u20CF]*$/;

// What may cost other than the sum of its code points: marks, invisible characters, jamo, emoji, flags, half-width
// voicing marks. Text without them (Chinese, Japanese) needs no segmenter, which costs ten times more.
const clustering =
	/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB\uFF9E\uFF9F]/u;

const visible = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Surrogate}]/u;
// Spacing marks, Thai and Lao AM, half-width voicing marks: one grapheme with their base, yet a column of their own.
const addsToItsBase = /[\p{Mc}\u0E33\u0EB3\uFF00-\uFFEF]/u;
// A skin tone behind anything but a hand or a face is drawn by itself.
const addsToNoEmoji = /[\p{Mc}\p{Emoji_Modifier}\u0E33\u0EB3\uFF00-\uFFEF]/u;
const emojiBase = /\p{Emoji_Modifier_Base}/u;
const wideEmoji =
	/^(?:[\d#*]\uFE0F?\u20E3|\p{Regional_Indicator}{2}|[^\d#*\p{Regional_Indicator}\P{Emoji}]\uFE0F|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Extended_Pictographic}.*\u200D\p{Extended_Pictographic})/su;

/** Made when first needed: it costs 10 ms, and most screens never ask. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Columns a terminal takes for a text on one line: wide characters and emoji two, marks and invisible characters none,
 * as string-width counts them (Ink lays out by it). Control characters count nothing.
 */
export function textWidth(text: string): number {
	if (narrow.test(text)) return text.length;
	let width = 0;
	if (clustering.test(text)) for (const segment of clustersOf(text)) width += clusterWidth(segment);
	else for (const character of text) width += columnsOf(character);
	return width;
}

/** The units a text may be cut between. */
export function graphemes(text: string): Iterable<string> {
	return narrow.test(text) || !clustering.test(text) ? text : clustersOf(text);
}

function* clustersOf(text: string): Iterable<string> {
	segmenter ??= new Intl.Segmenter();
	for (const {segment} of segmenter.segment(text)) yield segment;
}

function columnsOf(character: string): number {
	return eastAsianWidth(character.codePointAt(0) ?? 0);
}

function clusterWidth(cluster: string): number {
	if (narrow.test(cluster)) return cluster.length;
	const [base, ...rest] = Array.from(cluster).filter((character) => visible.test(character));
	if (base === undefined) return 0;
	if (jamoOf(base)) return jamoWidth([base, ...rest]);
	const own = emojiBase.test(base) ? addsToItsBase : addsToNoEmoji;
	return rest
		.filter((character) => own.test(character))
		.reduce(
			(width, character) => width + columnsOf(character),
			wideEmoji.test(cluster) ? 2 : columnsOf(base),
		);
}

/** Leading, vowel and trailing jamo draw one syllable in two columns; any other order is drawn one by one. */
function jamoWidth(characters: readonly string[]): number {
	let width = 0;
	let syllable = '';
	for (const character of characters) {
		const jamo = jamoOf(character);
		const completes = (syllable === 'L' && jamo === 'V') || (syllable === 'LV' && jamo === 'T');
		syllable = completes ? syllable + jamo : jamo;
		if (!completes) width += columnsOf(character);
	}
	return width;
}

function jamoOf(character: string): 'L' | 'V' | 'T' | '' {
	if (/[\u1100-\u115F\uA960-\uA97C]/.test(character)) return 'L';
	if (/[\u1160-\u11A7\uD7B0-\uD7C6]/.test(character)) return 'V';
	return /[\u11A8-\u11FF\uD7CB-\uD7FB]/.test(character) ? 'T' : '';
}
