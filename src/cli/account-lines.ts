import type {AccountResult} from '../ingest/index.js';
import type {Account} from '../model.js';
import type {CliDesk, ExitStatus} from './command.js';
import {shownBytes} from './doctor/finding.js';

/** How a sync went, as `sync --json` and `refresh --json` print it. */
export function accountJson(
	{name, status, added, updated, changed, sent, pending, requests, bytes, ms, notes, fault}: AccountResult,
	accounts: readonly Account[],
): object {
	const account = accounts.find((one) => one.name === name);
	return {
		type: 'account',
		name,
		kind: account?.kind ?? null,
		url: account?.url ?? null,
		status,
		new: added,
		updated,
		changed,
		sent,
		pending,
		requests,
		bytes,
		ms,
		notes,
		error: fault ?? null,
	};
}

/** The same to read: what failed is complained of. */
export function tellOfAccount(result: AccountResult, desk: CliDesk): void {
	const {name, status, pending, notes, fault} = result;
	const left = pending > 0 ? `; ${pending} of your changes wait to be told` : '';
	desk.progress?.('');
	for (const note of notes) desk.complain(`${name}: ${note}`);
	if (status === 'ok') desk.print(`${name}: ${wentWell(result)}${left}`);
	else if (fault) desk.complain(`${name}: ${fault.message.replace(/\.$/, '')}${left}`);
	else desk.print(`${name}: asks to be left alone for now${left}`);
}

function wentWell({added, updated, changed, sent, requests, bytes, ms}: AccountResult): string {
	const cost = [
		`${requests} ${requests === 1 ? 'request' : 'requests'}`,
		shownBytes(bytes),
		`${(ms / 1000).toFixed(1)} s`,
	];
	return `${[
		`${added} new`,
		...(updated > 0 ? [`${updated} updated`] : []),
		...(changed > 0 ? [`${changed} marked elsewhere`] : []),
		...(sent > 0 ? [`${sent} told`] : []),
	].join(', ')} (${cost.join(', ')})`;
}

/** Who waits by the server's own wish did not fail. */
export function statusAfter({ok, failed}: {readonly ok: number; readonly failed: number}): ExitStatus {
	if (failed === 0) return 0;
	return ok === 0 ? 1 : 3;
}

export function countAccounts(results: readonly AccountResult[]): {
	readonly ok: number;
	readonly failed: number;
} {
	const count = (wanted: AccountResult['status']) => results.filter(({status}) => status === wanted).length;
	return {ok: count('ok'), failed: count('error')};
}
