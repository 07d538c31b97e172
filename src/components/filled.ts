/** Exactly `rows` lines: cut below, or filled with the blank one. */
export function filled(lines: readonly string[], rows: number, blank: string): readonly string[] {
	const missing = Math.max(0, rows - lines.length);
	return [...lines.slice(0, rows), ...Array<string>(missing).fill(blank)];
}
