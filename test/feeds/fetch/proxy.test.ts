import {createServer} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {expect, it, onTestFinished} from 'vitest';
import {faultOf, feedText, openFetcher, send, serve} from './loopback.js';

/** A proxy that joins what it is asked to join, and remembers it. */
async function openProxy(): Promise<{readonly url: string; readonly asked: readonly string[]}> {
	const asked: string[] = [];
	const proxy = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.end(feedText);
	});
	proxy.on('connect', ({url = ''}, socket) => {
		asked.push(url);
		const [host, port] = url.split(':');
		const target = connect(Number(port), host, () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			target.pipe(socket).pipe(target);
		});
		target.on('error', () => socket.destroy());
		socket.on('error', () => target.destroy());
		onTestFinished(() => {
			target.destroy();
		});
	});
	await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		proxy.closeAllConnections();
		proxy.close();
	});
	return {url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked};
}

it.each(['http_proxy', 'HTTP_PROXY'])('asks through the proxy that %s names', async (name) => {
	const proxy = await openProxy();
	const {origin} = await serve({'/': send(feedText)});
	const answer = await openFetcher({env: {[name]: proxy.url}}).fetchFeed({url: `${origin}/`});

	expect(answer).toMatchObject({status: 'ok', feed: {title: 'Wire'}});
	expect(proxy.asked).toEqual([expect.stringContaining(new URL(origin).host)]);
});

it('asks directly what no_proxy names', async () => {
	const proxy = await openProxy();
	const {origin} = await serve({'/': send(feedText)});
	await openFetcher({env: {http_proxy: proxy.url, no_proxy: '127.0.0.1'}}).fetchFeed({url: `${origin}/`});

	expect(proxy.asked).toEqual([]);
});

it('takes a proxy without a scheme for http', async () => {
	const proxy = await openProxy();
	const {origin} = await serve({'/': send(feedText)});
	await openFetcher({env: {http_proxy: proxy.url.slice('http://'.length)}}).fetchFeed({url: `${origin}/`});

	expect(proxy.asked).toEqual([expect.stringContaining(new URL(origin).host)]);
});

it.each(['no address', 'http://[::1', 'proxy:port', 'file:///etc/hosts'])(
	'says of each feed that it cannot be asked when the proxy is %s',
	async (http_proxy) => {
		const {origin} = await serve({'/': send(feedText)});
		const fault = await faultOf(openFetcher({env: {http_proxy}}).fetchFeed({url: `${origin}/`}));

		expect(fault).toMatchObject({kind: 'refused', message: expect.stringContaining('http_proxy')});
	},
);
