/** Draws the photographs of the sample edition: `node sample/make-pictures.js` writes pictures/*.png anew. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {png} from './png.js';
import {scenes} from './scenes.js';

const width = 320;
const height = 200;

/** Where in a pixel the scene is asked: the mean of four points makes edges smooth. */
const points = [0.25, 0.75].flatMap((x) => [0.25, 0.75].map((y) => [x, y]));

/** Three bytes a pixel, in steps of four: finer ones nobody sees, and the file is a third smaller. */
function paint(scene) {
	const pixels = new Uint8Array(width * height * 3);
	for (let at = 0; at < width * height; at++) {
		const asked = points.map(([x, y]) => scene((at % width) + x, Math.floor(at / width) + y));
		const mean = [0, 1, 2].map((channel) => asked.reduce((sum, colour) => sum + colour[channel], 0) / asked.length);
		pixels.set(mean.map((value) => Math.min(255, Math.round(value / 4) * 4)), at * 3);
	}
	return pixels;
}

/** [file name, bytes] of every picture. */
export function drawPictures() {
	return Object.entries(scenes).map(([name, scene]) => [`${name}.png`, png({width, height, pixels: paint(scene)})]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = new URL('pictures/', import.meta.url);
	mkdirSync(folder, {recursive: true});
	for (const [name, bytes] of drawPictures()) writeFileSync(new URL(name, folder), bytes);
}
