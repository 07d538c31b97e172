import {english} from '../english.js';
import {addChosen, whereChosen} from './adding.js';
import {goToTab} from './browse.js';
import {fileChosen} from './enclosing.js';
import {muteChosen} from './muting.js';
import {closeMenu, openMenu} from './open-menu.js';
import {removeChosen} from './removing.js';
import {shareChosen} from './sharing.js';
import type {MenuItem, State} from './state.js';
import {type Step, withNotice} from './step.js';

export function chooseSection(state: State): Step {
	const items = state.tabs.map(
		({name, count, kind}, at): MenuItem => ({
			label: name,
			value: String(at),
			about: (kind === 'starred' ? english.counts.kept : english.counts.unread)(count),
		}),
	);
	return openMenu(state, {kind: 'section', title: english.menus.section, items, initial: state.tab});
}

export function chooseTheme(state: State): Step {
	const initial = Math.max(
		0,
		state.themes.findIndex(({value}) => value === state.settings.theme),
	);
	return openMenu(state, {kind: 'theme', title: english.menus.theme, items: state.themes, initial});
}

export function menuChosen(state: State, value: string): Step {
	const {menu} = state;
	const [closed] = closeMenu(state);
	switch (menu?.kind) {
		case 'section':
			return goToTab(closed, Number(value));
		case 'theme':
			return setTheme(closed, value);
		case 'add-feed':
			return addChosen(closed, menu, value);
		case 'add-where':
			return whereChosen(closed, value);
		case 'mute':
			return muteChosen(closed, value);
		case 'remove-feed':
			return removeChosen(closed, value);
		case 'files':
			return fileChosen(closed, Number(value));
		case 'share':
			return shareChosen(closed, value);
		default:
			return [closed];
	}
}

/** The config file is the person's: it is told how to keep the choice, not changed. */
export function setTheme(state: State, theme: string): Step {
	return withNotice({...state, settings: {...state.settings, theme}}, english.menus.themeSet(theme));
}
