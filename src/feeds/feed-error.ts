import type {EpochMs, FeedErrorKind} from '../model.js';
import {printableLine} from '../printable.js';
import {withoutSecrets} from './web-address.js';

export interface FeedErrorOptions extends ErrorOptions {
	/** The server asked to be left alone until then (429, 503 with Retry-After). */
	readonly retryAt?: EpochMs | undefined;
}

/**
 * Why a feed brought no news. `kind` is for code; `message` is one sentence for people, printable, without secrets.
 * Thrown inside src/feeds; caught once by each guest, where it becomes data.
 */
export class FeedError extends Error {
	override readonly name = 'FeedError';
	readonly kind: FeedErrorKind;
	/** Without user name and password. */
	readonly feedUrl: string;
	readonly retryAt?: EpochMs;

	constructor(kind: FeedErrorKind, feedUrl: string, message: string, options: FeedErrorOptions = {}) {
		super(printableLine(message), options);
		this.kind = kind;
		this.feedUrl = withoutSecrets(feedUrl);
		if (options.retryAt !== undefined) this.retryAt = options.retryAt;
	}
}
