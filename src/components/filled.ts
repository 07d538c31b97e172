import type {Paint} from './paint.js';

/** Exactly `rows` lines: cut below, or filled with empty ones. */
export function filled(
	lines: readonly string[],
	rows: number,
	columns: number,
	paint: Paint,
): readonly string[] {
	const missing = Math.max(0, rows - lines.length);
	return [...lines.slice(0, rows), ...Array<string>(missing).fill(paint.line([], columns))];
}
