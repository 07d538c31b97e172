import {FeedError} from '../feed-error.js';
import {hostOf} from '../web-address.js';
import type {FetchedDocument} from './fetched-document.js';
import {feedsNamedBy} from './find-feeds.js';

/**
 * Reads a document as a feed; where it is a web page that names one feed and no other, the fault says which.
 *
 * @throws {FeedError} what `read` throws
 */
export function namingInstead<T>(document: FetchedDocument, feedUrl: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		const insteadUrl = error instanceof FeedError && error.kind === 'not-a-feed' && onlyFeedOf(document);
		if (!insteadUrl || insteadUrl === feedUrl) throw error;
		const sentence = `${hostOf(feedUrl)} answers with a web page, not a feed; the page names ${insteadUrl}`;
		throw new FeedError('not-a-feed', feedUrl, sentence, {insteadUrl, cause: error});
	}
}

function onlyFeedOf(document: FetchedDocument): string | undefined {
	const [only, ...others] = feedsNamedBy(document);
	return others.length === 0 ? only?.url : undefined;
}
