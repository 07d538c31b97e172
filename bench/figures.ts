/** How benches say what they found: one line a figure. */
export function print(what: string, figure: string | number): void {
	console.log(`${what.padEnd(32)} ${figure}`);
}

export function median(numbers: readonly number[]): number {
	return quantile(numbers, 0.5);
}

export function p95(numbers: readonly number[]): number {
	return quantile(numbers, 0.95);
}

/** The number below which so much of them lies; 0 for none. */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
