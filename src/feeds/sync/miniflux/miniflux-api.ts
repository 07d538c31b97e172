import {FeedError} from '../../feed-error.js';
import {withoutSecrets} from '../../web-address.js';
import type {Call, CallServer} from '../call.js';
import {countCalls} from '../count-calls.js';
import {readServerJson} from '../server-json.js';
import type {SignIn, SyncServer} from '../sync-server.js';

/** Calls to one Miniflux, by their path below `/v1/`. */
export interface MinifluxApi {
	/** Without secrets: for sentences. */
	readonly address: string;
	get(path: string): Promise<unknown>;
	/**
	 * @param body JSON
	 * @returns the answer as it was written; empty for most writes
	 */
	write(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: string): Promise<string>;
	readonly spent: SyncServer['spent'];
}

/** The address may be the one in the browser, or the one of the API: with or without `/v1/`, in a folder of its host. */
export function minifluxApi(signIn: SignIn, callServer: CallServer): MinifluxApi {
	const base = signIn.url.replace(/[?#].*$/s, '').replace(/(?:\/v1)?\/*$/, '');
	const address = withoutSecrets(base);
	const {call, spent} = countCalls(callServer);
	const headers = {accept: 'application/json', ...whoAsks(signIn)};

	async function ask(method: Call['method'], path: string, body?: string): Promise<string> {
		const asked: Call = {method, url: `${base}/v1/${path}`, headers};
		if (body === undefined) return (await call(asked)).text;
		const withBody = {...asked, headers: {...headers, 'content-type': 'application/json'}, body};
		return (await call(withBody)).text;
	}

	return {
		address,
		get: async (path) => readServerJson(await ask('GET', path), address),
		write: ask,
		spent,
	};
}

/** An API key stands alone; a password goes with its user. */
function whoAsks({user, password}: SignIn): Readonly<Record<string, string>> {
	return user === undefined
		? {'x-auth-token': password}
		: {authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`};
}

/** Whether it is the server's answer of this status. */
export function isAnswer(error: unknown, status: number): boolean {
	return error instanceof FeedError && error.status === status;
}
