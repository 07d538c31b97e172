import type {Run, Runs, Tone} from './runs.js';

/** A stretch of a line's text, in code units: [from, to). */
export interface Found {
	readonly from: number;
	readonly to: number;
	readonly isCurrent: boolean;
}

const current: readonly Tone[] = ['selection', 'selectionText'];
const others: readonly Tone[] = ['underline', 'bold'];

/** The runs of a line with what was found in it marked: the current hit as what is selected is, the others underlined. */
export function withFound(runs: Runs, found: readonly Found[]): Runs {
	if (found.length === 0) return runs;
	let offset = 0;
	return runs.flatMap((one) => {
		const start = offset;
		offset += one.text.length;
		return cutUp(
			one,
			found.map((each) => ({...each, from: each.from - start, to: each.to - start})),
		);
	});
}

/** Stretches of a run, each in the look of what it is part of. */
function cutUp(one: Run, found: readonly Found[]): Runs {
	const {length} = one.text;
	const inside = found.filter(({from, to}) => from < length && to > 0);
	if (inside.length === 0) return [one];
	const edges = new Set([
		0,
		...inside.flatMap(({from, to}) => [Math.max(0, from), Math.min(length, to)]),
		length,
	]);
	const sorted = [...edges].sort((left, right) => left - right);
	return sorted.slice(0, -1).map((from, at) => {
		const hit = inside.find((each) => from >= each.from && from < each.to);
		const tones = hit ? [...one.tones, ...(hit.isCurrent ? current : others)] : one.tones;
		return {...one, text: one.text.slice(from, sorted[at + 1]), tones};
	});
}
