import type {ColourLevel} from '../terminal/index.js';
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

export type Rgb = readonly [number, number, number];

/** Red, green and blue of `#rrggbb`, 0–255 each. */
export function rgbOf(hex: string): Rgb {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Steps of the 6 × 6 × 6 cube in xterm's 256-colour palette. */
const cubeSteps = [0, 95, 135, 175, 215, 255];

/** The nearest of the cube and of the 24 greys; the first sixteen are the person's own and never sure. */
export function indexOf256(rgb: Rgb): number {
	const [red, green, blue] = [nearestStep(rgb[0]), nearestStep(rgb[1]), nearestStep(rgb[2])];
	const grey = Math.min(23, Math.max(0, Math.round(((rgb[0] + rgb[1] + rgb[2]) / 3 - 8) / 10)));
	const inCube = 16 + 36 * red + 6 * green + blue;
	const inGreys = 232 + grey;
	return distance(rgb, rgbOf256(inGreys)) < distance(rgb, rgbOf256(inCube)) ? inGreys : inCube;
}

/** What xterm shows for an index from 16 to 255. */
export function rgbOf256(index: number): Rgb {
	if (index >= 232) {
		const shade = 8 + (index - 232) * 10;
		return [shade, shade, shade];
	}
	const step = (unit: number) => cubeSteps[Math.floor((index - 16) / unit) % 6] ?? 0;
	return [step(36), step(6), step(1)];
}

function nearestStep(value: number): number {
	const distances = cubeSteps.map((step) => Math.abs(step - value));
	return distances.indexOf(Math.min(...distances));
}

function distance(one: Rgb, other: Rgb): number {
	return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}
