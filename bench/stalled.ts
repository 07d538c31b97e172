/**
 * What 64 servers cost that each send most of a large feed and then stall: `npx node bench/run.js stalled [MB] [SECONDS]`.
 * Prints the most memory the process held, the server in another one, and how the feeds fared.
 */
import {fork} from 'node:child_process';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {FeedError, openFetcher} from '../src/feeds/index.js';

const megabytes = Number(process.argv[2] ?? 15);
const seconds = Number(process.argv[3] ?? 30);
const feeds = 64;

if (process.send) sendAndStall();
else await measure();

/** In a process of its own, so that what it sends is not counted. */
function sendAndStall(): void {
	const part = Buffer.alloc(1_000_000, ' ');
	const server = createServer((request, response) => {
		if (request.url === '/small') return response.end('<rss><channel><title>Small</title></channel></rss>');
		let left = megabytes;
		const more = (): void => {
			if (left-- > 0) response.write(part, more);
		};
		response.writeHead(200, {'content-type': 'application/xml'});
		response.write('<rss><channel><title>', more);
	});
	server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

async function measure(): Promise<void> {
	const server = fork(process.argv[1] ?? '', [String(megabytes)]);
	const port = await new Promise((resolve) => server.once('message', resolve));
	const fetcher = await openFetcher({
		now: () => Math.round(performance.now()),
		userAgent: 'newsterm/bench',
		timeoutMs: seconds * 1000,
	});
	// This machine is asked for more as it answers; other hosts are from the start.
	for (let answers = 0; answers < feeds; answers++)
		await fetcher.fetchFeed({url: `http://127.0.0.1:${port}/small`});
	let most = 0;
	const look = setInterval(() => {
		most = Math.max(most, process.memoryUsage().rss);
	}, 100);
	const words = new Map<string, number>();
	await Promise.all(
		Array.from({length: feeds}, async (_, index) => {
			const url = `http://127.0.0.1:${port}/${index}`;
			const ended = await fetcher.fetchFeed({url}).then(
				() => 'read',
				(error: unknown) => (error instanceof FeedError ? error.message.replace(/^\S+ /, '') : String(error)),
			);
			words.set(ended, (words.get(ended) ?? 0) + 1);
		}),
	);
	clearInterval(look);
	server.kill();
	await fetcher.close();
	console.log(`${feeds} feeds of ${megabytes} MB that stall: ${Math.round(most / 1e6)} MB at most`);
	for (const [sentence, count] of words) console.log(`${count} × ${sentence}`);
}
