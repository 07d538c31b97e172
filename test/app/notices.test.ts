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
