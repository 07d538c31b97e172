import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {onTestFinished} from 'vitest';
import {askFake, type FakeServer} from './fake-call.js';

/** The fake on loopback, for programs that ask it over HTTP; ends with its test. Returns `http://127.0.0.1:…`. */
export async function serveFake(fake: FakeServer): Promise<string> {
	const server = createServer((request, response) => void answer(fake, request, response));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(fake: FakeServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	const {
		status,
		headers: told,
		body,
	} = askFake(fake, {
		method: request.method ?? 'GET',
		path: request.url ?? '/',
		headers: Object.fromEntries(headers),
		body: await text(request),
	});
	if (status === 0) request.socket.destroy();
	else response.writeHead(status, {'content-type': 'application/json', ...told}).end(body);
}
