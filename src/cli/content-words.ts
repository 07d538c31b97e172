import type {Config} from '../config/index.js';

/** What a config file names, in a few words. */
export function contentWords({feeds, accounts}: Pick<Config, 'feeds' | 'accounts'>): string {
	const counted = ({length}: readonly unknown[], one: string) => `${length} ${one}${length === 1 ? '' : 's'}`;
	if (accounts.length === 0) return counted(feeds, 'feed');
	const servers = counted(accounts, 'account');
	return feeds.length === 0 ? servers : `${counted(feeds, 'feed')}, ${servers}`;
}
