import {hash} from 'node:crypto';
import {FeedError} from '../../feed-error.js';
import {asRecord, asText, type LooseRecord} from '../../loose.js';
import {hostOf, withoutSecrets} from '../../web-address.js';
import type {CallServer} from '../call.js';
import {countCalls} from '../count-calls.js';
import {readServerJson} from '../server-json.js';
import type {SignIn, SyncServer} from '../sync-server.js';

/** Calls to one server that speaks Fever. */
export interface FeverApi {
	/** Without secrets: for sentences. */
	readonly address: string;
	/** @param what as in a query: "feeds" */
	read(what: string): Promise<LooseRecord>;
	/** One story a call. */
	mark(as: 'read' | 'unread' | 'saved' | 'unsaved', id: string): Promise<void>;
	readonly spent: SyncServer['spent'];
}

/** @throws {FeedError} auth: a wrong password is said in an answer that is well otherwise */
export function feverApi(signIn: SignIn, callServer: CallServer): FeverApi {
	const base = signIn.url.replace(/[?#].*$/s, '');
	const address = withoutSecrets(base);
	const {call, spent} = countCalls(callServer);
	const headers = {'content-type': 'application/x-www-form-urlencoded'};
	const key = `api_key=${encodeURIComponent(keyOf(signIn))}`;

	/** What is read stands in the query, what is written in the form: some servers look nowhere else. */
	async function ask(query: string, form: string): Promise<LooseRecord> {
		const {text} = await call({method: 'POST', url: `${base}?${query}`, headers, body: key + form});
		const reply = asRecord(readServerJson(text, address));
		if (!isYes(reply['auth'])) throw notLetIn(reply, address);
		return reply;
	}

	return {
		address,
		read: (what) => ask(`api&${what}`, ''),
		mark: async (as, id) => void (await ask('api', `&mark=item&as=${as}&id=${id}`)),
		spent,
	};
}

/** A password without a user is the key itself. */
function keyOf({user, password}: SignIn): string {
	return user === undefined ? password : hash('md5', `${user}:${password}`, 'hex');
}

/** Fever's booleans are 0 and 1, some servers' "0" and "1". */
export function isYes(value: unknown): boolean {
	return value === true || asText(value) === '1';
}

function notLetIn(reply: LooseRecord, address: string): FeedError {
	if (reply['auth'] === undefined) return notFever(address);
	return new FeedError(
		'auth',
		address,
		`${hostOf(address)} does not know this user and password: Fever often wants a password of its own.`,
	);
}

export function notFever(address: string): FeedError {
	return new FeedError(
		'malformed',
		address,
		`${hostOf(address)} does not answer as Fever does: check the "url" in "accounts".`,
	);
}
