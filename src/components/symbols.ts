const keyNames: Readonly<Record<string, string>> = {
	'⏎': 'Enter',
	'⇧': 'Shift+',
	'↑↓': 'Up/Down',
	'↑': 'Up',
	'↓': 'Down',
	'←': 'Left',
	'→': 'Right',
};

/** Key names in ASCII, to be spelt out before columns are counted. */
export function keysInAscii(keys: string): string {
	return keys.replace(/↑↓|[⏎⇧↑↓←→]/g, (glyph) => keyNames[glyph] ?? glyph);
}
