import {domainToUnicode} from 'node:url';

/** An address as it may stand in an escape code or on a command line: http(s), percent-encoded ASCII. Absent: unfit. */
export function safeUrl(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const {protocol, href} = new URL(url);
	if (protocol !== 'https:' && protocol !== 'http:') return undefined;
	// The URL parser leaves nothing else; an escape code is no place to rely on it.
	return /^[\u0021-\u007E]+$/.test(href) ? href : undefined;
}

/**
 * Text that the terminal opens as a link (OSC 8). The text may hold styles of ours and must be printable already; an
 * address that is not http(s) leaves it as it is.
 */
export function hyperlink(text: string, url: string): string {
	const href = safeUrl(url);
	return href === undefined ? text : `\u001B]8;;${href}\u001B\\${text}\u001B]8;;\u001B\\`;
}

/**
 * The host of an address as a person should see it: in its own letters when each label is of one script, else in
 * Punycode, where no Cyrillic "а" can pass for a Latin one. '' for what has no host.
 */
export function shownHost(url: string): string {
	const host = safeUrl(url) === undefined ? '' : new URL(url).hostname;
	if (!host.includes('xn--')) return host;
	const labels = host.split('.');
	const shown = domainToUnicode(host).split('.');
	const isForeign = !/^[ -~]*$/.test(shown.at(-1) ?? '');
	return labels.map((label, index) => honest(label, shown[index] ?? label, isForeign)).join('.');
}

function honest(label: string, shown: string, isForeign: boolean): string {
	const letters = shown.replace(/[\d-]/g, '');
	const isOneScript = scripts.some((script) => script.test(letters));
	// A whole word of look-alikes under .com is no Russian word; under .рф it may be.
	return isOneScript && (isForeign || !lookalikes.test(letters)) ? shown : label;
}

/** Scripts that are written alone, and the mixtures people write (UTS 39 §5.2, highly restrictive). */
const scripts = [
	'Script=Latin',
	'Script=Cyrillic',
	'Script=Greek',
	'Script=Arabic',
	'Script=Hebrew',
	'Script=Devanagari',
	'Script=Bengali',
	'Script=Tamil',
	'Script=Telugu',
	'Script=Thai',
	'Script=Georgian',
	'Script=Armenian',
	'Script=Ethiopic',
	'Script=Khmer',
].map((script) => new RegExp(`^[\\p{${script}}\\p{Script=Inherited}]+$`, 'u'));
scripts.push(
	/^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u,
	/^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}]+$/u,
	/^[\p{Script=Latin}\p{Script=Han}\p{Script=Bopomofo}]+$/u,
);

const lookalikes = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡαικνορτυωγε]+$/u;
