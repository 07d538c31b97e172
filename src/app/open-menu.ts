import {withoutTop} from './reading.js';
import type {Menu, State} from './state.js';
import type {Step} from './step.js';

export function openMenu(state: State, menu: Menu): Step {
	return [{...state, modes: [...state.modes, 'menu'], menu}];
}

export function closeMenu(state: State): Step {
	const {menu: _, ...rest} = state;
	return [{...rest, modes: withoutTop(state.modes)}];
}
