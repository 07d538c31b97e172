import type {State} from '../../src/app/index.js';
import type {KnownPicture} from '../../src/app/known-pictures.js';
import type {Raster} from '../../src/model.js';
import {article, reading, state} from './build-state.js';

const quay = 'https://pictures.example.org/quay.jpg';
const bus = 'https://pictures.example.org/bus.jpg';
const panorama = 'https://pictures.example.org/panorama.png';

/** Every pixel another colour. */
function gradient(width: number, height: number): Raster {
	const rgb = Uint8Array.from({length: width * height * 3}, (_, at) => (at * 37 + (at % 3) * 80) % 256);
	return {width, height, rgb};
}

/** An article with a photograph beside its text, one in a quotation of it, and a panorama without any words. */
const pictured = {
	...article,
	body: [
		'<p>PORT ALDEN (NW) — The first cars crossed under the harbour at dawn on Monday.</p>',
		'<p>Nobody cheered, since nobody knew.</p>',
		`<blockquote><figure><img src="${bus}" alt="A bus"><figcaption>Workers wave at the first bus. Photo: NW</figcaption></figure></blockquote>`,
		`<img src="${panorama}"><p>The harbour authority expects 11,000 cars on a working day.</p>`,
	].join(''),
	pictures: [{url: quay, caption: 'The south portal on the Customs Quay at dawn.', credit: 'NW / R. Aldana'}],
};

const rasters: State['pictures'] = new Map([
	[quay, {raster: gradient(320, 200)}],
	[bus, {raster: gradient(200, 300)}],
	[panorama, {raster: gradient(640, 90)}],
]);
const sizes = new Map(
	[...rasters].flatMap(([url, known]) =>
		known !== 'awaited' && 'raster' in known ? [[url, known.raster] as const] : [],
	),
);
const {settings} = state();

/** As the terminal shows them, once they are there. */
export function showing(way: 'blocks' | 'kitty', over: Partial<State> = {}): Partial<State> {
	return {
		modes: ['list', 'article'],
		settings: {...settings, pictures: way},
		pictures: rasters,
		reading: reading({article: pictured, sizes}),
		...over,
	};
}

/** One is still to come, one is missing, one came into the space kept for it. */
export const halfCome: Partial<State> = showing('blocks', {
	pictures: new Map<string, KnownPicture>([
		[quay, 'awaited'],
		[
			bus,
			{
				fault: {
					code: 'http' as const,
					message: 'pictures.example.org answered 404 (not found) for the picture.',
				},
			},
		],
		[panorama, {raster: gradient(640, 90)}],
	]),
	reading: reading({article: pictured, sizes: new Map()}),
});
