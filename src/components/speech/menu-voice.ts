import {menuCursor, type State} from '../../app/index.js';
import {english} from '../../english.js';
import {parts, placeOf, type Voice} from './voice.js';

export const menuVoice: Voice = {
	enter({menu, ...state}) {
		if (!menu) return [];
		return [english.speech.opened.menu(menu.title), ...selected({...state, menu})];
	},
	change(before, after) {
		const [was, is] = [before.menu, after.menu];
		if (!was || !is) return [];
		return menuCursor(was) === menuCursor(is) ? [] : selected(after);
	},
};

function selected({menu}: State): readonly string[] {
	if (!menu) return [];
	const cursor = menuCursor(menu);
	const item = menu.items[cursor];
	if (!item) return [];
	return [
		parts(
			placeOf(cursor, menu.items),
			item.label,
			item.about,
			cursor === menu.initial && english.speech.menuCurrent,
		),
	];
}
