import {
	accountPassword,
	type ConfiguredAccount,
	type ConfiguredFeed,
	resolveSecrets,
} from '../config/index.js';
import type {Fetcher, SignIn} from '../feeds/index.js';
import type {EpochMs, Subscription} from '../model.js';
import {version} from './version.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the config says about requests. */
export interface FetchSettings {
	/** Requests to one host at a time. */
	readonly perHost: number;
	/** Files alone are read. */
	readonly isSealed?: boolean;
}

/** One honest name: what it is, which version, and that it reads feeds. */
const userAgent = `newsterm/${version} (feed reader)`;

/** The fetcher, built when first asked for: feeds and their network are half of the program. */
export function lateFetcher(settings: () => FetchSettings, env: Environment, now: () => EpochMs) {
	let fetcher: Promise<Fetcher> | undefined;

	async function open(): Promise<Fetcher> {
		const {openFetcher} = await import('../feeds/index.js');
		return openFetcher({now, userAgent, env, ...settings()});
	}

	return {
		get(): Promise<Fetcher> {
			fetcher ??= open();
			return fetcher;
		},
		async close(): Promise<void> {
			await (await fetcher)?.close();
		},
	};
}

/** Fetches an account's password just before it is sent. What goes wrong there is that account's trouble. */
export function signInFrom(env: Environment): (account: ConfiguredAccount) => Promise<SignIn> {
	return async (account) => {
		const {kind, url, user} = account;
		try {
			return {kind, url, password: await accountPassword(account, env), ...(user !== undefined && {user})};
		} catch (cause) {
			throw await authError(url, cause);
		}
	};
}

/** Fills a feed's secrets in just before its request. What goes wrong there is that feed's trouble. */
export function withSecretsFrom(env: Environment): (feed: ConfiguredFeed) => Promise<Subscription> {
	return async (feed) => {
		try {
			return await resolveSecrets(feed, env);
		} catch (cause) {
			throw await authError(feed.url, cause);
		}
	};
}

async function authError(url: string, cause: unknown): Promise<Error> {
	const {FeedError} = await import('../feeds/index.js');
	return new FeedError('auth', url, cause instanceof Error ? cause.message : String(cause), {cause});
}
