/**
 * A reader that is left open: `npx node bench/run.js soak 1000 10`. So many rounds over so many feeds on loopback, each with a
 * new story at every round, in one newsterm on a pseudo-terminal. Memory and open files are looked at after each; ends with
 * 1 when the last quarter holds a quarter more than the second, or three files more.
 */
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {dice} from './dice.js';
import {median, print} from './figures.js';
import {word} from './invented-words.js';
import {memory, openTerminal} from './terminal.js';

const [rounds = 1000, feeds = 10] = process.argv.slice(2).map(Number);
const shown = 30;
const roll = dice(5);

let round = 0;
let answers = 0;
const server = createServer(({url = '/'}, response) => {
	const feed = url.slice(1);
	const items = Array.from({length: shown}, (_, n) => round + shown - n).map(
		(n) => `<item><guid isPermaLink="false">${feed}-${n}</guid><title>${titles(n)}</title>
		<link>https://example.org/${feed}/${n}</link><description>&lt;p&gt;${titles(n).repeat(20)}&lt;/p&gt;</description></item>`,
	);
	response.setHeader('content-type', 'application/rss+xml');
	response.end(
		`<rss version="2.0"><channel><title>Paper ${feed}</title>${items.join('')}</channel></rss>`,
		() => {
			answers++;
		},
	);
});
const known = new Map<number, string>();
/** The same at each round for the same story. */
function titles(n: number): string {
	const told = known.get(n) ?? Array.from({length: 6}, () => word(roll(40_000))).join(' ');
	known.set(n, told);
	return told;
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const {port} = server.address() as AddressInfo;
const home = mkdtempSync(join(tmpdir(), 'newsterm-soak-'));
const urls = Array.from({length: feeds}, (_, n) => `http://127.0.0.1:${port}/${n}`);
writeFileSync(
	join(home, 'config.json'),
	JSON.stringify({feeds: urls, refresh: {onStart: false, everyMinutes: 1440}}),
);
const terminal = openTerminal([join(import.meta.dirname, '..', '..', 'bin', 'newsterm.js')], home);
const {pid} = terminal.pty;
await sleep(2000);

const samples: {readonly megabytes: number; readonly files: number}[] = [];
const began = performance.now();
for (round = 1; round <= rounds; round++) {
	const due = answers + feeds;
	terminal.pty.write('R');
	for (let tries = 0; answers < due || !/just now|min ago/.test(terminal.row(0)); tries++) {
		if (tries % 100 === 99 && answers < due) terminal.pty.write('R'); // it came while the last round was being folded
		if (tries > 3000) throw new Error(`Round ${round} never ended: ${terminal.row(0)}`);
		await sleep(10);
	}
	if (round % 3 === 0) terminal.pty.write('g'); // what is new is looked at
	if (round % 5 === 0) terminal.pty.write('\r');
	await sleep(30);
	if (round % 5 === 0) terminal.pty.write('h');
	samples.push({megabytes: memory(pid, 'VmRSS'), files: readdirSync(`/proc/${pid}/fd`).length});
	if (round % 100 === 0)
		print(`after ${round} rounds`, `${samples.at(-1)?.megabytes} MB, ${samples.at(-1)?.files} files`);
}
const quarter = (n: number) =>
	samples.slice(Math.floor((samples.length * n) / 4), Math.floor((samples.length * (n + 1)) / 4));
const megabytes = (n: number): number => median(quarter(n).map((sample) => sample.megabytes));
const files = (n: number): number => median(quarter(n).map((sample) => sample.files));
const growth = megabytes(3) / megabytes(1);
print('rounds, seconds', `${rounds}, ${((performance.now() - began) / 1000).toFixed(0)}`);
print('memory, by quarter', `${[0, 1, 2, 3].map(megabytes).join(', ')} MB`);
print('last quarter ÷ second', growth.toFixed(2));
print('open files, by quarter', [0, 1, 2, 3].map(files).join(', '));
process.exitCode = growth <= 1.25 && files(3) <= files(1) + 3 ? 0 : 1;
terminal.close();
server.close();
server.closeAllConnections();
await sleep(500);
rmSync(home, {recursive: true, force: true});
