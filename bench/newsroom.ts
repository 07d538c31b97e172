/**
 * What the newsroom takes: `npx node bench/run.js newsroom 1000000` adds so many stories, 10,000 a day, and tells at
 * 10,000, 100,000 and 1,000,000 what adding one took, what a bar of topics takes, and what all of it holds in memory.
 * Beside each stands a fixed piece of work that has nothing to do with newsterm: the machine's own doing.
 */
import {createClusters} from '../src/newsroom/index.js';
import {dice} from './dice.js';
import {median, print, quantile} from './figures.js';
import {fixedWork} from './fixed-work.js';
import {capital, leaning, word} from './invented-words.js';

const [archive = 1_000_000] = process.argv.slice(2).map(Number);
const stages = [10_000, 100_000, 1_000_000].filter((stage) => stage <= archive);
const perDay = 10_000;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 7, 1);
/** Of each stage so many of the last are timed. */
const timed = 2000;

const roll = dice(5);
const lowRoll = leaning(roll);
const name = (number: number): string => capital(word(30_000 + number));
const words = (count: number): string => Array.from({length: count}, () => word(lowRoll(20_000))).join(' ');

/** Twenty new events a day of some 100 stories; most stories tell nothing that others tell. */
function clipping(key: number) {
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

const clusters = createClusters();
let shown: ReturnType<typeof clusters.topics> = [];
let key = 0;
for (const stage of stages) {
	for (; key < stage - timed; key++) clusters.add(clipping(key));
	const ours: number[] = [];
	const bare: number[] = [];
	for (; key < stage; key++) {
		const story = clipping(key);
		ours.push(took(() => clusters.add(story)));
		bare.push(took(fixedWork));
	}
	report(stage, ours, bare);
}

function report(stage: number, ours: readonly number[], bare: readonly number[]): void {
	const now = clipping(key).at;
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
