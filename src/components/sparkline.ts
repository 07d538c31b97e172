const heights = '▁▂▃▄▅▆▇█';

/** One column a number, the highest of them as high as a line is; only what is nothing lies at the bottom. */
export function sparkline(numbers: readonly number[]): string {
	const most = Math.max(...numbers, 1);
	return numbers.map((number) => heights[Math.ceil((number / most) * (heights.length - 1))]).join('');
}
