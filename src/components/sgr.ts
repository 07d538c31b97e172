import type {Colour, Style} from './themes/theme.js';

/** 0 no colour · 1 the terminal's sixteen · 2 256 colours · 3 true colour. */
export type ColourLevel = 0 | 1 | 2 | 3;

/**
 * The parameters of one SGR sequence (ECMA-48 5th ed. §8.3.117; 38 and 48 by ITU-T T.416, in xterm's
 * semicolon form), '' for plain text. Without colour, weight and underline stay.
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
	if (level === 3) return [base + 8, 2, ...rgb].join(';');
	if (level === 2) return [base + 8, 5, cubeIndex(rgb)].join(';');
	return indexCode(nearestOfSixteen(rgb), base);
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
function cubeIndex(rgb: Rgb): number {
	const at = rgb.map((value) => nearest(cubeSteps, (step) => Math.abs(step - value)));
	const [red = 0, green = 0, blue = 0] = at;
	const cube: Rgb = [cubeSteps[red] ?? 0, cubeSteps[green] ?? 0, cubeSteps[blue] ?? 0];

	const mean = (rgb[0] + rgb[1] + rgb[2]) / 3;
	const grey = Math.min(23, Math.max(0, Math.round((mean - 8) / 10)));
	const shade = 8 + grey * 10;

	return distance(rgb, [shade, shade, shade]) < distance(rgb, cube)
		? 232 + grey
		: 16 + 36 * red + 6 * green + blue;
}

/** xterm's sixteen; other palettes are near enough to choose by. */
const sixteen: readonly Rgb[] = [
	[0, 0, 0],
	[205, 0, 0],
	[0, 205, 0],
	[205, 205, 0],
	[0, 0, 238],
	[205, 0, 205],
	[0, 205, 205],
	[229, 229, 229],
	[127, 127, 127],
	[255, 0, 0],
	[0, 255, 0],
	[255, 255, 0],
	[92, 92, 255],
	[255, 0, 255],
	[0, 255, 255],
	[255, 255, 255],
];

function nearestOfSixteen(rgb: Rgb): number {
	return nearest(sixteen, (colour) => distance(rgb, colour));
}

function nearest<Entry>(entries: readonly Entry[], distanceTo: (entry: Entry) => number): number {
	const distances = entries.map(distanceTo);
	return distances.indexOf(Math.min(...distances));
}

function distance(one: Rgb, other: Rgb): number {
	return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}
