import {expect, it} from 'vitest';
import {type State, update} from '../../src/app/index.js';
import {blankState} from './blank-state.js';

const said = (state: State, text: string): State => update(state, {type: 'noticed', text})[0];
const typed = (state: State, key: string): State => update(state, {type: 'typed', key})[0];

it.each(['C', ':', '/', 'F', '?', 'a'])('makes room for the keys of what %s opens', (key) => {
	const opened = typed(said(blankState(), 'Copied https://paper.example/'), key);
	expect(opened.modes.length).toBeGreaterThan(1);
	expect(opened.notice).toBeUndefined();
});

it('leaves a notice where it is while one moves about', () => {
	expect(typed(said(blankState(), 'Marked 41 stories read'), 'j').notice?.text).toBe(
		'Marked 41 stories read',
	);
});

it('tells how far the mark of a long list is, and that u stops it', () => {
	const intent = {mark: 'read', query: {}} as const;
	const marking = {...blankState(), pending: [{seq: 1, intent}], seq: 1, handed: 1};
	const [so] = update(marking, {type: 'marking', seq: 1, done: 8_000, of: 320_000});
	expect(so.notice?.text).toBe('8,000 of 320,000 stories … — u stops, and undoes it');
	const [undoing, ...effects] = update(so, {type: 'typed', key: 'u'});
	expect(effects).toEqual([{type: 'stop-marking'}]); // what it takes back is looked for when that is told
	const [, ...then] = update(undoing, {type: 'committed', seq: 1, intent, stories: 8_000});
	expect(then).toContainEqual({type: 'find-deed', seq: 2});
});
