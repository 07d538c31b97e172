import {type AddressInfo, createServer, type Socket} from 'node:net';
import {onTestFinished} from 'vitest';

export interface RawServer {
	url(path: string): string;
	/** Paths, in the order in which they were asked for. */
	readonly asked: readonly string[];
}

/** A server that writes whatever it likes: no library of ours would send such bytes. It closes when the test ends. */
export async function serveRaw(answer: (path: string, socket: Socket) => void): Promise<RawServer> {
	const asked: string[] = [];
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		open.add(socket);
		socket.on('error', () => undefined); // newsterm hangs up when it has had enough
		socket.on('close', () => open.delete(socket));
		socket.on('data', (request) => {
			const [, path] = /^GET (\S+) /.exec(request.toString('latin1')) ?? [];
			if (path === undefined) return;
			asked.push(path);
			answer(path, socket);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as AddressInfo;
	onTestFinished(
		() =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				for (const socket of open) socket.destroy();
			}),
	);
	return {url: (path) => `http://127.0.0.1:${port}${path}`, asked};
}
