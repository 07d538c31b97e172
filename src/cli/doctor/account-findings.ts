import type {Account, EpochMs} from '../../model.js';
import type {StoredAccount} from '../../store/index.js';
import {isoDate} from '../iso-date.js';
import type {Finding} from './finding.js';

export interface AccountAsKnown {
	readonly account: Account;
	/** Absent: nothing was ever synced with it. */
	readonly stored: StoredAccount | undefined;
}

/** It is the same as long as it is the same person at the same server. */
export function isSameAccount(one: Account, other: Account): boolean {
	return one.kind === other.kind && one.url === other.url && one.user === other.user;
}

/** How each server fares, and what to do; no password is asked for. */
export async function accountFindings(
	accounts: readonly AccountAsKnown[],
	now: EpochMs,
): Promise<readonly Finding[]> {
	if (accounts.length === 0) return [];
	const {accountHealth} = await import('../../app/index.js');
	return accounts.map(({account: {name, kind, url}, stored}) => {
		const {words, advice} = stored
			? accountHealth(stored, now)
			: {words: 'not synced yet', advice: undefined};
		const {feeds = 0, pending = 0, lastOkAt, nextSyncAt, fault} = stored ?? {};
		const what = [`${name}: ${words}, ${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`, fault?.message, advice];
		return {
			check: 'account',
			status: fault ? 'warning' : 'ok',
			message: what
				.filter((part) => part !== undefined)
				.map((part) => part.replace(/\.$/, ''))
				.join('; '),
			name,
			kind,
			url,
			feeds,
			pending,
			lastOk: isoDate(lastOkAt) ?? null,
			nextSync: isoDate(nextSyncAt) ?? null,
			error: fault ?? null,
		};
	});
}
