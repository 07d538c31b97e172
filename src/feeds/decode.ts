import {TextDecoder} from 'node:util';
import {FeedError} from './feed-error.js';
import {hostOf} from './web-address.js';

export interface DecodedText {
	readonly text: string;
	/** WHATWG label, as `TextDecoder` names it. */
	readonly encoding: string;
}

export interface EncodedDocument {
	readonly url: string;
	readonly bytes: Uint8Array;
	/** The `Content-Type` header, whole. */
	readonly contentType?: string | undefined;
}

/** An XML declaration stands in the first bytes or nowhere (XML 1.0 §4.3.3). */
const sniffedBytes = 300;
/** And that of a web page in so many (HTML §4.2.5.4). */
const sniffedPageBytes = 1024;

/**
 * BOM, then the charset of the content type, the XML declaration, what a web page says in its head, UTF-8,
 * windows-1252; UTF-8 only when it holds.
 * Line ends become `\n` (XML 1.0 §2.11), so that offsets into the text hold everywhere.
 *
 * @throws {FeedError} encoding: nothing fits
 */
export function decode({url, bytes, contentType}: EncodedDocument): DecodedText {
	const decoded =
		decodeAs(byteOrderMark(bytes), bytes) ??
		decodeAs(charsetOf(contentType), bytes) ??
		decodeAs(declaredEncoding(bytes), bytes) ??
		decodeAs(pageEncoding(bytes), bytes) ??
		decodeAs('utf-8', bytes) ??
		decodeAs('windows-1252', bytes);
	if (decoded) return {...decoded, text: withPlainLineEnds(decoded.text)};
	throw new FeedError('encoding', url, `The text of ${hostOf(url)} is in no encoding that newsterm knows.`);
}

function withPlainLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Absent for a label nobody knows, and when the bytes cannot be meant so. */
function decodeAs(label: string | undefined, bytes: Uint8Array): DecodedText | undefined {
	// ASCII says nothing of any other byte; UTF-8 holds it.
	const decoder =
		label === undefined ? undefined : decoderFor(/^(?:us-)?ascii$/i.test(label) ? 'utf-8' : label);
	if (!decoder) return undefined;
	const text = decoder.decode(bytes);
	if (decoder.encoding === 'utf-8' && !isMostlyWhole(text)) return undefined;
	return {text, encoding: decoder.encoding};
}

/** UTF-8 with a broken byte is UTF-8; where more is broken than whole, it is something else that is called so. */
function isMostlyWhole(text: string): boolean {
	if (!text.includes('\uFFFD')) return true;
	let balance = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > 0x7f) balance += code === 0xfffd ? -1 : 1;
	}
	return balance > 0;
}

function decoderFor(label: string): TextDecoder | undefined {
	try {
		return new TextDecoder(label);
	} catch {
		return undefined; // RangeError: outside the WHATWG list
	}
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return undefined;
}

function charsetOf(contentType: string | undefined): string | undefined {
	return /;\s*charset\s*=\s*"?([^\s";]{1,64})/i.exec(contentType ?? '')?.[1];
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
	const [first, second] = bytes;
	if (first === 0x3c && second === 0) return 'utf-16le';
	if (first === 0 && second === 0x3c) return 'utf-16be';
	const head = Buffer.from(bytes.subarray(0, sniffedBytes)).toString('latin1');
	const label = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,64})["']/i.exec(head)?.[1];
	// The declaration was readable a byte at a time, so it cannot be what it says.
	return label !== undefined && /^utf-?(?:16|32)|^ucs-?[24]/i.test(label) ? undefined : label;
}

/** Of a document that begins as a web page does: in the text of a feed it would be somebody else's. */
function pageEncoding(bytes: Uint8Array): string | undefined {
	const head = Buffer.from(bytes.subarray(0, sniffedPageBytes)).toString('latin1');
	if (!/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|meta)\b/i.test(head)) return undefined;
	const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'>;/]{1,64})/i.exec(head)?.[1];
	// It was readable a byte at a time, so it cannot be what it says (HTML §13.2.3.2).
	return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
