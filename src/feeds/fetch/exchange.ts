import type {LookupFunction} from 'node:net';
import type {Readable} from 'node:stream';
import {Agent, type Dispatcher, EnvHttpProxyAgent} from 'undici';
import {parseUrl} from '../web-address.js';
import {codeOf} from './error-code.js';
import {createLargeBodies} from './large-bodies.js';
import {createLookups, type Resolve} from './outside-only.js';
import {type BodyLimits, unpackBody} from './unpack-body.js';

/** One request, as it goes out. */
export interface Ask {
	readonly url: URL;
	/** Absent: GET. */
	readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | undefined;
	/** For everything: connecting, waiting, and the last byte. */
	readonly timeoutMs: number;
	/** Of the decoded body. */
	readonly maxBytes: number;
	/** Else no connection is opened to this machine or its network. A proxy looks names up itself, and decides for us. */
	readonly mayBeInside: boolean;
	/** As FetchAsk has it. */
	readonly onLarge?: ((leave: () => void) => void) | undefined;
	/** Takes a good body as it comes over the wire, in place of the reply; absent: it is decoded and held. */
	readonly receive?: Receive | undefined;
	/** Ends it, in place of the deadline. */
	readonly signal?: AbortSignal | undefined;
}

/** An answer whose body is yet to come. */
export interface Coming extends Pick<Reply, 'status' | 'header'> {
	readonly body: AsyncIterable<Uint8Array>;
}

export type Receive = (coming: Coming) => Promise<void>;

export interface Reply {
	readonly status: number;
	/** By its lower-case name; the first, where a header stands twice. */
	readonly header: (name: string) => string | undefined;
	/** Decoded; empty unless the status is 2xx. */
	readonly body: Uint8Array;
	/** What came over the wire. */
	readonly wireBytes: number;
}

/** Sends one request; follows nothing, keeps nothing. */
export interface Network {
	exchange(ask: Ask): Promise<Reply>;
	/** Its name stood for an address outside this network. */
	isKnownOutside(hostname: string): boolean;
	close(): Promise<void>;
}

export type Env = Readonly<Record<string, string | undefined>>;

/** An error page is read so far and no further, so that its connection can be used again. */
const maxErrorPage = 65_536;

/** Connections are opened with the first request, and kept for the next to the same host. */
export function createNetwork(env: Env, resolve?: Resolve): Network {
	const opened: {anywhere?: Dispatcher; outside?: Dispatcher} = {};
	const lookups = createLookups(resolve);
	const largeBodies = createLargeBodies();

	return {
		async exchange(ask) {
			const reach = ask.mayBeInside ? 'anywhere' : 'outside';
			opened[reach] ??= openDispatcher(env, lookups[reach]);
			const signal = ask.signal ?? AbortSignal.timeout(Math.max(1, ask.timeoutMs));
			return exchangeOver(opened[reach], ask, {
				maxBytes: ask.maxBytes,
				signal,
				largeBodies,
				onLarge: ask.onLarge,
			});
		},
		isKnownOutside: lookups.isKnownOutside,
		async close() {
			await Promise.all([opened.anywhere?.destroy(), opened.outside?.destroy()]);
		},
	};
}

function openDispatcher(env: Env, lookup: LookupFunction): Dispatcher {
	// Our own deadline covers all of it.
	const options = {keepAliveTimeout: 10_000, headersTimeout: 0, bodyTimeout: 0, connect: {lookup}};
	const named = (name: string) => env[name] ?? env[name.toUpperCase()] ?? '';
	const httpProxy = proxyAt(named('http_proxy'));
	const httpsProxy = proxyAt(named('https_proxy'));
	if (httpProxy === '' && httpsProxy === '') return new Agent(options);
	return new EnvHttpProxyAgent({...options, httpProxy, httpsProxy, noProxy: named('no_proxy')});
}

/** Thrown here, turned into a FeedError by the exchange, which knows the feed. */
export class ProxyError extends Error {
	override readonly name = 'ProxyError';
}

/** As curl reads it: `proxy.example:3128` is meant for http. @throws {ProxyError} it is no address */
function proxyAt(written: string): string {
	if (written === '') return '';
	const address = parseUrl(written.includes('://') ? written : `http://${written}`);
	if (address && /^(?:https?|socks5?):$/.test(address.protocol)) return address.href;
	throw new ProxyError('http_proxy or https_proxy is no address');
}

async function exchangeOver(dispatcher: Dispatcher, ask: Ask, limits: BodyLimits): Promise<Reply> {
	const {signal} = limits;
	const response = await request(dispatcher, ask, signal);
	const header = (name: string) => firstOf(response.headers[name]);
	const isGood = response.statusCode >= 200 && response.statusCode < 300;
	if (!isGood) await response.body.dump({limit: maxErrorPage, signal});
	const {statusCode: status} = response;
	if (!isGood) return {status, header, body: new Uint8Array(), wireBytes: 0};
	if (ask.receive) {
		await received(response.body, {status, header, receive: ask.receive});
		return {status, header, body: new Uint8Array(), wireBytes: 0};
	}
	const wireBytes = lengthOf(header('content-length'));
	return {
		status,
		header,
		...(await readBody(response.body, header('content-encoding'), {...limits, wireBytes})),
	};
}

/** Whoever receives may have enough before the end: the rest is let go. */
async function received(
	body: Readable,
	{receive, ...head}: Pick<Reply, 'status' | 'header'> & {readonly receive: Receive},
): Promise<void> {
	body.on('error', () => undefined);
	try {
		await receive({...head, body});
	} finally {
		body.destroy();
	}
}

const brokenOff = /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/;

/**
 * A kept connection may be closed by the server in the moment it is used again: what broke before anything was
 * answered is asked once more, as RFC 9112 §9.3.1 allows for a GET.
 */
async function request(
	dispatcher: Dispatcher,
	ask: Ask,
	signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
	const {url, method = 'GET', headers, body} = ask;
	const {origin, pathname, search} = url;
	const send = () =>
		dispatcher.request({origin, path: pathname + search, method, headers, body: body ?? null, signal});
	try {
		return await send();
	} catch (error) {
		if (method !== 'GET' || !brokenOff.test(codeOf(error))) throw error;
		return send();
	}
}

/** Whatever goes wrong, the connection is let go: nobody will read the rest. */
async function readBody(
	stream: Readable,
	contentEncoding: string | undefined,
	limits: BodyLimits,
): Promise<Pick<Reply, 'body' | 'wireBytes'>> {
	let wireBytes = 0;
	stream.on('error', () => undefined); // letting go early is an error to the stream, and none to us
	try {
		const body = await unpackBody(counted(), contentEncoding, limits);
		return {body, wireBytes};
	} catch (error) {
		stream.destroy();
		throw error;
	}

	async function* counted(): AsyncGenerator<Uint8Array> {
		for await (const chunk of stream) {
			wireBytes += chunk.length;
			yield chunk;
		}
	}
}

function lengthOf(written: string | undefined): number | undefined {
	return written !== undefined && /^\d+$/.test(written) ? Number(written) : undefined;
}

function firstOf(value: string | readonly string[] | undefined): string | undefined {
	return typeof value === 'string' ? value : value?.[0];
}
