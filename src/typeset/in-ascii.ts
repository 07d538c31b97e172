/**
 * The glyphs of the screen in ASCII, each as wide as what it stands for: columns are counted before the swap.
 * Feeds' own dashes and quotes go the same way.
 */
const plain: Readonly<Record<string, string>> = {
	'▌': '>',
	'●': '*',
	'★': '#',
	'·': '-',
	'…': '.',
	'─': '-',
	'━': '=',
	'│': '|',
	'▏': '_',
	'▁': '_',
	'▂': '.',
	'▃': '.',
	'▄': '-',
	'▅': '-',
	'▆': '=',
	'▇': '=',
	'█': '#',
	'‹': '<',
	'›': '>',
	'↑': '^',
	'↓': 'v',
	'←': '<',
	'→': '>',
	'⏎': '<',
	'⇧': '^',
	'⇅': '~',
	'×': 'x',
	'•': '*',
	'–': '-',
	'—': '-',
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'\u00A0': ' ',
	'\u202F': ' ',
};

const fancy = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

export function inAscii(text: string): string {
	return text.replace(fancy, (glyph) => plain[glyph] ?? glyph);
}
