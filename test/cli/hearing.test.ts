import {expect, it} from 'vitest';
import type {Action, App, State} from '../../src/app/index.js';
import {createHearing} from '../../src/cli/hearing.js';
import type {FeedResult} from '../../src/model.js';
import {StoreError} from '../../src/store/index.js';

/** A reader that notes what it is told, frame by frame, and a clock that is wound by hand. */
function listening({
	hasChanged = () => true,
	...so
}: Partial<Pick<State, 'round' | 'isFilling'>> & {hasChanged?: () => boolean} = {}) {
	const frames: string[][] = [];
	const faults: StoreError[] = [];
	const timers: {ms: number; run: () => void}[] = [];
	const app = {
		getState: () => so as State,
		dispatch: (...actions: readonly Action[]) => void frames.push(actions.map(({type}) => type)),
	} as App;
	const hearing = createHearing({
		app,
		hasChanged,
		storeFailed: (error) => void faults.push(error),
		after: (ms, run) => void timers.push({ms, run}),
	});
	return {frames, faults, timers, hearing, ring: () => timers.splice(0).forEach(({run}) => void run())};
}

const result: FeedResult = {
	url: 'https://a.example/',
	title: 'A',
	status: 'ok',
	added: 1,
	updated: 0,
	ms: 1,
	bytes: 1,
};
const feedEnded = {type: 'feed-ended', result} as const;

it('shows all that a round brings within a moment in one frame', () => {
	const {hearing, frames, ring} = listening();
	hearing.hear(feedEnded);
	hearing.hear({type: 'stored'});
	hearing.hear(feedEnded);
	expect(frames).toEqual([]);

	ring();
	expect(frames).toEqual([['feed-ended', 'feed-ended', 'store-changed']]);
});

it('tells the end of a round after that of its feeds', () => {
	const {hearing, frames} = listening();
	hearing.hear(feedEnded);
	hearing.hear({type: 'round-ended'});
	expect(frames).toEqual([['feed-ended', 'round-ended']]);
});

it('asks for nothing when the store is the one that is shown', () => {
	const {hearing, frames, ring} = listening({hasChanged: () => false});
	hearing.storeChanged();
	ring();
	expect(frames).toEqual([[]]);
});

it('takes longer moments while a round runs, but not over an empty list', () => {
	const round = {done: 0, total: 400, isForced: false};
	const waits = [{}, {round}, {round, isFilling: true}].map((so) => {
		const {hearing, timers} = listening(so);
		hearing.storeChanged();
		return timers[0]?.ms;
	});
	expect(waits[0]).toBe(waits[2]);
	expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
});

it('tells of a store that cannot be read any more, and shows what else there is', () => {
	const damaged = new StoreError('corrupt', '/news.db', '/news.db is damaged');
	const {hearing, frames, faults, ring} = listening({
		hasChanged() {
			throw damaged;
		},
	});
	hearing.hear(feedEnded);
	hearing.storeChanged();
	ring();
	expect(faults).toEqual([damaged]);
	expect(frames).toEqual([['feed-ended']]);
});
