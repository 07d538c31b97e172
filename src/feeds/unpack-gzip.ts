import {gunzipSync} from 'node:zlib';
import {FeedError} from './feed-error.js';
import {hostOf} from './web-address.js';

/** Of one document, however it was packed. */
const maxUnpacked = 16_777_216;

/**
 * What stands in a gzip file (`sitemap.xml.gz`), known by its first bytes; anything else as it is.
 *
 * @throws {FeedError} too-large · malformed
 */
export function unpackGzip(bytes: Uint8Array, url: string): Uint8Array {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	try {
		return gunzipSync(bytes, {maxOutputLength: maxUnpacked});
	} catch (cause) {
		const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
		throw isTooLarge
			? new FeedError('too-large', url, `${hostOf(url)} packed more than newsterm takes of one feed.`, {
					cause,
				})
			: new FeedError('malformed', url, `${hostOf(url)} sent a compressed file that is broken.`, {cause});
	}
}
