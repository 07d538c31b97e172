/**
 * What syncing takes: `npx node bench/run.js sync 300 30000` runs `newsterm sync` of the built program with a server on
 * loopback that has so many feeds and unread stories: the first time, again with nothing new, and with 500 marks to tell.
 */
import {fork, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {print} from './figures.js';

const [feeds = '300', stories = '30000'] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'newsterm-bench-sync-'));
const server = fork(join('bench', 'run.js'), ['sync-server', feeds, stories], {silent: true});
const [{url, user, password}] = (await once(server, 'message')) as [
	Record<'url' | 'user' | 'password', string>,
];
writeFileSync(
	join(home, 'config.json'),
	JSON.stringify({accounts: [{kind: 'greader', name: 'Bench', url, user, password: '$BENCH_PASSWORD'}]}),
);

function newsterm(...args: readonly string[]): string {
	const {stdout, stderr, status} = spawnSync(process.execPath, ['bin/newsterm.js', ...args], {
		encoding: 'utf8',
		env: {...process.env, NEWSTERM_HOME: home, BENCH_PASSWORD: password},
		maxBuffer: 64 * 1024 * 1024,
	});
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
	return stdout;
}

interface Synced {
	readonly new: number;
	readonly sent: number;
	readonly requests: number;
	readonly bytes: number;
	readonly ms: number;
}

function sync(what: string): void {
	const at = performance.now();
	const {new: added, sent, requests, bytes, ms} = JSON.parse(newsterm('sync', '--json')) as Synced;
	const whole = ((performance.now() - at) / 1000).toFixed(1);
	const kilobytes = Math.round(bytes / 1000);
	print(
		what,
		`${added} new, ${sent} told, ${requests} requests, ${kilobytes} kB, ${(ms / 1000).toFixed(1)} s (${whole} s with placing)`,
	);
}

sync('first sync');
sync('nothing new');
sync('nothing new');
const ids = newsterm('list', '--json', '--limit', '500')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line).id as string);
newsterm('mark', 'read', ...ids);
sync('500 marks');
server.disconnect();
rmSync(home, {recursive: true, force: true});
