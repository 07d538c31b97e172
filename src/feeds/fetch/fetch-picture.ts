import {FeedError} from '../feed-error.js';
import type {PageAsk} from '../fetcher.js';
import {isBelowFolderOf, parseUrl} from '../web-address.js';
import {type FetchDesk, fetchDocument} from './fetch-document.js';
import {readFileDocument} from './read-file.js';

/** A photograph as newspapers send it takes a tenth of it. */
const maxBytes = 8_388_608;

/**
 * The bytes of a picture that a story names, under the same rules as a feed. A feed that is a file may name files
 * below its folder.
 *
 * @throws {FeedError}
 */
export async function fetchPicture(ask: PageAsk, desk: FetchDesk): Promise<Uint8Array> {
	const most = Math.min(maxBytes, desk.maxBytes);
	const isFile = /^file:/i.test(ask.url);
	if (isFile && !mayName(ask))
		throw new FeedError('refused', ask.url, 'only a feed beside it may show a file.');
	const {bytes = new Uint8Array()} = isFile
		? await readFileDocument(ask.url, most)
		: await fetchDocument({...ask, wants: 'picture'}, {...desk, maxBytes: most});
	return bytes;
}

function mayName({url, namedBy}: PageAsk): boolean {
	const file = parseUrl(url);
	return file !== undefined && /^file:/i.test(namedBy) && isBelowFolderOf(file, namedBy);
}
