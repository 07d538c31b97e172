import {extname} from 'node:path';
import type {Enclosure} from '../model.js';
import {printableLine} from '../printable.js';

/** Letters of a name, and their bytes: file systems take 255 in all, with a number and what is put behind an unfinished one. */
const longestName = 100;
const mostBytes = 200;
const longestEnding = 10;

/** Of media types that come without a name. */
const endings: ReadonlyMap<string, string> = new Map([
	['audio/mpeg', '.mp3'],
	['audio/mp4', '.m4a'],
	['audio/x-m4a', '.m4a'],
	['audio/aac', '.aac'],
	['audio/ogg', '.ogg'],
	['audio/opus', '.opus'],
	['audio/flac', '.flac'],
	['audio/wav', '.wav'],
	['video/mp4', '.mp4'],
	['video/webm', '.webm'],
	['video/quicktime', '.mov'],
	['application/pdf', '.pdf'],
	['application/epub+zip', '.epub'],
	['application/zip', '.zip'],
]);

/**
 * The name a file of a story is kept by: the last part of its address, as far as a name may be made of it, else the story's
 * headline. The address is a stranger's: nothing in the name leads out of its folder, hides the file, passes for an option or
 * means something to Windows, and nothing in it is invisible.
 */
export function enclosureName({url, type = ''}: Pick<Enclosure, 'url' | 'type'>, title: string): string {
	const given = safeName(decoded(URL.parse(url)?.pathname.split('/').at(-1) ?? ''));
	const named = given.length > 1 ? given : safeName(title);
	const name = named === '' ? 'file' : named;
	const ending = endings.get(type.split(';')[0]?.trim().toLowerCase() ?? '') ?? '';
	return withoutMeaning(shortened(/^\.\w{2,9}$/.test(extname(name)) ? name : name + ending));
}

/** A second file of that name: `episode-2.mp3`. */
export function numbered(name: string, number: number): string {
	if (number === 1) return name;
	const ending = endingOf(name);
	return `${name.slice(0, name.length - ending.length)}-${number}${ending}`;
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part; // a lone `%` stands for itself
	}
}

/** One part of a path, whatever the system; spaces and what stands for a separator somewhere are hyphens. */
function safeName(written: string): string {
	return printableLine(written.normalize('NFC'))
		.replace(/[\p{C}\p{Z}<>:"/\\|?*\u2044\u2215\u29F8\uFF0F\uFF3C]+/gu, '-')
		.replace(/^[-.~]+/, '')
		.replace(/[-. ]+$/, '');
}

/** Devices to Windows, whatever stands behind the first dot. */
const devices =
	/^(?:con|prn|aux|nul|com[\d\u00B9\u00B2\u00B3]|lpt[\d\u00B9\u00B2\u00B3]|conin\$|conout\$)(?=\.|$)/i;

const withoutMeaning = (name: string): string => (devices.test(name) ? `_${name}` : name);

/** The ending stays. */
function shortened(name: string): string {
	const ending = endingOf(name);
	const letters = [...name.slice(0, name.length - ending.length)].slice(0, longestName);
	while (Buffer.byteLength(letters.join('') + ending) > mostBytes) letters.pop();
	return letters.join('').replace(/[-. ]+$/, '') + ending;
}

function endingOf(name: string): string {
	const ending = extname(name);
	return ending.length > longestEnding ? '' : ending;
}
