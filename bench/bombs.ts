/**
 * Forty answers that are to eat memory, time or other people's news, at once: `npx node bench/run.js bombs` runs the built
 * `newsterm refresh --all` over them, with feeds that are only hard to read and two good ones; `bombs ampersands` over that one.
 * Prints what became of each, the seconds (a feed has 30, waiting for its turn not counted) and the memory at its highest;
 * fails where a good feed is missing (of all at once, large ones may wait too long for their turn, and are tried again), or one
 * answer takes more than 512 MB.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rmSync, writeFileSync} from 'node:fs';
import {type AddressInfo, createServer, type Socket} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {type Bodies, bombs, feeds as hardFeeds, largeFeeds} from '../test/e2e/hostile-bodies.js';
import {print} from './figures.js';
import {emptyHome} from './home.js';
import {memory} from './terminal.js';

const good = (title: string) => (socket: Socket) => {
	const body = `<rss version="2.0"><channel><title>${title}</title><item><title>${title} news</title></item></channel></rss>`;
	socket.end(
		`HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
	);
};
const feeds: Bodies = {...hardFeeds, ...largeFeeds};
const only = process.argv[2];
const mostMb = only === undefined ? 768 : 512;
const mostSeconds = only === undefined ? 60 : 35;
const chosen = (all: Bodies): Bodies =>
	only === undefined ? all : Object.fromEntries(Object.entries(all).filter(([name]) => name === only));
const answers = {first: good('First'), ...chosen(bombs), ...chosen(feeds), last: good('Last')};
const wanted = new Set(['first', 'last', ...Object.keys(chosen(feeds))]);

const server = createServer((socket) => {
	socket.on('error', () => {});
	socket.once('data', (request) => {
		const path = /^GET \/(\S*)/.exec(request.toString('latin1'))?.[1] ?? '';
		(answers as Readonly<Record<string, (socket: Socket) => void>>)[path]?.(socket);
	});
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const {port} = server.address() as AddressInfo;
const home = emptyHome();
const urls = Object.keys(answers).map((name) => `http://127.0.0.1:${port}/${name}`);
writeFileSync(join(home, 'config.json'), JSON.stringify({feeds: urls}));

const started = performance.now();
const child = spawn(
	process.execPath,
	[join(import.meta.dirname, '..', '..', 'bin', 'newsterm.js'), 'refresh', '--all', '--json'],
	{env: {...process.env, NEWSTERM_HOME: home}, stdio: ['ignore', 'pipe', 'inherit']},
);
let peak = 0;
const watching = setInterval(() => {
	if (child.pid !== undefined) peak = Math.max(peak, memory(child.pid, 'VmHWM') || 0);
}, 50);
const faults: string[] = [];
let fetchedAt = started;
let peakFetching = 0;
for await (const line of createInterface({input: child.stdout})) {
	const told = JSON.parse(line);
	if (told.type !== 'feed') continue;
	const name = new URL(told.url).pathname.slice(1);
	print(name, told.error ? told.error.message : `${told.new} stories`);
	if (wanted.has(name) && told.error !== null && (only !== undefined || told.error.code !== 'timeout'))
		faults.push(name);
	fetchedAt = performance.now();
	if (child.pid !== undefined) peakFetching = Math.max(peakFetching, memory(child.pid, 'VmHWM') || 0);
}
clearInterval(watching);
const seconds = (performance.now() - started) / 1000;
print('seconds, fetched and placed', `${((fetchedAt - started) / 1000).toFixed(1)}, ${seconds.toFixed(1)}`);
print('memory at its highest, MB, fetched and placed', `${peakFetching}, ${peak}`);
if (peak > mostMb) faults.push('memory');
if (seconds > mostSeconds) faults.push('time');
print('not as wanted', faults.join(', ') || 'none');
rmSync(home, {recursive: true, force: true});
process.exit(faults.length > 0 ? 1 : 0);
