import {type ColourLevel, indexOf256, type Rgb} from '../terminal/index.js';
import type {Colour, Style} from './themes/theme.js';

/**
 * The parameters of one SGR sequence (ECMA-48 5th ed. §8.3.117; 38 and 48 by ITU-T T.416, in xterm's
 * semicolon form), '' for plain text. Without colour, weight and underline stay. `#rrggbb` needs level 2.
 */
export function sgrOf(style: Style, level: ColourLevel): string {
	const attributes = [
		style.bold && '1',
		style.dim && '2',
		style.italic && '3',
		style.underline && '4',
		style.inverse && '7',
		style.struck && '9',
	];
	const colours =
		level === 0 ? [] : [colourCode(style.colour, level, 30), colourCode(style.ground, level, 40)];
	return [...attributes, ...colours].filter(Boolean).join(';');
}

/** `base`: 30 for text, 40 for its ground. */
function colourCode(colour: Colour | undefined, level: ColourLevel, base: 30 | 40): string {
	if (colour === undefined || colour === 'default') return ''; // every run starts from a reset
	if (typeof colour === 'number') return indexCode(colour, base);
	const rgb = rgbOf(colour);
	return level === 3 ? [base + 8, 2, ...rgb].join(';') : [base + 8, 5, indexOf256(rgb)].join(';');
}

function indexCode(index: number, base: 30 | 40): string {
	return String(index < 8 ? base + index : base + 60 + index - 8);
}

/** Red, green and blue of `#rrggbb`, 0–255 each. */
export function rgbOf(hex: string): Rgb {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
