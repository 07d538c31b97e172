import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {bombs, feeds, largeFeeds} from './hostile-bodies.js';
import {isFetched, openTerminal, type Terminal} from './open-terminal.js';
import {jsonLines, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {serveRaw} from './serve-raw.js';
import {tempHome} from './temp-home.js';

/** What promise 5 says of any answer. */
const mostMegabytes = 512;
/** Of forty at once that are all made to cost as much as one can: 577 were measured. */
const mostOfForty = 700;

/** Of the whole process, its threads too, at its highest. Linux alone tells it. */
function peakMegabytes(pid: number): number | undefined {
	if (process.platform !== 'linux') return undefined;
	const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Math.round(Number(kilobytes) / 1024);
}

/** Opens a place and leaves it again. What is waited for is theirs alone: a key right behind an Escape would be part of it. */
async function visit(terminal: Terminal, key: string, shows: RegExp): Promise<void> {
	terminal.press(key);
	await terminal.waitFor(shows);
	terminal.press('escape');
	await terminal.waitUntil((lines) => !shows.test(lines.join('\n')), `no ${shows} any more`);
}

it('reads good feeds past forty bombs at once, answers keys, and has one sentence for each bomb', async ({
	annotate,
}) => {
	const good = await serveFeeds({
		'/first': {body: rss('First', [{title: 'Ferry late'}])},
		'/last': {body: rss('Last', [{title: 'Tunnel open', minutesAgo: 6}])},
	});
	const answers = {...feeds, ...bombs};
	const raw = await serveRaw((path, socket) => answers[path.slice(1)]?.(socket));
	const named = Object.keys(answers).map((name) => ({url: raw.url(`/${name}`), title: name}));
	const home = tempHome({feeds: [good.url('/first'), ...named, good.url('/last')]});
	const terminal = openTerminal({home});
	await terminal.waitFor('Ferry late');
	await terminal.waitFor(/^▌/m);
	terminal.press('G', 'g');
	await visit(terminal, 'F', /STATE/);
	await visit(terminal, '?', /Keys.*▏/);
	await visit(terminal, ':', /type a command/);
	await terminal.waitFor(isFetched);
	for (const title of ['Named __proto__', 'Keyed constructor']) {
		terminal.press('/', ...`"${title}"`);
		await terminal.waitUntil(() => terminal.selected().includes(title), title);
		terminal.press('enter');
		await terminal.waitFor(/OTHER · /);
		terminal.press('q');
		await terminal.waitFor(/▏/);
		terminal.press('escape');
		await terminal.waitUntil((lines) => !lines.join('\n').includes('▏'), 'the front page');
	}
	const peak = peakMegabytes(terminal.pid);
	terminal.press('ctrl+c');
	expect(await terminal.exit).toBe(0);

	await annotate(`${peak} MB at the highest`);
	expect(peak ?? 0).toBeLessThan(mostOfForty);
	const told = jsonLines(await newsterm(['feeds', '--json'], home));
	const unread = told.filter(({lastOk, error}) => lastOk === null && error === null);
	expect(unread).toEqual([]);
	for (const {error} of told) expect(String(Object(error)['message'])).not.toContain('\n');
	const listed = (await newsterm(['list', '--all'], home)).stdout;
	for (const wanted of ['Ferry late', 'Tunnel open', 'Named hasOwnProperty', 'Keyed __proto__'])
		expect(listed).toContain(wanted);
});

it('takes large feeds in turns: what has to wait too long is tried again', async ({annotate}) => {
	const raw = await serveRaw((path, socket) => largeFeeds[path.slice(1)]?.(socket));
	const home = tempHome({feeds: Object.keys(largeFeeds).map((name) => raw.url(`/${name}`))});
	const terminal = openTerminal({home});
	await terminal.waitFor(/Large\d/);
	await terminal.waitFor(isFetched);
	const peak = peakMegabytes(terminal.pid);
	terminal.press('ctrl+c');
	expect(await terminal.exit).toBe(0);

	await annotate(`${peak} MB at the highest`);
	expect(peak ?? 0).toBeLessThan(mostMegabytes);
	const faults = jsonLines(await newsterm(['feeds', '--json'], home)).flatMap(({error}) => error ?? []);
	for (const fault of faults) expect(fault).toMatchObject({code: 'timeout'});
	expect(faults.length).toBeLessThan(Object.keys(largeFeeds).length);
});
