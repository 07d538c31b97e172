import {printable} from '../printable.js';
import {tagEnd} from './tag-end.js';
import {resolveAddress} from './web-address.js';
import type {WireText} from './wire.js';

const addressAttribute =
	/(\s(?:href|src|poster|cite|longdesc|background|action|data|codebase|usemap)\s*=\s*)("[^"<]*"|'[^'<]*'|[^\s"'<>]+)/gi;

/**
 * HTML as a story carries it: markup kept, addresses absolute, printable. What is plain text by its format becomes
 * HTML, line ends kept. Absent when empty. Not yet safe to draw: its references are still to be decoded.
 */
export function toHtml(text: WireText | undefined): string | undefined {
	if (!text) return undefined;
	const html = text.kind === 'text' ? fromPlain(text.value) : withAbsoluteAddresses(text.value, text.base);
	return printable(html).trim() || undefined;
}

function fromPlain(text: string): string {
	return text
		.trim()
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\n', '<br>\n');
}

function withAbsoluteAddresses(html: string, base: string): string {
	const parts: string[] = [];
	let done = 0;
	let room = roomFor(html);
	for (let at = html.indexOf('<'); at !== -1 && room >= 0; at = html.indexOf('<', at + 1)) {
		const end = tagEnd(html, at) ?? at;
		const tag = html.slice(at, end);
		if (!tag.includes('=') || tag[1] === '/') continue;
		parts.push(html.slice(done, at), tag.replace(addressAttribute, makeAbsolute));
		done = end;
	}
	return parts.length === 0 ? html : parts.join('') + html.slice(done);

	function makeAbsolute(written: string, name: string, quoted: string): string {
		const quote = /^["']/.exec(quoted)?.[0] ?? '';
		const value = quote === '' ? quoted : quoted.slice(1, -1);
		// `&amp;` in an address is decoded for resolving, and written again.
		const absolute = hasScheme(value) ? undefined : resolveAddress(value.replaceAll('&amp;', '&'), base);
		if (absolute === undefined) return written;
		room -= absolute.length - value.length;
		return `${name}"${absolute.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
	}
}

/** How far a text may grow. What grows further is there to fill the disk: its other addresses stay as written. */
function roomFor(html: string): number {
	return 10_000 + 4 * html.length;
}

/** Absolute as it is, whatever the scheme: what may be opened is decided where it is drawn. */
function hasScheme(address: string): boolean {
	return /^\s*[a-z][a-z0-9+.-]*:/i.test(address);
}
