import type {Painted} from './painted.js';

/** Exactly `rows` lines: cut below, or filled with the blank one. */
export function filled(lines: readonly Painted[], rows: number, blank: Painted): readonly Painted[] {
	const missing = Math.max(0, rows - lines.length);
	return [...lines.slice(0, rows), ...Array<Painted>(missing).fill(blank)];
}
