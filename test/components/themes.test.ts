import {describe, expect, it} from 'vitest';
import {paintFor} from '../../src/components/paint.js';
import {run} from '../../src/components/runs.js';
import {rgbOf} from '../../src/components/sgr.js';
import {themes} from '../../src/components/themes/index.js';
import type {Colour, Token} from '../../src/components/themes/theme.js';
import {indexOf256, type Rgb, rgbOf256} from '../../src/terminal/colours.js';

/** Lines that carry no words. */
const wordless: ReadonlySet<string> = new Set<Token>(['rule', 'selection', 'resting']);

/** What a row of a list is made of. */
const inRows: ReadonlySet<string> = new Set<Token>(['dim', 'unread', 'accent', 'star']);

type Pair = readonly [what: string, text: Colour, ground: Colour];

/** Every text that stands on a ground where the theme sets both. */
const pairs = themes.flatMap(({name, page, tokens}): readonly Pair[] => {
	if (!page) return [];
	const texts = Object.entries(tokens).filter(([token]) => !wordless.has(token));
	return [
		[`${name}: page`, page.colour, page.ground],
		...texts.map(([token, style]): Pair => [`${name}: ${token}`, style.colour ?? page.colour, page.ground]),
		...texts
			.filter(([token]) => inRows.has(token))
			.map(
				([token, style]): Pair => [
					`${name}: ${token} in a resting row`,
					style.colour ?? page.colour,
					tokens.resting.ground ?? page.ground,
				],
			),
		[`${name}: selected`, tokens.selectionText.colour ?? page.colour, tokens.selection.ground ?? page.ground],
	];
});

const asShown = {
	'true colour': (hex: Colour) => rgbOf(String(hex)),
	'256 colours': (hex: Colour) => rgbOf256(indexOf256(rgbOf(String(hex)))),
};

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(rgb: Rgb): number {
	const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(Object.entries(asShown))('in %s', (_depth, shown) => {
	it.each(pairs)('%s can be read on its ground', (_what, text, ground) => {
		expect(contrast(shown(text), shown(ground))).toBeGreaterThanOrEqual(4.5);
	});
});

const drawn = (theme: string, colours: 0 | 1 | 2 | 3, ...tones: readonly Token[]) =>
	paintFor({theme, symbols: 'unicode', bidi: 'auto', share: [], measure: 72}, {colours, links: false}).line(
		[run('word', ...tones)],
		4,
	);

describe('a theme', () => {
	it('of its own colours gives way to the default where the terminal has only sixteen', () => {
		expect(drawn('ink', 1, 'accent')).toBe(drawn('broadsheet', 1, 'accent'));
		expect(drawn('ink', 3, 'accent')).toBe('\u001B[38;2;226;169;92;48;2;20;22;26mword\u001B[0m');
		expect(drawn('ink', 2, 'accent')).toBe('\u001B[38;5;179;48;5;233mword\u001B[0m');
	});

	it('gives way to weight and inverse where there is no colour', () => {
		expect(drawn('paper', 0, 'unread')).toBe('\u001B[1mword\u001B[0m');
		expect(drawn('paper', 0, 'selection', 'selectionText')).toBe('\u001B[7mword\u001B[0m');
	});

	it('that no one knows is the default one', () => {
		expect(drawn('no such theme', 3, 'accent')).toBe(drawn('broadsheet', 3, 'accent'));
	});

	it('shows in every theme which row is selected and which is unread', () => {
		for (const {name} of themes) {
			const plain = drawn(name, 3, 'dim');
			expect(drawn(name, 3, 'selection', 'selectionText'), name).not.toBe(plain);
			expect(drawn(name, 3, 'unread'), name).not.toBe(plain);
			expect(drawn(name, 2, 'dim', 'resting'), name).not.toBe(drawn(name, 2, 'dim'));
			expect(drawn(name, 2, 'resting'), name).not.toBe(drawn(name, 2, 'selection', 'selectionText'));
		}
	});

	it('has a name and a line for the menu', () => {
		expect(new Set(themes.map(({name}) => name)).size).toBe(themes.length);
		expect(themes.filter(({about}) => about.length === 0 || about.length > 60)).toEqual([]);
	});
});

it('the default theme leaves the ground of the terminal alone', () => {
	expect(themes[0]?.name).toBe('broadsheet');
	expect(themes[0]?.page).toBeUndefined();
});
