/**
 * `npm run fuzz -- [--rounds 200000] [--first 1] [--only NAME] [--seed N]`: whatever takes something from outside is given
 * a great deal of it. It throws nothing but its own errors, and no case takes two seconds. Ends with 1 when one fails:
 * its number is told, and `--seed N --only NAME` is that case alone.
 */
import {writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {type Failure, runRounds, targets} from './rounds.js';

const {values} = parseArgs({
	options: {
		rounds: {type: 'string', default: '200000'},
		first: {type: 'string', default: '1'},
		only: {type: 'string'},
		seed: {type: 'string'},
	},
});
const chosen = targets.filter(({name}) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
	process.stderr.write(`There is no "${values.only}": ${targets.map(({name}) => name).join(', ')}\n`);
	process.exit(2);
}
const shares = chosen.reduce((sum, {share}) => sum + share, 0);
const clock = (): number => performance.now();
const began = clock();
let failed = 0;
let cases = 0;

for (const target of chosen) {
	const started = clock();
	const first = Number(values.seed ?? values.first);
	const wanted = values.seed === undefined ? Math.ceil((Number(values.rounds) * target.share) / shares) : 1;
	const {failures, slowest} = runRounds(target, {first, cases: wanted}, clock);
	for (const failure of failures.slice(0, 20)) tell(failure);
	failed += failures.length;
	cases += wanted;
	const seconds = ((clock() - started) / 1000).toFixed(0);
	process.stdout.write(
		`${target.name}: ${wanted} cases from ${first} on, ${failures.length} failed, ${seconds} s; slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed})\n`,
	);
}
process.stdout.write(`${cases} cases, ${failed} failed, ${((clock() - began) / 1000).toFixed(0)} s\n`);
process.exitCode = failed === 0 ? 0 : 1;

function tell({target, seed, fault, input}: Failure): void {
	const file = join(tmpdir(), `newsterm-fuzz-${target}-${seed}`);
	writeFileSync(file, input);
	process.stderr.write(
		`npm run fuzz -- --seed ${seed} --only ${target}\n  ${fault}\n  It was given what stands in ${file}\n`,
	);
}
