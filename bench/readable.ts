/**
 * When news can be read, and when it is clustered: `npx node bench/run.js readable 1000 50` runs the built
 * `newsterm refresh --all` on an empty store with 1,000 feeds of a server on loopback (`feed-server.ts`), 50 ms away, and
 * twice more when nothing is new. With a third number so many in a hundred hang: `readable 200 50 10`. Readable: the last
 * feed that answers has ended, its stories are stored. Clustered: the command is over. Seconds from its start.
 */
import {fork, spawn} from 'node:child_process';
import {once} from 'node:events';
import {rmSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {print} from './figures.js';
import {emptyHome} from './home.js';
import {memory} from './terminal.js';

const [feeds = 1000, latencyMs = 50, hanging = 0] = process.argv.slice(2).map(Number);

const home = emptyHome();
const root = join(import.meta.dirname, '..', '..');
const server = fork(join(root, 'bench', 'run.js'), ['feed-server', String(feeds), String(latencyMs), '30']);
const silent = createServer(() => {});

async function main(): Promise<void> {
	const [port] = (await once(server, 'message')) as [number];
	silent.listen(0, '127.0.0.1');
	await once(silent, 'listening');
	const deaf = (silent.address() as AddressInfo).port;
	const urls = Array.from({length: feeds}, (_, n) => {
		const hangs = n % 100 < hanging;
		return {url: `http://127.0.0.1:${hangs ? deaf : port}/feed/${n}`, section: `Section ${n % 20}`};
	});
	writeFileSync(join(home, 'config.json'), JSON.stringify({feeds: urls}));
	for (const name of ['everything new', 'nothing new', 'nothing new']) await measure(name);
}

async function measure(name: string): Promise<void> {
	const started = performance.now();
	const seconds = () => ((performance.now() - started) / 1000).toFixed(2);
	const child = spawn(process.execPath, [join(root, 'bin', 'newsterm.js'), 'refresh', '--all', '--json'], {
		env: {...process.env, NEWSTERM_HOME: home},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let readable = '–';
	let peak = 0;
	let stories = 0;
	for await (const line of createInterface({input: child.stdout})) {
		const {type, error, new: added} = JSON.parse(line) as {type: string; error: unknown; new: number};
		if (child.pid !== undefined && child.exitCode === null)
			peak = Math.max(peak, memory(child.pid, 'VmHWM') || 0);
		if (type === 'feed' && error === null) readable = seconds();
		if (type === 'summary') stories = added;
	}
	if (child.exitCode === null) await once(child, 'exit');
	print(`${name}: stories`, stories);
	print('  readable, s', readable);
	print('  clustered, s', seconds());
	print('  memory at its highest, MB', peak);
}

try {
	await main();
} finally {
	server.kill();
	silent.close();
	rmSync(home, {recursive: true, force: true});
	process.exit();
}
