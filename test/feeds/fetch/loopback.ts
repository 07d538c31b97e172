import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {onTestFinished} from 'vitest';
import type {FeedError} from '../../../src/feeds/feed-error.js';
import {createFetcher, type FetcherOptions} from '../../../src/feeds/fetch/create-fetcher.js';
import type {Fetcher} from '../../../src/feeds/fetcher.js';

export const noon = Date.UTC(2026, 10, 23, 12);

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Server {
	/** `http://127.0.0.1:…` */
	readonly origin: string;
	/** In the order they came. */
	readonly requests: readonly IncomingMessage[];
}

/** A real HTTP server on loopback that ends with its test; paths it does not know answer 404. */
export async function serve(answers: Readonly<Record<string, Answer>>): Promise<Server> {
	const requests: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		requests.push(request);
		const answer = answers[request.url ?? ''];
		if (answer) answer(request, response);
		else response.writeHead(404).end('nothing here');
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests};
}

/** A fetcher that ends with its test. */
export function openFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
	const fetcher = createFetcher({now: () => noon, userAgent: 'newsterm/test', ...options});
	onTestFinished(() => fetcher.close());
	return fetcher;
}

export const feedText =
	'<rss version="2.0"><channel><title>Wire</title><item><guid>1</guid><title>One</title></item></channel></rss>';

export const send =
	(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
	(_request, response) => {
		response.writeHead(status, headers).end(body);
	};

/** The same without saying how long it is. */
export const sendInPieces =
	(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
	(_request, response) => {
		response.writeHead(200, headers).write(body);
		response.end();
	};

export const redirect = (location: string, status = 302): Answer => send('', {location}, status);

/** The FeedError that a promise ends in. */
export async function faultOf(promise: Promise<unknown>): Promise<FeedError> {
	try {
		await promise;
	} catch (error) {
		if (error instanceof Error && error.name === 'FeedError') return error as FeedError;
		throw error;
	}
	throw new Error('it did not fail');
}
