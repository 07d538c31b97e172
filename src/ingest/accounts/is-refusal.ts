import {FeedError} from '../../feeds/index.js';

/** The server understood, and will not do this very thing. */
export function isRefusal(error: unknown): error is FeedError {
	if (!(error instanceof FeedError) || error.kind === 'auth' || error.kind === 'rate-limited') return false;
	return error.status !== undefined && error.status >= 400 && error.status < 500;
}
