import {FeedError} from '../../feed-error.js';
import {hostOf} from '../../web-address.js';

/**
 * What came is not what the API says: most often another page of the server stands at the address.
 *
 * @param url that was called, without secrets
 */
export function notTheApi(url: string, cause?: unknown): FeedError {
	return new FeedError(
		'malformed',
		url,
		`${hostOf(url)} does not answer as the Google Reader API should at ${url}: check the "url" in "accounts".`,
		{cause},
	);
}
