/**
 * Every figure of this folder in one run, one bench after another, with the machine and the day: `npx node bench/run.js all
 * 100000`. Each bench puts ratios beside its milliseconds (a bare Node's answer, a store read without newsterm), because
 * machines differ and have bad days.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cpus, release} from 'node:os';
import {join} from 'node:path';
import {print} from './figures.js';
import {builtStore} from './home.js';

const [stories = '100000'] = process.argv.slice(2);
const run = join(import.meta.dirname, '..', '..', 'bench', 'run.js');

const benches: readonly (readonly [name: string, ...args: string[]])[] = [
	['start', stories],
	['keys', stories],
	['article', '5000'],
	['list', stories],
	['newsroom', stories],
	['parse'],
	['refresh', '1000', '50', stories, '3'],
];

print('day', new Date().toISOString().slice(0, 10));
print(
	'machine',
	`${cpus().length} × ${cpus()[0]?.model}, ${process.platform} ${release()}, Node ${process.version}`,
);
if (!existsSync(builtStore(Number(stories)))) bench('store', stories);
for (const [name, ...args] of benches) bench(name, ...args);

function bench(name: string, ...args: readonly string[]): void {
	console.log(`\n${[name, ...args].join(' ')}`);
	const {status} = spawnSync(process.execPath, [run, name, ...args], {stdio: 'inherit'});
	if (status !== 0) console.log(`${name} ended with ${status}`);
}
