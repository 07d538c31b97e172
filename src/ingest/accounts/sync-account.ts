import {FeedError, type SyncServer} from '../../feeds/index.js';
import type {Account} from '../../model.js';
import type {Printable} from '../../printable.js';
import {NoAccountError, type StoredAccount, type SyncOutcome} from '../../store/index.js';
import type {AccountResult, IngestDesk} from '../desk.js';
import {backOffMs} from '../schedule.js';
import {type Pulling, pull} from './pull.js';
import {push, type Telling} from './push.js';
import {labelNamer} from './tag-of.js';

/** Servers count calls: nobody's news is more urgent, unless the person asks. */
const leastMinutes = 15;
const minuteMs = 60_000;
const firstRetryMs = 30_000;
const lastRetryMs = 60 * minuteMs;

export interface SyncTask extends Pick<Pulling, 'account' | 'queue' | 'follow'> {
	/** As the config has it: signs in. */
	readonly wanted: Account;
	readonly everyMinutes: number;
	/** What the person did is told, and nothing else asked. */
	readonly isPushOnly?: boolean;
	/** False: what is left is told the next time. Absent: until all is told. */
	readonly mayGoOn?: () => boolean;
}

/** One account, told first, then asked. Its trouble is news about that account: nothing is thrown for it, and all that is not told waits. */
export async function syncAccount(task: SyncTask, desk: IngestDesk): Promise<AccountResult> {
	try {
		return await fare(task, desk);
	} catch (error) {
		if (error instanceof NoAccountError) return quiet(task.account); // renamed meanwhile
		throw error;
	}
}

async function fare(task: SyncTask, desk: IngestDesk): Promise<AccountResult> {
	const startedAt = desk.now();
	const {account, isPushOnly = false} = task;
	const notes: Printable[] = [];
	const done = {sent: 0, added: 0, updated: 0, changed: 0};
	let server: SyncServer | undefined;
	let fault: FeedError | undefined;
	try {
		server = await open(task.wanted, desk);
		const telling = {
			store: desk.store,
			refused: (sentence: Printable) => void notes.push(sentence),
		};
		done.sent = await pushAll(task, server, {...telling, wholeFeeds: isPushOnly ? 'never' : 'later'});
		if (!isPushOnly) {
			Object.assign(done, await pull({...task, server, desk}));
			// What was found out at a first meeting, and whole feeds.
			done.sent += await pushAll(task, server, {...telling, wholeFeeds: 'now'});
		}
	} catch (error) {
		if (!(error instanceof FeedError)) throw error; // a bug in our house, not a fault of the server
		fault = error;
	}
	if (fault || !isPushOnly) desk.store.sync.endSync(account.name, outcomeOf(task, fault, desk), desk.now());
	const spent = server?.spent() ?? {requests: 0, bytes: 0};
	const {pending = 0} = desk.store.accounts().find(({name}) => name === account.name) ?? {};
	return {
		name: account.name,
		status: fault ? 'error' : 'ok',
		...done,
		pending,
		...spent,
		ms: desk.now() - startedAt,
		notes,
		...(fault && {fault: {code: fault.kind, message: fault.message}}),
	};
}

async function open(account: Account, {fetcher, signIn}: IngestDesk): Promise<SyncServer> {
	if (!signIn) throw new FeedError('refused', account.url, 'Nobody signs in here.');
	const secret = await signIn(account);
	return (await fetcher()).openServer(secret);
}

function pushAll(
	{account: {name}, mayGoOn = () => true}: SyncTask,
	server: SyncServer,
	telling: Pick<Telling, 'store' | 'refused' | 'wholeFeeds'>,
): Promise<number> {
	const {store} = telling;
	return push({...telling, name, server, mayGoOn, labelOf: labelNamer(store.sync.labels(name))});
}

function outcomeOf(
	{account, everyMinutes}: SyncTask,
	fault: FeedError | undefined,
	desk: IngestDesk,
): SyncOutcome {
	const now = desk.now();
	if (!fault) return {nextSyncAt: now + Math.max(leastMinutes, everyMinutes) * minuteMs};
	const {kind: code, message, retryAt, isPassing} = fault;
	const {failCount} = account;
	const waitMs = isPassing
		? backOffMs({firstMs: firstRetryMs, mostMs: lastRetryMs}, {failCount, chance: desk.random()})
		: lastRetryMs;
	return {
		fault: {code, message},
		nextSyncAt: Math.max(retryAt ?? 0, now + waitMs),
		...(retryAt !== undefined && {retryAt}),
	};
}

/** One that nothing is asked of now. */
export function quiet({name, pending, fault}: StoredAccount): AccountResult {
	return {
		name,
		status: 'waiting',
		added: 0,
		updated: 0,
		changed: 0,
		sent: 0,
		pending,
		requests: 0,
		bytes: 0,
		ms: 0,
		notes: [],
		...(fault && {fault}),
	};
}
