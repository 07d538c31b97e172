import type {EpochMs, FeedErrorKind} from '../model.js';
import {type Printable, printableLine} from '../printable.js';
import {withoutSecrets} from './web-address.js';

export interface FeedErrorOptions extends ErrorOptions {
	/** The server asked to be left alone until then (429, 503 with Retry-After). */
	readonly retryAt?: EpochMs | undefined;
	/** Of the answer, when a server gave one that holds no feed. */
	readonly status?: number | undefined;
	/** The one feed that the page names which stood in its place. */
	readonly insteadUrl?: string | undefined;
	/** Nobody was asked: the host had just asked another feed of it to leave it alone. */
	readonly isHeldBack?: boolean;
}

const passing: ReadonlySet<FeedErrorKind> = new Set(['offline', 'timeout', 'rate-limited']);

/**
 * Why a feed brought no news. `kind` is for code; `message` is one sentence for people, printable, without secrets.
 * Thrown inside src/feeds; caught once by each guest, where it becomes data.
 */
export class FeedError extends Error {
	override readonly name = 'FeedError';
	declare readonly message: Printable;
	readonly kind: FeedErrorKind;
	/** Without user name and password. */
	readonly feedUrl: string;
	readonly retryAt?: EpochMs;
	readonly insteadUrl?: string;
	readonly status?: number;
	readonly isHeldBack: boolean;
	/** It may be well again at the next try: the connection, or a server that calls the trouble its own (5xx). */
	readonly isPassing: boolean;

	constructor(kind: FeedErrorKind, feedUrl: string, message: string, options: FeedErrorOptions = {}) {
		super(printableLine(message), options);
		this.kind = kind;
		this.feedUrl = withoutSecrets(feedUrl);
		if (options.retryAt !== undefined) this.retryAt = options.retryAt;
		if (options.status !== undefined) this.status = options.status;
		if (options.insteadUrl !== undefined) this.insteadUrl = options.insteadUrl;
		this.isHeldBack = options.isHeldBack ?? false;
		this.isPassing = passing.has(kind) || (options.status ?? 0) >= 500;
	}
}
