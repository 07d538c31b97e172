import type {FetchedPicture, Raster} from '../model.js';
import {isPassing} from './passing.js';

/** A picture as far as it has come. */
export type KnownPicture = FetchedPicture | 'awaited';

/** By their address; what came last is last. */
export type Pictures = ReadonlyMap<string, KnownPicture>;

type PictureSize = Pick<Raster, 'width' | 'height'> | 'none';

/** What is known of pictures when a page is set: their pixels' number, or that there is none to show. */
export type PictureSizes = ReadonlyMap<string, PictureSize>;

/** About 25 MB of pixels; the worker has the bytes of the others. */
const mostKept = 32;

export function sizesOf(pictures: Pictures): PictureSizes {
	return new Map(
		[...pictures].flatMap(([url, known]) => (known === 'awaited' ? [] : [[url, sizeOf(known)] as const])),
	);
}

/** Without its pixels: a page that waits to be come back to is not to hold on to them. */
function sizeOf(known: FetchedPicture): PictureSize {
	if ('fault' in known) return 'none';
	const {width, height} = known.raster;
	return {width, height};
}

export function withPicture(pictures: Pictures, url: string, known: KnownPicture): Pictures {
	const others = [...pictures].filter(([other]) => other !== url);
	const settled = others.filter(([, one]) => one !== 'awaited');
	const tooOld = new Set(settled.slice(0, Math.max(0, settled.length + 1 - mostKept)).map(([old]) => old));
	return new Map([...others.filter(([other]) => !tooOld.has(other)), [url, known]]);
}

/** Without what failed for a reason that passes: it is asked for again. */
export function withoutPassing(pictures: Pictures): Pictures {
	return new Map(
		[...pictures].filter(([, known]) => known === 'awaited' || 'raster' in known || !isPassing(known.fault)),
	);
}
