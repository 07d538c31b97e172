import {printable} from '../printable.js';

/** No server takes longer ones. */
const maxAddress = 8192;
/** Beyond it a base is there to be multiplied: each of a million short links would carry it. */
const maxBase = 500;

/**
 * An address that `URL` would give back as it is: lower-case host of named labels, no port, no dot at the start of a
 * path's part. Nearly every address in a feed is one, and asking costs a tenth of parsing it.
 */
const normalAddress =
	/^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:\/(?![.%])[\w.~!$&()*+,;=:@%-]*)+(?:\?[\w.~!$&()*+,;=:@%/?-]*)?(?:#[\w.~!$&()*+,;=:@%/?-]*)?$/;

/**
 * An address made absolute; absent when the two do not make one, or one that no server takes. Tabs and newlines
 * inside go, as browsers do.
 */
export function resolveAddress(href: string | undefined, base: string): string | undefined {
	const written = href?.trim();
	if (!written || written.length > maxAddress) return undefined;
	if (normalAddress.test(written)) return written;
	const address = (URL.parse(written, shortBase(base)) ?? URL.parse(written))?.href;
	return address === undefined || address.length > maxAddress ? undefined : address;
}

/** The address up to its query, which no relative link takes over; absent when that is too long as well. */
function shortBase(base: string): string | undefined {
	if (base.length <= maxBase) return base;
	const path = /^[^?#]*(?=[?#])/.exec(base.slice(0, maxBase));
	return path?.[0];
}

/** `undefined` where `new URL` would throw. */
export function parseUrl(text: string): URL | undefined {
	return URL.parse(text) ?? undefined;
}

/** Where a document stands. */
export interface Whereabouts {
	readonly url: string;
	/** For a file: where the feed says it lives on the web. */
	readonly home?: string | undefined;
}

/**
 * An address a story may carry: http(s); in a document that is itself a file, also files below its folder.
 * Anything else (`javascript:`, `data:`, a web feed that names a file) is absent. In the saved copy of a web feed,
 * an address that would leave the folder counts from the feed's home.
 */
export function safeAddress(
	address: string | undefined,
	{url: documentUrl, home}: Whereabouts,
): string | undefined {
	if (address === undefined || address.length > maxAddress) return undefined;
	if (normalAddress.test(address)) return address;
	const url = parseUrl(address);
	if (!url) return undefined;
	if (isWeb(url)) return printable(url.href);
	if (url.protocol !== 'file:' || !documentUrl.startsWith('file:')) return undefined;
	if (isBelowFolderOf(url, documentUrl)) return printable(url.href);
	const atHome = resolveAddress(url.href.slice('file://'.length), home ?? '');
	return atHome !== undefined && isWeb(new URL(atHome)) ? printable(atHome) : undefined;
}

export function isWeb(url: URL): boolean {
	return url.protocol === 'http:' || url.protocol === 'https:';
}

/** Whether a file stands in the folder of a document, or further down. */
export function isBelowFolderOf(url: URL, documentUrl: string): boolean {
	const folder = new URL('.', documentUrl).href;
	// An encoded slash or dot would climb out again when the path is decoded.
	return url.href.startsWith(folder) && !/%2f|%5c|%2e/i.test(url.href);
}

/** The address as it may be shown and kept: without user name and password. */
export function withoutSecrets(address: string): string {
	const url = parseUrl(address);
	if (!url || (url.username === '' && url.password === '')) return address;
	url.username = '';
	url.password = '';
	return url.href;
}

/** The same of what need not be an address, as `filter:cmd:https://me:secret@example.org/`, for a sentence about it. */
export function withoutAnySecrets(written: string): string {
	const url = parseUrl(written);
	return url && isWeb(url) ? withoutSecrets(written) : written.replace(/\/\/[\s\S]*@/, '//');
}

/** The host as people name it: "example.org", "localhost:8080"; for a file its path. */
export function hostOf(address: string): string {
	const url = parseUrl(address);
	return url?.host || url?.pathname || address;
}
