/** How much two weighted sets have in common, 0 to 1: what both hold of each thing over what either holds of it. */
export function overlap<T>(a: ReadonlyMap<T, number>, b: ReadonlyMap<T, number>): number {
	let both = 0;
	let either = 0;
	for (const [thing, weight] of a) {
		const other = b.get(thing) ?? 0;
		both += Math.min(weight, other);
		either += Math.max(weight, other);
	}
	for (const [thing, weight] of b) {
		if (!a.has(thing)) either += weight;
	}
	return either > 0 ? both / either : 0;
}
