import {goToTab} from './browse.js';
import {withoutTop} from './reading.js';
import type {Menu, MenuItem, State} from './state.js';
import {type Step, withNotice} from './step.js';

export function chooseSection(state: State): Step {
	const items = state.tabs.map(
		({name, count, kind}, at): MenuItem => ({
			label: name,
			value: String(at),
			about: kind === 'starred' ? `${count} kept` : `${count} unread`,
		}),
	);
	return openMenu(state, {kind: 'section', title: 'Section', items, initial: state.tab});
}

export function chooseTheme(state: State): Step {
	const initial = Math.max(
		0,
		state.themes.findIndex(({value}) => value === state.settings.theme),
	);
	return openMenu(state, {kind: 'theme', title: 'Theme', items: state.themes, initial});
}

function openMenu(state: State, menu: Menu): Step {
	return [{...state, modes: [...state.modes, 'menu'], menu}];
}

export function closeMenu(state: State): Step {
	const {menu: _, ...rest} = state;
	return [{...rest, modes: withoutTop(state.modes)}];
}

export function menuChosen(state: State, value: string): Step {
	const {menu} = state;
	const [closed] = closeMenu(state);
	if (menu?.kind === 'section') return goToTab(closed, Number(value));
	if (menu?.kind !== 'theme') return [closed];
	const settings = {...closed.settings, theme: value};
	// The config file is the person's: it is told how to keep the choice, not changed.
	return withNotice(
		{...closed, settings},
		`Theme ${value} until you quit; "theme": "${value}" in the config keeps it`,
	);
}
