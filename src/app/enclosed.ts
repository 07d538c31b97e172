import {english} from '../english.js';
import type {Article, Enclosure} from '../model.js';

const said = english.counts;

/** The files that come with a story: an episode, a document. Photographs, which some feeds enclose, stand in the text. */
export function filesOf({enclosures}: Pick<Article, 'enclosures'>): readonly Enclosure[] {
	return enclosures.filter(({type = ''}) => !type.startsWith('image/'));
}

/** Its kind, its size and how long it is, as far as the feed says so: "audio/mpeg, 45.0 MB, 62 min". */
export function aboutFile({type, bytes, seconds}: Enclosure): string {
	return [type, bytes && sizeOf(bytes), seconds && lengthOf(seconds)].filter(Boolean).join(', ');
}

/** As people say it: "45.0 MB", "12 kB". */
export function sizeOf(bytes: number): string {
	const megabytes = bytes / 1_000_000;
	return megabytes >= 1 ? said.megabytes(megabytes) : said.kilobytes(Math.max(1, Math.round(bytes / 1000)));
}

function lengthOf(seconds: number): string {
	return seconds < 60 ? said.seconds(seconds) : english.span.minutes(Math.round(seconds / 60));
}

/** How far a download is: "12.3 MB of 45.0 MB (27 %)". */
export function progressOf(bytes: number, total: number | undefined): string {
	return total === undefined || total === 0
		? sizeOf(bytes)
		: said.partOf(sizeOf(bytes), sizeOf(total), Math.floor((100 * bytes) / total));
}
