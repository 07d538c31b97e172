/** The first row of a window that shows the cursor, moved only as far as needed. */
export function windowTop(top: number, cursor: number, height: number): number {
	return Math.max(0, Math.min(Math.max(top, cursor - height + 1), cursor));
}
