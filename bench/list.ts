/**
 * What printing every story takes: `npx node bench/run.js list 100000` runs `newsterm list --json --all` and its plain form
 * into nowhere, in turn with a bare Node. Uses the store that `bench/run.js store N` builds.
 */
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {median, print} from './figures.js';
import {emptyHome, fillHome} from './home.js';

const [stories = '100000', times = '5'] = process.argv.slice(2);
const home = fillHome(emptyHome(), Number(stories));

const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
	['a bare Node', ['-e', '0']],
	['list --limit 50', ['bin/newsterm.js', 'list']],
	['list --json --all', ['bin/newsterm.js', 'list', '--json', '--all']],
	['list --all', ['bin/newsterm.js', 'list', '--all']],
];

function seconds(args: readonly string[]): number {
	const at = performance.now();
	const {status} = spawnSync(process.execPath, args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {...process.env, NEWSTERM_HOME: home},
	});
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
	return (performance.now() - at) / 1000;
}

const spent = new Map(commands.map(([name]) => [name, [] as number[]]));
for (let time = 0; time <= Number(times); time++) {
	// The first turn warms the disk's cache, and the cache of compiled code.
	for (const [name, args] of commands)
		if (time > 0) spent.get(name)?.push(seconds(args));
		else seconds(args);
}
const bare = median(spent.get('a bare Node') ?? []);
for (const [name, all] of spent)
	print(name, `${median(all).toFixed(3)} s, ${(median(all) / bare).toFixed(1)} × bare`);
rmSync(home, {recursive: true, force: true});
