/**
 * What the newsroom takes: `npx node bench/run.js newsroom` tells for archives of 10,000, 100,000 and 1,000,000 stories
 * what adding one took, what a bar of topics takes, and what all of it holds in memory; `newsroom 100000` stops there.
 * All stories of an archive go through one memory, as in a program that nobody closes, once with 10,000 of them in the
 * six days that it holds and once with 60,000: the window is the same while the archive grows. Beside it stands a fixed
 * piece of work that has nothing to do with newsterm. A million takes a quarter of an hour.
 */
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {createClusters} from '../src/newsroom/index.js';
import {dice} from './dice.js';
import {median, print, quantile} from './figures.js';
import {fixedWork} from './fixed-work.js';
import {capital, leaning, word} from './invented-words.js';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const [archive = 1_000_000] = process.argv.slice(2).map(Number);
const archives = [10_000, 100_000, 1_000_000].filter((size) => size <= archive);
const windows = [10_000, 60_000];
/** A day more than what is looked back on: stories fall out of memory while others come. */
const windowDays = 6;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 7, 1);
/** Of each archive so many of the last are timed. */
const timed = 2000;
/** Bars that are timed, and stories that come between one and the next. */
const bars = 9;
const between = 20;

const name = (number: number): string => capital(word(30_000 + number));

/** Twenty new events a day, of some 100 stories where 10,000 come; most stories tell nothing that others tell. */
function clipping(key: number, perDay: number) {
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

for (const window of windows) {
	const perDay = window / windowDays;
	const before = held();
	const clusters = createClusters();
	let key = 0;
	for (const size of archives.filter((stories) => stories >= window)) {
		for (; key < size - timed; key++) clusters.add(clipping(key, perDay));
		const ours: number[] = [];
		const bare: number[] = [];
		for (; key < size; key++) {
			const story = clipping(key, perDay);
			ours.push(took(() => clusters.add(story)));
			bare.push(took(fixedWork));
		}
		let shown: ReturnType<typeof clusters.topics> = [];
		const barTimes = Array.from({length: bars}, () => {
			for (const end = key + between; key < end; key++) clusters.add(clipping(key, perDay));
			const {at: now} = clipping(key, perDay);
			return took(() => {
				shown = clusters.topics({now, limit: 9, shown});
			});
		});
		print(
			`${size.toLocaleString('en')}, window ${window.toLocaleString('en')}: adding one, ms`,
			spread(ours),
		);
		print('  a fixed piece of work, ms', spread(bare));
		print(
			'  a bar of topics, ms',
			`first ${barTimes[0]?.toFixed(1)}, p50 ${median(barTimes.slice(1)).toFixed(1)}`,
		);
		print('  topics', shown.map(({label}) => label).join(', '));
		print('  memory, MB', `${Math.round((held() - before) / 1e6)}`);
	}
}

/** Bytes on the heap and in arrays beside it. */
function held(): number {
	collect();
	const {heapUsed, arrayBuffers} = process.memoryUsage();
	return heapUsed + arrayBuffers;
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
