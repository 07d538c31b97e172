import {printable} from '../../printable.js';
import {resolveAddress, safeAddress} from '../web-address.js';

/** What tells text from the furniture around it, and what is drawn of it; the rest of a page's attributes is megabytes. */
const words = new Set(
	'class id role itemprop rel lang dir alt title width height hidden aria-hidden aria-modal start colspan rowspan datetime type'.split(
		' ',
	),
);

/** As `typeset` looks for them: lazy loaders leave a blank in `src`. */
const addresses = new Set('href src data-src data-original data-lazy-src'.split(' '));
const sets = new Set(['srcset', 'data-srcset']);

const maxWords = 500;
const maxCandidates = 10;

/** The attributes of a tag as a page is passed on with: few, printable, addresses absolute and of the web. */
export function pageAttributes(attributes: ReadonlyMap<string, string>, base: string): string {
	let written = '';
	for (const [name, value] of attributes) {
		const passed = passedOn(name.toLowerCase(), value, base);
		if (passed !== undefined) written += ` ${name.toLowerCase()}="${escapeValue(passed)}"`;
	}
	return isUnseen(attributes) ? `${written} hidden=""` : written;
}

/** A parser that reads styles pays for each of them. */
function isUnseen(attributes: ReadonlyMap<string, string>): boolean {
	const style = attributes.get('style');
	return (
		style !== undefined &&
		/(?:display:\s?none|visibility:\s?hidden)/i.test(style) &&
		!attributes.has('hidden')
	);
}

function passedOn(name: string, value: string, base: string): string | undefined {
	if (words.has(name)) return printable(value.slice(0, maxWords));
	if (addresses.has(name)) return webAddress(value, base);
	if (!sets.has(name)) return undefined;
	return value
		.split(/,\s+/, maxCandidates)
		.flatMap((candidate) => {
			const [address, width = ''] = candidate.trim().split(/\s+/, 2);
			const absolute = webAddress(address, base);
			return absolute === undefined ? [] : [`${absolute} ${/^[\d.]+[wx]$/.test(width) ? width : ''}`.trim()];
		})
		.join(', ');
}

function webAddress(written: string | undefined, base: string): string | undefined {
	return written?.startsWith('#') ? undefined : safeAddress(resolveAddress(written, base), {url: base});
}

export function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeValue(value: string): string {
	return escapeText(value).replaceAll('"', '&quot;');
}
