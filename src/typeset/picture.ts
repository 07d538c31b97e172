import {printableLine} from '../printable.js';
import type {Figure} from './block.js';
import {type PictureBase, pictureUrlOf} from './web-address.js';

export type Attributes = ReadonlyMap<string, string>;

/** A picture no larger stands for a word: an emoji, a smiley, an icon. */
const iconPixels = 32;

/** Feeds count readers with invisible pictures, some of them without saying how small they are. */
const tracker =
	/\/~[rf]{1,2}\/|\/(?:b|pixel|count|spacer|blank|1x1|tracking)\.(?:gif|png)|\/\/(?:pixel|stats?|track(?:ing)?)\./i;

/** What an `img` is: a figure, the word it stands for, or nothing (a tracking pixel, no usable address). */
export function readPicture(attributes: Attributes, base: PictureBase): Figure | string | undefined {
	const alt = printableLine(attributes.get('alt') ?? '');
	const size = smallestSide(attributes);
	if (size !== undefined && size <= 1) return undefined;
	if ((size !== undefined && size <= iconPixels) || isSmiley(attributes)) return alt;

	const url = pictureUrl(attributes, base);
	if (url === undefined || tracker.test(url)) return undefined;
	return {kind: 'figure', url, ...(alt !== '' && {alt})};
}

/** Lazy loaders leave a blank in `src` and the picture elsewhere. */
function pictureUrl(attributes: Attributes, base: PictureBase): string | undefined {
	const candidates = ['data-src', 'data-original', 'data-lazy-src', 'src'].map((name) =>
		attributes.get(name),
	);
	const [firstOfSet] = (attributes.get('srcset') ?? attributes.get('data-srcset') ?? '')
		.trim()
		.split(/[\s,]/, 1);
	for (const candidate of [...candidates, firstOfSet]) {
		const url = pictureUrlOf(candidate, base);
		if (url !== undefined) return url;
	}
	return undefined;
}

/** Pixels, by attributes or style; absent when neither says. */
function smallestSide(attributes: Attributes): number | undefined {
	const style = attributes.get('style') ?? '';
	const sides = [
		attributes.get('width') ?? /(?:^|[;\s])width:\s?(\d{1,5})px/.exec(style)?.[1],
		attributes.get('height') ?? /(?:^|[;\s])height:\s?(\d{1,5})px/.exec(style)?.[1],
	].flatMap((side) =>
		side !== undefined && /^\d{1,5}(?:px)?$/.test(side.trim()) ? [Number.parseInt(side, 10)] : [],
	);
	return sides.length > 0 ? Math.min(...sides) : undefined;
}

function isSmiley(attributes: Attributes): boolean {
	return /\b(?:wp-smiley|emoji|smiley)\b/.test(attributes.get('class') ?? '');
}
