import {farTo} from './far-to.js';
import {menuChosen} from './menus.js';
import {type Menu, modeOf, type State} from './state.js';
import type {Step} from './step.js';

/** Index of the item that Enter chooses. */
export function menuCursor({cursor, initial = 0}: Menu): number {
	return cursor ?? initial;
}

const moves: Readonly<Record<string, number>> = {
	up: -1,
	k: -1,
	down: 1,
	j: 1,
	home: farTo('first'),
	end: farTo('last'),
};

/** The keys that ink-select-input has where menus are drawn. Absent: the key is none of them, or no spoken menu is open. */
export function typedInMenu(state: State, key: string, times: number): Step | undefined {
	const {menu} = state;
	if (!state.isSpoken || !menu || modeOf(state) !== 'menu') return undefined;
	const by = moves[key];
	if (by !== undefined) return [{...state, menu: moved(menu, by * times)}];
	const wanted = key === 'enter' ? menuCursor(menu) : /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
	const item = menu.items[wanted];
	return item && menuChosen(state, item.value);
}

function moved(menu: Menu, by: number): Menu {
	return {...menu, cursor: Math.max(0, Math.min(menu.items.length - 1, menuCursor(menu) + by))};
}
