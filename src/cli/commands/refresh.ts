import type {AccountResult, IngestEvent, RoundSummary} from '../../ingest/index.js';
import type {FeedResult} from '../../model.js';
import {accountJson, countAccounts, statusAfter, tellOfAccount} from '../account-lines.js';
import {type Args, type CliDesk, type Command, type ExitStatus, UsageError} from '../command.js';
import {fetchNews} from '../fetch-news.js';
import {findSubscription} from '../find-subscription.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';

/** `newsterm refresh`: one round, in this process. */
export const refresh: Command = {
	name: 'refresh',
	summary: 'fetch the feeds that are due, and sync with your accounts',
	usage: '[--json] [--all | URL…]',
	options: {
		all: {
			type: 'boolean',
			words: 'all feeds, due or not; one that asked to be left alone, or is gone, still is',
		},
		json: jsonOption,
	},

	async run(args, desk) {
		const urls = urlsOf(args, desk);
		const tell = args.flags['json'] ? tellPrograms(desk) : tellPeople(desk);
		const isForced = args.flags['all'] === true || urls !== undefined;
		const synced: AccountResult[] = [];
		const summary = await fetchNews(desk, {isForced, ...(urls && {urls, isByName: true})}, (event) => {
			if (event.type === 'account-synced') synced.push(event.synced);
			tell(event);
		});
		desk.progress?.('');
		if (summary) return statusOf(summary, synced);
		desk.complain('another newsterm is still fetching; its news will be there when it is done');
		return 0;
	},
};

function urlsOf({positionals, flags}: Args, desk: CliDesk): readonly string[] | undefined {
	if (positionals.length === 0) return undefined;
	if (flags['all']) throw new UsageError('--all and addresses exclude each other');
	const {feeds, accounts} = desk.config();
	const served = accounts.length === 0 ? [] : desk.openReader().feeds();
	return positionals.map((typed) => {
		const account = served.find(({url}) => url === typed)?.account;
		if (account !== undefined)
			throw new UsageError(`${typed} comes from ${account}: "newsterm sync" asks for its stories`);
		return findSubscription(feeds, typed).url;
	});
}

function statusOf({ok, notModified, failed}: RoundSummary, synced: readonly AccountResult[]): ExitStatus {
	const servers = countAccounts(synced);
	return statusAfter({ok: ok + notModified + servers.ok, failed: failed + servers.failed});
}

function tellPrograms(desk: CliDesk): (event: IngestEvent) => void {
	return (event) => {
		if (event.type === 'feed-ended') desk.print(jsonLine({type: 'feed', ...resultJson(event.result)}));
		if (event.type === 'account-synced')
			desk.print(jsonLine(accountJson(event.synced, desk.config().accounts)));
		if (event.type === 'round-ended' && event.summary)
			desk.print(jsonLine({type: 'summary', ...summaryJson(event.summary)}));
	};
}

function resultJson({url, title, status, added, updated, ms, bytes, fault}: FeedResult): object {
	return {url, title, status, new: added, updated, ms, bytes, error: fault ?? null};
}

function summaryJson({added, ...summary}: RoundSummary): object {
	return {...summary, new: added};
}

function tellPeople(desk: CliDesk): (event: IngestEvent) => void {
	let feeds = 0;
	let ended = 0;
	let hasSynced = false;
	return (event) => {
		switch (event.type) {
			case 'round-started':
				feeds = event.feeds;
				break;
			case 'feed-ended':
				complainOf(event.result, desk);
				desk.progress?.(`${++ended}/${feeds}`);
				break;
			case 'account-synced':
				hasSynced = true;
				tellOfAccount(event.synced, desk);
				break;
			case 'placed':
				desk.progress?.(`${ended}/${feeds}, ${event.left} stories to be folded`);
				break;
			case 'round-ended':
				desk.progress?.('');
				if (event.summary && (feeds > 0 || !hasSynced)) desk.print(summaryLine(event.summary));
		}
	};
}

function complainOf({title, fault}: FeedResult, desk: CliDesk): void {
	if (!fault) return;
	desk.progress?.('');
	desk.complain(`${title}: ${fault.message}`);
}

function summaryLine({feeds, failed, waiting, added, updated}: RoundSummary): string {
	if (feeds === 0) return 'nothing is due';
	return [
		`${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`,
		`${added} new`,
		...(updated > 0 ? [`${updated} updated`] : []),
		...(failed > 0 ? [`${failed} failed`] : []),
		...(waiting > 0 ? [`${waiting} waiting`] : []),
	].join(', ');
}
