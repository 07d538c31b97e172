/** Turns one row into another where the cursor stands in it; erases what is left over. Ink's `lineUpdate`. */
type LineUpdate = (previous: string, next: string, columns: number | undefined) => string;

interface Screen {
	readonly columns: number | undefined;
	readonly rows: number | undefined;
}

/** Setting a region up and moving it costs as much as a short row. */
const worthRows = 3;

/**
 * What to write so that a full screen becomes another; the cursor ends in the last row. Rows that only moved, as they do
 * when a list or an article scrolls, are moved by the terminal: a region (DECSTBM) in which lines are deleted or inserted (DL,
 * IL: ECMA-48 8.3.32 and 8.3.67; the Linux console knows no SU). Absent: the two are not of the screen's height, and Ink
 * goes row by row as it does.
 */
export function frameUpdate(
	previous: readonly string[],
	next: readonly string[],
	{columns, rows}: Screen,
	lineUpdate: LineUpdate,
): string | undefined {
	if (rows === undefined || next.length !== rows || previous.length !== rows) return undefined;
	const shift = shiftBetween(previous, next);
	const shown = shift ? shifted(previous, shift) : previous;
	const changed = next.flatMap((line, at) =>
		line === shown[at] ? [] : [`\u001B[${at + 1};1H${lineUpdate(shown[at] ?? '', line, columns)}`],
	);
	return `${shift ? moving(shift, rows) : ''}${changed.join('')}\u001B[${rows};1H`;
}

/** Rows `top` to `bottom`, both included, from 0: what stands in them goes up by so many rows, or down. */
interface Shift {
	readonly top: number;
	readonly bottom: number;
	/** Negative: down. */
	readonly by: number;
}

/** Absent: nothing moved, or too little. */
function shiftBetween(previous: readonly string[], next: readonly string[]): Shift | undefined {
	const changed = next.flatMap((line, at) => (line === previous[at] ? [] : [at]));
	if (changed.length <= worthRows) return undefined;
	const by = commonStep(previous, next, changed);
	if (by === 0) return undefined;

	const moved = changed.filter((at) => next[at] === previous[at + by]);
	const [first = 0, last = 0] = [moved[0], moved.at(-1)];
	const shift = {top: Math.min(first, first + by), bottom: Math.max(last, last + by), by};
	const rest = shifted(previous, shift).filter((line, at) => line !== next[at]).length;
	return rest + worthRows <= changed.length ? shift : undefined;
}

/** By how many rows most of what changed has moved; 0: nothing was there before. */
function commonStep(
	previous: readonly string[],
	next: readonly string[],
	changed: readonly number[],
): number {
	const wasAt = new Map(previous.map((line, at) => [line, at]));
	const steps = new Map<number, number>();
	let most = 0;
	for (const at of changed) {
		const before = wasAt.get(next[at] ?? '');
		if (before === undefined) continue;
		const step = before - at;
		const times = (steps.get(step) ?? 0) + 1;
		steps.set(step, times);
		if (times > (steps.get(most) ?? 0)) most = step;
	}
	return most;
}

function shifted(lines: readonly string[], {top, bottom, by}: Shift): readonly string[] {
	return lines.map((line, at) => {
		if (at < top || at > bottom) return line;
		const from = at + by;
		return from < top || from > bottom ? '' : (lines[from] ?? '');
	});
}

function moving({top, bottom, by}: Shift, rows: number): string {
	const region = `\u001B[0m\u001B[${top + 1};${bottom + 1}r\u001B[${top + 1};1H`;
	const move = by > 0 ? `\u001B[${by}M` : `\u001B[${-by}L`;
	return `${region}${move}\u001B[1;${rows}r`;
}
