import {expect, it} from 'vitest';
import {createCounting} from '../../src/ingest/counting.js';
import type {IngestEvent} from '../../src/ingest/index.js';
import type {ListQuery, Store} from '../../src/store/index.js';

/** A store of which every list has as many rows as its query has letters, and turns that are given by hand. */
function desk() {
	const counted: (string | undefined)[] = [];
	const told: IngestEvent[] = [];
	let turn = (): void => {};
	const store = {
		count({saved = ''}: ListQuery) {
			counted.push(saved);
			return saved.length;
		},
	} as Store;
	const pause = () =>
		new Promise<void>((resolve) => {
			turn = resolve;
		});
	const count = createCounting({store, pause, tell: (event) => void told.push(event)});
	const go = async () => {
		turn();
		await new Promise((resolve) => setImmediate(resolve));
	};
	return {count, counted, told, go};
}

const [ferry, fog, milk] = [{saved: 'ferry'}, {saved: 'fog'}, {saved: 'milk'}];

it('counts one list a turn, and tells of all at the end', async () => {
	const {count, counted, told, go} = desk();
	void count([ferry, fog]);
	expect(counted).toEqual([]);
	await go();
	expect(counted).toEqual(['ferry']);
	expect(told).toEqual([]);
	await go();
	expect(told).toEqual([
		{
			type: 'lists-counted',
			counts: [
				{list: ferry, rows: 5},
				{list: fog, rows: 3},
			],
		},
	]);
});

it('answers many asks that come meanwhile as one, the last', async () => {
	const {count, counted, go} = desk();
	void count([ferry]);
	void count([fog]);
	void count([milk]);
	for (let turn = 0; turn < 4; turn++) await go();
	expect(counted).toEqual(['ferry', 'milk']);
});
