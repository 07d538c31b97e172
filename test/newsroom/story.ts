import type {Clipping} from '../../src/newsroom/index.js';

export const noon = Date.UTC(2026, 10, 23, 12);
export const hour = 3_600_000;

/** A clipping of which a test says only what it is about. */
export const clipping = (key: number, title: string, rest: Partial<Clipping> = {}): Clipping => ({
	key,
	title,
	lede: '',
	outlet: `Outlet ${key}`,
	at: noon + key * 60_000,
	...rest,
});

/** Headlines of nothing in particular, from invented places: the news that other news stands out from. */
export const background = (count: number, firstKey: number): Clipping[] =>
	Array.from({length: count}, (_, at) => {
		const name = syllables(at * 7919 + 13);
		return clipping(
			firstKey + at,
			`Council of ${name} debates ${syllables(at * 104_729 + 5).toLowerCase()} budget`,
			{
				outlet: `Gazette ${at % 9}`,
			},
		);
	});

const parts = ['Ka', 'ro', 'mi', 'ten', 'sol', 'bra', 'vi', 'lu', 'dor', 'ne', 'pa', 'sti', 'gan'];

function syllables(seed: number): string {
	let word = '';
	for (let rest = seed; rest > 0; rest = Math.floor(rest / parts.length)) word += parts[rest % parts.length];
	return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
