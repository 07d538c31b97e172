import {describe, expect, it} from 'vitest';
import type {Subscription} from '../../src/model.js';
import {openStore, type Store, type Wanted} from '../../src/store/index.js';
import {dice} from './dice.js';

const now = Date.parse('2026-11-20T12:00:00Z');

function sync(store: Store, {subscriptions, sections, mutes = []}: Wanted): void {
	store.syncSubscriptions(subscriptions, sections, now);
	store.syncMutes(mutes, now);
}

const ferry: Subscription = {url: 'https://ferry.example/rss', title: 'Ferry', section: 'World', keepDays: 9};
const tram: Subscription = {url: 'https://tram.example/rss'};
const wanted: Wanted = {subscriptions: [ferry, tram], sections: ['World'], mutes: ['"ice cup"']};

describe('a store that follows the config', () => {
	it('says so once it was told, and not before', () => {
		const store = openStore(':memory:');
		expect(store.follows(wanted)).toBe(false);
		sync(store, wanted);
		expect(store.follows(wanted)).toBe(true);
	});

	it.each<[what: string, Wanted]>([
		['another feed', {...wanted, subscriptions: [ferry, tram, {url: 'https://bus.example/rss'}]}],
		['one feed less', {...wanted, subscriptions: [ferry]}],
		['another order', {...wanted, subscriptions: [tram, ferry]}],
		['another title', {...wanted, subscriptions: [{...ferry, title: 'Ferries'}, tram]}],
		['no title', {...wanted, subscriptions: [{url: ferry.url, section: 'World', keepDays: 9}, tram]}],
		['another section', {...wanted, subscriptions: [ferry, {...tram, section: 'World'}]}],
		['another time to keep', {...wanted, subscriptions: [{...ferry, keepDays: 10}, tram]}],
		['sections in another order', {...wanted, sections: ['Sport', 'World']}],
		['another mute', {...wanted, mutes: ['"ice cup"', 'feed:tram']}],
		['no mute', {...wanted, mutes: []}],
	])('sees %s', (_what, next) => {
		const store = openStore(':memory:');
		sync(store, wanted);
		expect(store.follows(next)).toBe(false);
		sync(store, next);
		expect(store.follows(next)).toBe(true);
	});

	it('has nothing written by a sync when it says so, whatever came before', () => {
		const roll = dice(11);
		const store = openStore(':memory:');
		for (let round = 0; round < 300; round++) {
			const next = anyWanted(roll);
			const follows = store.follows(next);
			const before = store.generation();
			sync(store, next);
			if (follows) expect(store.generation(), JSON.stringify(next)).toBe(before);
			expect(store.follows(next), JSON.stringify(next)).toBe(true);
		}
	});
});

/** Few of each, so that the same comes again. */
function anyWanted(roll: (sides: number) => number): Wanted {
	const subscriptions = [1, 2, 3]
		.filter(() => roll(3) > 0)
		.map((n) => ({
			url: `https://paper${n}.example/rss`,
			...(roll(2) === 0 && {title: `Paper ${n}`}),
			...(roll(2) === 0 && {section: roll(2) === 0 ? 'World' : 'Sport'}),
		}));
	return {
		subscriptions: roll(2) === 0 ? subscriptions : subscriptions.toReversed(),
		sections: roll(2) === 0 ? ['World'] : ['Sport', 'World'],
		mutes: roll(2) === 0 ? [] : ['"ice cup"'],
	};
}
