/**
 * What wakes a newsterm that nobody touches: `npx node bench/run.js idle 20000 62` opens the built program on the store that
 * `bench/run.js store 20000` builds, waits until its texts are indexed and nothing has happened for a while, and counts for
 * 62 seconds how often each of its threads was woken. On Linux.
 */
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {print} from './figures.js';
import {emptyHome, fillHome} from './home.js';
import {memory, openTerminal} from './terminal.js';

const [stories = 20_000, seconds = 62] = process.argv.slice(2).map(Number);
/** So long nothing may happen before it counts as idle, and so few wakes are nothing. */
const quietMs = 5000;
const few = 3;

const home = fillHome(emptyHome(), stories);

/** How often each thread gave its core up, which is once a wake. */
function wakes(pid: number): ReadonlyMap<string, number> {
	const threads = readdirSync(`/proc/${pid}/task`);
	return new Map(
		threads.map((thread) => {
			const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8');
			const name = /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '';
			return [`${name} ${thread}`, Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status)?.[1])];
		}),
	);
}

async function wakesIn(
	pid: number,
	ms: number,
): Promise<readonly (readonly [name: string, count: number])[]> {
	const before = wakes(pid);
	await sleep(ms);
	return [...wakes(pid)]
		.map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
		.filter(([, count]) => count > 0);
}

const {pty, close} = openTerminal(['bin/newsterm.js'], home);
while ((await wakesIn(pty.pid, quietMs)).some(([, count]) => count > few));
const woken = await wakesIn(pty.pid, seconds * 1000);
print(
	`woken in ${seconds} s of idle`,
	woken.map(([name, count]) => `${name}: ${count}`).join(', ') || 'never',
);
print('memory, MB', memory(pty.pid, 'VmRSS'));
close();
rmSync(home, {recursive: true, force: true});
process.exit();
