import type {FetchAsk} from '../fetcher.js';
import {parseUrl} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';

const accept =
	'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const accepts = {
	page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
	// Servers that send each reader the format it knows: WebP takes twice as long to read.
	picture: 'image/jpeg, image/png, image/webp;q=0.9, image/gif;q=0.8, */*;q=0.1',
};

/** A person's own headers and password, which only the feed's own origin may see. */
export function secretHeaders(ask: FetchAsk): Readonly<Record<string, string>> {
	const {username = '', password = ''} = parseUrl(ask.url) ?? {};
	const inUrl = username !== '' || password !== '';
	const auth =
		ask.auth ?? (inUrl ? {user: decodeLoosely(username), password: decodeLoosely(password)} : undefined);
	const basic = auth && Buffer.from(`${auth.user}:${auth.password}`).toString('base64');
	const own = Object.entries(ask.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
	return {...(basic !== undefined && {authorization: `Basic ${basic}`}), ...Object.fromEntries(own)};
}

function decodeLoosely(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a lone `%` in a password stands for itself
	}
}

/** What any server on the way may see. */
export function openHeaders(
	{validators, wants}: FetchAsk,
	userAgent: string,
): Readonly<Record<string, string>> {
	return withoutAbsent<Record<string, string>>({
		'user-agent': userAgent,
		accept: wants ? accepts[wants] : accept,
		'accept-encoding': 'gzip, br, zstd, deflate',
		...(validators?.etag !== undefined && {'if-none-match': validators.etag}),
		...(validators?.lastModified !== undefined && {'if-modified-since': validators.lastModified}),
	});
}
