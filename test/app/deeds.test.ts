import {describe, expect, it} from 'vitest';
import {type Action, type Effect, type State, update} from '../../src/app/index.js';
import type {Intent} from '../../src/store/index.js';
import {blankState, noon} from './blank-state.js';

const intent: Intent = {mark: 'starred', ids: ['0000000000aa']};
const headline = {
	key: 1,
	id: '0000000000aa',
	sortAt: noon,
	title: 'Harbour tunnel opens',
	outlet: 'Northgate Wire',
	section: 'World',
	lede: '',
	isUnread: true,
	isStarred: false,
	others: 0,
};
const opened: Action = {type: 'list-opened', query: {}, headlines: [headline], total: 1};

/** Plays the actions, and says which deeds were handed on, by the number and kind of each. */
function play(...actions: readonly Action[]): {state: State; handed: readonly string[]} {
	let state = update(blankState(), opened)[0];
	const handed: string[] = [];
	for (const action of actions) {
		const [next, ...effects] = update(state, action);
		state = next;
		handed.push(...effects.flatMap(nameOf));
	}
	return {state, handed};
}

function nameOf(effect: Effect): readonly string[] {
	return 'seq' in effect ? [`${effect.seq} ${effect.type}`] : [];
}

describe('what waits for the worker', () => {
	const star: Action = {type: 'toggle-star'};
	const undo: Action = {type: 'undo'};
	const written = (seq: number): Action => ({type: 'committed', seq, intent, stories: 1});

	it('is handed on at once while it is marks alone', () => {
		expect(play(star, star).handed).toEqual(['1 commit', '2 commit']);
	});

	it('waits behind an undo, and the undo waits for what is before it', () => {
		expect(play(star, undo, star).handed).toEqual(['1 commit']);
		expect(play(star, undo, star, written(1)).handed).toEqual(['1 commit', '2 find-deed']);
		const undone = [{type: 'deed-found', seq: 2, id: 7} as const, {type: 'undone', seq: 2} as const];
		expect(play(star, undo, star, written(1), ...undone).handed).toEqual([
			'1 commit',
			'2 find-deed',
			'2 undo',
			'3 commit',
		]);
	});

	it('is handed on again with the next deed when it could not be written', () => {
		const {state, handed} = play(star, {type: 'failed', reason: 'The disk is full', seq: 1}, star);
		expect(handed).toEqual(['1 commit', '1 commit', '2 commit']);
		expect(state.notice?.text).toBe('The disk is full');
	});

	it('is shown as marked although it waits', () => {
		const {state} = play(undo, star);
		expect(state.list.rows[0]?.headline.isStarred).toBe(true);
	});
});
