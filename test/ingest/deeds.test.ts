import {beforeEach, describe, expect, it} from 'vitest';
import {createDeeds, type Deeds} from '../../src/ingest/deeds.js';
import type {IngestDesk, IngestEvent} from '../../src/ingest/desk.js';
import {noon} from '../store/stories.js';

const everything = {mark: 'read', query: {}} as const;
const one = {mark: 'unread', ids: ['a1b2c3d4e5f6']} as const;

let told: IngestEvent[];
let kept: boolean[];
let goOn: () => void;
let deeds: Deeds;

beforeEach(() => {
	told = [];
	kept = [];
	deeds = open();
});

/** A store where the mark of a query has three parts; nothing goes on before it may. */
function open(failsAt = Number.POSITIVE_INFINITY): Deeds {
	const store = {
		*commitInParts({query}: {query?: object}) {
			for (let part = 1; query && part < 3; part++) {
				if (part === failsAt) throw new Error('the disk is full');
				yield {done: part * 4, of: 12};
			}
			return query ? 12 : 1;
		},
		undoInParts: () => [][Symbol.iterator](),
		record() {},
		keepState: (_now: number, {isDue}: {isDue: boolean}) => void kept.push(isDue),
	};
	const desk = {
		store,
		now: () => noon,
		tell: (event: IngestEvent) => void told.push(event),
		pause: () => new Promise<void>((resolve) => (goOn = resolve)),
	};
	return createDeeds(desk as unknown as IngestDesk, () => {});
}

const heard = () =>
	told.map((event) =>
		'done' in event ? [event.type, event.seq, event.done] : [event.type, 'seq' in event && event.seq],
	);

async function turns(): Promise<void> {
	for (let turn = 0; turn < 9; turn++) await Promise.resolve();
}

describe('deeds', () => {
	it('of one part are done at once', () => {
		void deeds.commit(1, one);
		void deeds.record(2, '{}');
		void deeds.undo(3, 7);
		expect(heard()).toEqual([
			['committed', 1],
			['recorded', 2],
			['undone', 3],
		]);
	});

	it('of several parts tell how far they are, and what comes after them waits', async () => {
		void deeds.commit(1, everything);
		void deeds.commit(2, one);
		void deeds.undo(3, 7);
		expect(heard()).toEqual([['marking', 1, 4]]);
		goOn();
		await turns();
		expect(heard()).toEqual([
			['marking', 1, 4],
			['marking', 1, 8],
		]);
		goOn();
		await turns();
		expect(heard().slice(2)).toEqual([
			['committed', 1],
			['committed', 2],
			['undone', 3],
		]);
		expect(kept).toEqual([true]); // a list cannot be read out of the journal again
	});

	it('are stopped between two parts, and told as far as they are', async () => {
		void deeds.commit(1, everything);
		deeds.stopMarking();
		void deeds.undo(2, 7);
		goOn();
		await turns();
		expect(told.slice(1)).toMatchObject([
			{type: 'committed', seq: 1, stories: 4},
			{type: 'undone', seq: 2},
		]);
	});

	it('that fail midway hold up nothing', async () => {
		deeds = open(2);
		const failing = deeds.commit(1, everything);
		const next = deeds.commit(2, one);
		goOn();
		await expect(failing).rejects.toThrow('full');
		await next;
		expect(heard()).toEqual([
			['marking', 1, 4],
			['committed', 2],
		]);
	});
});
