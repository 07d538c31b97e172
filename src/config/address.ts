import {textAs} from './scalars.js';

/** Where a feed may be: http, https, or a file of this machine. */
export const address = textAs({format: 'uri', pattern: '^(?:https?|file)://'}, (value, refuse, key) => {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	if (!url) throw refuse(`${key()} is not an address; it begins with https://`);
	if (url.protocol === 'file:') {
		// A host in a file URL is a network share: on Windows merely opening it signs in there.
		if (url.host !== '')
			throw refuse(`${key()} names a file on another machine; file:///path is meant for this one`);
		return url;
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:')
		throw refuse(`${key()} begins with ${url.protocol}; only https, http and file are fetched`);
	return url;
});

/** An address as the rest of the house knows it: what was signed in with is a secret, and not part of it. */
export function withoutCredentials(url: URL): string {
	if (url.username === '' && url.password === '') return url.href;
	const bare = new URL(url);
	bare.username = '';
	bare.password = '';
	return bare.href;
}
