import type {Enclosure, Person, Picture} from '../model.js';
import type {Printable} from '../printable.js';
import {toLine} from './plain-text.js';
import {safeAddress, type Whereabouts} from './web-address.js';
import type {WireEnclosure, WirePerson, WirePicture} from './wire.js';
import {withoutAbsent} from './without-absent.js';

/** No story has more of one kind that anyone looks at. */
const most = 200;

/** Each once; who has neither name nor address is nobody. */
export function toPeople(people: readonly WirePerson[] = [], place: Whereabouts): readonly Person[] {
	return unique(
		people
			.slice(0, most)
			.map(({name, email, url}) =>
				withoutAbsent<Person>({
					name: name === undefined ? undefined : toLine({value: name, kind: 'html', base: ''}),
					email: line(email),
					url: safeAddress(url, place),
				}),
			)
			.filter((person) => Object.keys(person).length > 0),
		(person) => JSON.stringify(person),
	);
}

/** Each once, in the feed's order. */
export function toCategories(categories: readonly (string | undefined)[] = []): readonly Printable[] {
	const lines = categories.slice(0, most).map((value) => value && toLine({value, kind: 'html', base: ''}));
	return [...new Set(lines.flatMap((category) => category || []))];
}

/** Each address once; a length that is no number is not said, nor is none at all. */
export function toEnclosures(
	enclosures: readonly WireEnclosure[] = [],
	place: Whereabouts,
): readonly Enclosure[] {
	const safe = enclosures.slice(0, most).flatMap(({url, type, length, duration}) => {
		const address = safeAddress(url, place);
		const bytes = length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
		const seconds = secondsIn(duration);
		return address === undefined
			? []
			: [withoutAbsent<Enclosure>({url: address, type: line(type), bytes, seconds})];
	});
	return unique(safe, ({url}) => url);
}

/** `3723`, `62:03` and `1:02:03` are one length. Absent: none that can be. */
function secondsIn(duration: string | undefined): number | undefined {
	const written = duration?.trim() ?? '';
	if (!/^(?:\d{1,3}:)?\d{1,4}:\d{1,2}$|^\d{1,6}(?:\.\d{1,6})?$/.test(written)) return undefined;
	const seconds = written.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
	return Math.round(seconds) || undefined;
}

/** Each address once: the first says it best. */
export function toPictures(pictures: readonly WirePicture[] = [], place: Whereabouts): readonly Picture[] {
	const safe = pictures.slice(0, most).flatMap(({url, caption, credit}) => {
		const address = safeAddress(url, place);
		if (address === undefined) return [];
		const words = (value: string | undefined) => value && toLine({value, kind: 'html', base: ''});
		return [
			withoutAbsent<Picture>({
				url: address,
				caption: words(caption) || undefined,
				credit: words(credit) || undefined,
			}),
		];
	});
	return unique(safe, ({url}) => url);
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
	const seen = new Set<string>();
	return values.filter((value) => {
		const key = keyOf(value);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** One printable line of 2,000 characters or fewer; absent when nothing of it is left. */
export function line(text: string | undefined): Printable | undefined {
	return text === undefined ? undefined : toLine({value: text, kind: 'text', base: ''});
}
