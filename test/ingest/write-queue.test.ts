import {setImmediate as nextTurn} from 'node:timers/promises';
import {expect, it} from 'vitest';
import type {IngestDesk} from '../../src/ingest/desk.js';
import {createWriteQueue, type WriteQueue} from '../../src/ingest/write-queue.js';

interface Written {
	readonly queue: WriteQueue;
	/** What was committed, batch by batch. */
	readonly batches: string[][];
	/** Names what is written. */
	write(name: string, stories?: number): Promise<void>;
}

function open(storiesAtOnce?: number): Written {
	const batches: string[][] = [];
	const store = {
		batch(work: () => unknown) {
			batches.push([]);
			return work();
		},
	};
	const pause = async () => void (await nextTurn());
	const desk = {store, pause, ...(storiesAtOnce && {storiesAtOnce})} as unknown as IngestDesk;
	const queue = createWriteQueue(desk);
	const write = (name: string, stories = 0) =>
		queue.write(stories, () => {
			if (name === 'broken') throw new Error('the disk is full');
			batches.at(-1)?.push(name);
		});
	return {queue, batches, write};
}

it('commits together what comes together, in the order it came', async () => {
	const {batches, write} = open();
	await Promise.all([write('a', 20), write('b', 20), write('c'), write('d', 40)]);
	expect(batches).toEqual([['a', 'b', 'c'], ['d']]);
});

it('takes more into one commit where nobody waits for it, and one delivery however large', async () => {
	const {batches, write} = open(500);
	await Promise.all([write('a', 50), write('b', 400), write('c', 700), write('d')]);
	expect(batches).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('says to each of a batch that failed why, and goes on with the next', async () => {
	const {batches, write} = open();
	const ended = await Promise.allSettled([write('a', 10), write('broken', 10), write('c', 50)]);
	expect(ended.map(({status}) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
	expect(batches.at(-1)).toEqual(['c']);
});

it('has no room for more while much waits', async () => {
	const {queue, batches, write} = open();
	const written = Array.from({length: 40}, (_, n) => write(`${n}`, 50));
	let isLet = false;
	const room = queue.room().then(() => {
		isLet = true;
	});
	await written[0];
	expect(isLet).toBe(false);
	await room;
	expect(batches.length).toBeLessThan(40);
	await Promise.all(written);
	await queue.room();
	expect(batches).toHaveLength(40);
});
