import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {EpochMs} from '../../src/model.js';
import type {ScriptedAnswer, ScriptedFeed} from './script.js';

/** One request and what was said to it. */
export interface Exchange {
	readonly at: EpochMs;
	readonly feed: ScriptedFeed;
	readonly host: string;
	/** The headers that came. */
	readonly asked: IncomingMessage['headers'];
	readonly answer: ScriptedAnswer;
	/** Requests to this host under way when it came, itself counted. */
	readonly atOnce: number;
}

export interface Web {
	/** The proxy behind which all hosts of the script stand. */
	readonly proxyUrl: string;
	readonly exchanges: readonly Exchange[];
	close(): Promise<void>;
}

/** A real HTTP server on this machine that answers for every host of a script. */
export async function openWeb(script: readonly ScriptedFeed[], now: () => EpochMs): Promise<Web> {
	const exchanges: Exchange[] = [];
	const underWay = new Map<string, number>();
	const pages = new Map(
		script.flatMap((feed) => [...feed.pages].map(([url, answer]) => [url, {feed, answer}] as const)),
	);

	function respond(request: IncomingMessage, response: ServerResponse): void {
		const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
		const page = pages.get(url.href);
		if (!page) throw new Error(`${url.href} is not in the script`);
		const atOnce = (underWay.get(url.host) ?? 0) + 1;
		underWay.set(url.host, atOnce);
		const header = (name: string) => request.headers[name]?.toString();
		const answer = page.answer({at: now(), header});
		exchanges.push({
			at: now(),
			feed: page.feed,
			host: url.host,
			asked: request.headers,
			answer,
			atOnce,
		});
		// Not at once: others of this host would find it free.
		setTimeout(() => {
			underWay.set(url.host, (underWay.get(url.host) ?? 1) - 1);
			if (answer.status === 0) request.socket.destroy();
			else response.writeHead(answer.status, answer.headers).end(answer.body);
		}, 2);
	}

	const server = createServer(respond);
	server.keepAliveTimeout = 0; // a busy machine takes seconds between two rounds: none is to find its connection closing
	server.on('connect', (_request, socket) => {
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		server.emit('connection', socket);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return {
		proxyUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		exchanges,
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}
