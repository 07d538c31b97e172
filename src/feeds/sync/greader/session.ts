import {FeedError} from '../../feed-error.js';
import {withoutSecrets} from '../../web-address.js';
import type {CallServer} from '../call.js';
import {countCalls} from '../count-calls.js';
import {readServerJson} from '../server-json.js';
import type {SignIn, SyncServer} from '../sync-server.js';
import {kept} from './kept.js';
import {loginForm, readAuth, readToken, signInFault, tokenFault} from './sign-in.js';

export type Fields = readonly (readonly [name: string, value: string])[];

/** Calls below `reader/api/0/`: signs in when the first is made, and once more when the server has forgotten. */
export interface Session {
	/** JSON, unchecked. */
	get(path: string, query: Fields): Promise<unknown>;
	/** As text. */
	post(path: string, form: Fields): Promise<string>;
	/** Where a call goes, for a sentence about it. */
	addressOf(path: string): string;
	readonly spent: SyncServer['spent'];
}

interface Ask {
	readonly method: 'GET' | 'POST';
	/** From the address on. */
	readonly path: string;
	readonly form?: Fields;
	readonly auth?: string;
}

export function openSession(signIn: SignIn, callServer: CallServer): Session {
	const base = baseOf(signIn.url);
	const addressOf = (path: string) => `${withoutSecrets(base)}/${path}`;
	const {call: counted, spent} = countCalls(callServer);

	async function call({method, path, form, auth}: Ask): Promise<string> {
		const {text} = await counted({
			method,
			url: `${base}/${path}`,
			headers: {
				...(form && {'content-type': 'application/x-www-form-urlencoded'}),
				...(auth !== undefined && {authorization: `GoogleLogin auth=${auth}`}),
			},
			...(form && {body: written(form)}),
		});
		return text;
	}

	const auth = kept(async () => {
		const path = 'accounts/ClientLogin';
		const url = addressOf(path);
		try {
			return readAuth(await call({method: 'POST', path, form: loginForm(signIn, url)}), url);
		} catch (error) {
			throw signInFault(error, url);
		}
	});

	async function get(path: string): Promise<string> {
		const used = auth.value();
		try {
			return await call({method: 'GET', path, auth: await used});
		} catch (error) {
			if (statusOf(error) !== 401) throw error;
			auth.forget(used);
			return call({method: 'GET', path, auth: await auth.value()});
		}
	}

	const token = kept(async () => {
		const path = `${api}token`;
		try {
			return readToken(await get(path), addressOf(path));
		} catch (error) {
			throw tokenFault(error, addressOf(path));
		}
	});

	/** Signed in both ways: the one server looks for the token in the form, the other for the header. */
	async function post(path: string, form: Fields): Promise<string> {
		const ask = async (T: string) =>
			call({method: 'POST', path, form: [...form, ['T', T]], auth: await auth.value()});
		const used = token.value();
		const first = await used;
		try {
			return await ask(first);
		} catch (error) {
			const status = statusOf(error);
			if (status !== 401 && status !== 400) throw error;
			token.forget(used);
			const fresh = await token.value();
			// Google said 400 of a token that had expired; of other faults it is said too.
			if (status === 400 && fresh === first) throw error;
			return ask(fresh);
		}
	}

	return {
		get: async (path, query) =>
			readServerJson(await get(`${api}${path}?${written([...json, ...query])}`), addressOf(`${api}${path}`)),
		post: async (path, form) => post(`${api}${path}?${written(json)}`, form),
		addressOf: (path) => addressOf(`${api}${path}`),
		spent,
	};
}

const api = 'reader/api/0/';
const json: Fields = [['output', 'json']];

/** The person may write it as another reader wants it: with a slash, or down to the first call. */
function baseOf(url: string): string {
	return url
		.replace(/[?#].*$/s, '')
		.replace(/\/+$/, '')
		.replace(/\/reader\/api\/0$/, '');
}

function written(fields: Fields): string {
	return new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString();
}

function statusOf(error: unknown): number | undefined {
	return error instanceof FeedError ? error.status : undefined;
}
