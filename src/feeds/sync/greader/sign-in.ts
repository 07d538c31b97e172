import {FeedError} from '../../feed-error.js';
import {hostOf} from '../../web-address.js';
import type {SignIn} from '../sync-server.js';
import {notTheApi} from './not-the-api.js';

/** The fields of `accounts/ClientLogin`: some servers want the last three as Google had them. */
export function loginForm({user, password}: SignIn, url: string): readonly (readonly [string, string])[] {
	if (user === undefined) {
		throw new FeedError('auth', url, `${hostOf(url)} wants a "user" as well: write it into "accounts".`);
	}
	return [
		['Email', user],
		['Passwd', password],
		['service', 'reader'],
		['accountType', 'HOSTED_OR_GOOGLE'],
		['client', 'newsterm'],
	];
}

/** What calls are signed with: fit for a header. @throws {FeedError} malformed */
export function readAuth(answer: string, url: string): string {
	const auth = /^Auth=([!-~]{1,4000})\r?$/m.exec(answer)?.[1];
	if (auth === undefined) throw notTheApi(url);
	return auth;
}

/** What changes are signed with. @throws {FeedError} malformed */
export function readToken(answer: string, url: string): string {
	const token = answer.trim();
	if (!/^[!-~]{1,1000}$/.test(token)) throw notTheApi(url);
	return token;
}

/**
 * Why signing in failed, for the person. Never with a status: a request that was to follow is not refused by it, and
 * the changes it carries are not to be dropped.
 */
export function signInFault(error: unknown, url: string): unknown {
	if (!(error instanceof FeedError)) return error;
	const {kind, status = 0} = error;
	if (kind === 'gone' || status === 404 || status === 405) return notTheApi(url, error);
	if (status < 400 || status > 499 || status === 429) return error;
	return new FeedError(
		'auth',
		url,
		`${hostOf(url)} refuses this "user" with this password: check both in "accounts" (FreshRSS has an API password, set in its profile; Miniflux has both under Integrations).`,
		{cause: error},
	);
}

/** The same of a token that is not given. */
export function tokenFault(error: unknown, url: string): unknown {
	const isRefused = error instanceof FeedError && (error.kind === 'http' || error.kind === 'gone');
	return isRefused && !error.isPassing ? notTheApi(url, error) : error;
}
