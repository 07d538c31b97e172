import {expect, it} from 'vitest';
import {menuCursor, typedInMenu} from '../../src/app/spoken-menu.js';
import type {Menu} from '../../src/app/state.js';
import {blankState} from './blank-state.js';

it('goes to either end of a spoken menu, however long it is', () => {
	const items = Array.from({length: 3_000}, (_, at) => ({label: `Section ${at}`, value: `${at}`}));
	const menu: Menu = {kind: 'section', title: 'Section', items};
	const open = {...blankState(), modes: ['list', 'menu'] as const, isSpoken: true as const, menu};
	const [end] = typedInMenu(open, 'end', 1) ?? [open];
	expect(end.menu && menuCursor(end.menu)).toBe(2_999);
	const [home] = typedInMenu(end, 'home', 1) ?? [end];
	expect(home.menu && menuCursor(home.menu)).toBe(0);
});
