/** Rows to move by for one of the ends, however far it is; where lists end, moving does. */
export function farTo(end: 'first' | 'last'): number {
	return end === 'first' ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}
