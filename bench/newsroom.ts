/**
 * What the newsroom takes: `npx node bench/run.js newsroom` tells for archives of 10,000, 100,000 and 1,000,000 stories,
 * 10,000 a day, what adding one took, what a bar of topics takes, and what all of it holds in memory. An archive stands
 * in the store; memory begins where a start finds it, with the days it looks back on. `newsroom 100000` stops there.
 * Each stage is done over, and of each story's times the least counts: what a machine that stands still for a moment
 * adds hits another story each time. Beside it stands a fixed piece of work that has nothing to do with newsterm.
 */
import {createClusters} from '../src/newsroom/index.js';
import {dice} from './dice.js';
import {median, print, quantile} from './figures.js';
import {fixedWork} from './fixed-work.js';
import {capital, leaning, word} from './invented-words.js';

const [archive = 1_000_000] = process.argv.slice(2).map(Number);
const stages = [10_000, 100_000, 1_000_000].filter((stage) => stage <= archive);
const perDay = 10_000;
/** A day more than what is looked back on: stories fall out of memory while others come. */
const inMemory = 6 * perDay;
const runs = 3;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 7, 1);
/** Of each stage so many of the last are timed. */
const timed = 2000;

const name = (number: number): string => capital(word(30_000 + number));

/** Twenty new events a day of some 100 stories; most stories tell nothing that others tell. */
function clipping(key: number) {
	const roll = dice(key);
	const lowRoll = leaning(roll);
	const words = (count: number) => Array.from({length: count}, () => word(lowRoll(20_000))).join(' ');
	const day = Math.floor(key / perDay);
	const event = day * 20 + lowRoll(40) - 20;
	const told = event >= 0 && roll(5) < 2;
	const seed = dice(event);
	const [who, where] = told
		? [name(seed(9000)), name(seed(9000))]
		: [name(lowRoll(9000)), name(lowRoll(9000))];
	const what = told ? Array.from({length: 3}, () => word(seed(20_000))) : [];
	return {
		key,
		title: `The ${what[roll(3)] ?? word(lowRoll(20_000))} of ${who} ${what[roll(3)] ?? ''} in ${where} ${words(3)}`,
		lede: `${what.join(' ')} ${words(25)}`,
		outlet: `Paper ${roll(400)}`,
		at: firstDay + (key / perDay) * dayMs,
	};
}

for (const stage of stages) {
	const ours: number[] = [];
	const bare: number[] = [];
	let clusters = createClusters();
	for (let run = 0; run < runs; run++) {
		clusters = createClusters();
		for (let key = Math.max(0, stage - inMemory); key < stage - timed; key++) clusters.add(clipping(key));
		for (let at = 0; at < timed; at++) {
			const story = clipping(stage - timed + at);
			ours[at] = Math.min(
				ours[at] ?? Number.POSITIVE_INFINITY,
				took(() => clusters.add(story)),
			);
			bare[at] = Math.min(bare[at] ?? Number.POSITIVE_INFINITY, took(fixedWork));
		}
	}
	report(stage, {clusters, ours, bare});
}

interface Measured {
	readonly clusters: ReturnType<typeof createClusters>;
	readonly ours: readonly number[];
	readonly bare: readonly number[];
}

function report(stage: number, {clusters, ours, bare}: Measured): void {
	const now = clipping(stage).at;
	let shown: ReturnType<typeof clusters.topics> = [];
	const bars = Array.from({length: 9}, () =>
		took(() => {
			shown = clusters.topics({now, limit: 9, shown});
		}),
	);
	print(`at ${stage.toLocaleString('en')}: adding one, ms`, spread(ours));
	print('  a fixed piece of work, ms', spread(bare));
	print('  a bar of topics, ms', `first ${bars[0]?.toFixed(1)}, p50 ${median(bars).toFixed(1)}`);
	print('  topics', shown.map(({label}) => label).join(', '));
	globalThis.gc?.();
	const {heapUsed, arrayBuffers, rss} = process.memoryUsage();
	const mb = (bytes: number) => Math.round(bytes / 1e6);
	print('  memory, MB', `heap ${mb(heapUsed)}, arrays ${mb(arrayBuffers)}, resident ${mb(rss)}`);
}

function spread(times: readonly number[]): string {
	const at = (share: number) => quantile(times, share).toFixed(3);
	return `p50 ${at(0.5)}, p99 ${at(0.99)}, max ${Math.max(...times).toFixed(3)}`;
}

function took(work: () => void): number {
	const started = performance.now();
	work();
	return performance.now() - started;
}
