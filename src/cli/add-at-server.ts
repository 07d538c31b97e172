import type {AccountResult} from '../ingest/index.js';
import type {Account} from '../model.js';
import type {AccountWish} from '../store/index.js';
import {type Args, type CliDesk, CommandError, type ExitStatus, UsageError} from './command.js';
import {syncNews} from './fetch-news.js';
import {findFeed} from './find-feed.js';
import {syncStore} from './sync-store.js';
import {wish} from './wish.js';

interface Adding {
	readonly address: string;
	readonly args: Args;
}

/** Subscribes at the server of an account: wished here at once, and told as soon as it can be reached. */
export async function addAtServer(wanted: string, adding: Adding, desk: CliDesk): Promise<ExitStatus> {
	const {args} = adding;
	const {name} = await accountCalled(wanted, desk);
	syncStore(desk);
	const {url, title} = await feedFor(adding, name, desk);
	if (hasFeed(url, name, desk)) {
		desk.print(`${name} has ${url} already`);
		return 0;
	}
	await wish(
		wishOf({url, title: args.values['title'] ?? title, folder: args.values['section'], account: name}),
		desk,
	);
	const said = `Subscribed to ${title ?? url}${title === undefined ? '' : ` (${url})`} at ${name}`;
	if (!args.flags['no-fetch']) return tellServer(name, said, desk);
	desk.print(`${said}, which is told with the next sync`);
	return 0;
}

interface Wanted extends Pick<AccountWish, 'account' | 'url'> {
	readonly title: string | undefined;
	readonly folder: string | undefined;
}

function wishOf({title, folder, ...wished}: Wanted): AccountWish {
	return {
		...wished,
		wish: 'subscribe',
		...(title !== undefined && {title}),
		...(folder !== undefined && {folder}),
	};
}

/** @throws {UsageError} no server can fetch it */
async function feedFor({address, args}: Adding, account: string, desk: CliDesk) {
	const {withoutSecrets} = await import('../feeds/index.js');
	if (!address.startsWith('http')) throw new UsageError(`${account} can fetch no file of this machine`);
	const known = {url: withoutSecrets(address), title: undefined};
	if (args.flags['no-fetch'] || hasFeed(known.url, account, desk)) return known;
	const {url, title} = await findFeed(address, desk);
	return {url: withoutSecrets(url), title};
}

function hasFeed(wanted: string, account: string, desk: CliDesk): boolean {
	return desk
		.openReader()
		.feeds()
		.some((feed) => feed.url === wanted && feed.account === account);
}

/** @throws {UsageError} there is none · {CommandError} its protocol cannot subscribe */
async function accountCalled(wanted: string, desk: CliDesk): Promise<Account> {
	const {protocolName, takesSubscriptions} = await import('../app/index.js');
	const {accounts} = desk.config();
	const account = accounts.find(({name}) => name === wanted);
	if (!account) {
		const names = accounts.map(({name}) => name).join(', ');
		const advice = names === '' ? '"newsterm help accounts" says how to have one' : `there is ${names}`;
		throw new UsageError(`no account is called ${wanted}; ${advice}`);
	}
	if (takesSubscriptions(account)) return account;
	throw new CommandError(
		`${wanted} is read over ${protocolName(account)}, which cannot subscribe: add the feed at the server itself`,
	);
}

/** What cannot be told now is told with the next sync. */
async function tellServer(account: string, said: string, desk: CliDesk): Promise<ExitStatus> {
	const results = await syncNews(desk, {isForced: true, accounts: [account]});
	const [result] = results ?? [];
	for (const note of result?.notes ?? []) desk.complain(note);
	if (result && result.notes.length > 0) return 1;
	desk.print(said);
	if (!results) desk.complain(`another newsterm is syncing; ${account} is told with its next sync`);
	else if (result?.status === 'ok')
		desk.print(`${result.added} new ${result.added === 1 ? 'story' : 'stories'}`);
	else desk.complain(`${whyNot(result)}; ${account} is told with the next sync`);
	return 0;
}

function whyNot(result: AccountResult | undefined): string {
	return result?.fault?.message.replace(/\.$/, '') ?? 'it asks to be left alone for now';
}
