export type Rgb = readonly [number, number, number];

/** Steps of the 6 × 6 × 6 cube in xterm's 256-colour palette. */
const cubeSteps = [0, 95, 135, 175, 215, 255];

/** The nearest of the cube and of the 24 greys; the first sixteen are the person's own and never sure. */
export function indexOf256(rgb: Rgb): number {
	const [red, green, blue] = [nearestStep(rgb[0]), nearestStep(rgb[1]), nearestStep(rgb[2])];
	const grey = Math.min(23, Math.max(0, Math.round(((rgb[0] + rgb[1] + rgb[2]) / 3 - 8) / 10)));
	const inCube = 16 + 36 * red + 6 * green + blue;
	const inGreys = 232 + grey;
	return distance(rgb, rgbOf256(inGreys)) < distance(rgb, rgbOf256(inCube)) ? inGreys : inCube;
}

/** What xterm shows for an index from 16 to 255. */
export function rgbOf256(index: number): Rgb {
	if (index >= 232) {
		const shade = 8 + (index - 232) * 10;
		return [shade, shade, shade];
	}
	const step = (unit: number) => cubeSteps[Math.floor((index - 16) / unit) % 6] ?? 0;
	return [step(36), step(6), step(1)];
}

function nearestStep(value: number): number {
	const distances = cubeSteps.map((step) => Math.abs(step - value));
	return distances.indexOf(Math.min(...distances));
}

function distance(one: Rgb, other: Rgb): number {
	return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}
