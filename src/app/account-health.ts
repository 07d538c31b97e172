import {english} from '../english.js';
import type {Account, EpochMs} from '../model.js';
import type {StoredAccount} from '../store/index.js';
import {ago, timeOf} from '../typeset/index.js';
import type {Health} from './feed-health.js';

const {faults, remedies} = english.health;
const said = english.accounts;

/** How a sync server fares, for the screen and for `newsterm doctor` alike. */
export function accountHealth(account: StoredAccount, now: EpochMs): Omit<Health, 'moveTo'> {
	const {fault, pending, lastOkAt, retryAt = 0} = account;
	const told = pending > 0 ? `, ${said.toBeTold(pending)}` : '';
	if (!fault) {
		const words = lastOkAt === undefined ? said.notSynced : said.synced(ago(lastOkAt, now));
		return {status: lastOkAt === undefined ? 'waiting' : 'ok', words: words + told};
	}
	if (retryAt > now) {
		const until = timeOf(retryAt, now);
		return {status: 'waiting', words: said.waits(until) + told, advice: said.leaveAlone(until)};
	}
	const words = said.faults[fault.code] ?? faults[fault.code];
	return {status: 'error', words: words + told, advice: said.remedies[fault.code] ?? remedies[fault.code]};
}

/** What a person calls the protocol. */
export function protocolName({kind}: Pick<Account, 'kind'>): string {
	return said.protocols[kind];
}

/** Whether feeds can be subscribed to from here; otherwise they are chosen at the server. */
export function takesSubscriptions({kind}: Pick<Account, 'kind'>): boolean {
	return kind !== 'fever';
}

/** How many changes wait for servers that cannot be told just now. */
export function heldBack(accounts: readonly StoredAccount[]): number {
	return accounts.reduce((so, {fault, pending}) => so + (fault ? pending : 0), 0);
}
