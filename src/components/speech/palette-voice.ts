import type {State} from '../../app/index.js';
import {keyWords} from './key-words.js';
import {parts, placeOf, type Voice} from './voice.js';

export const paletteVoice: Voice = {
	enter(state) {
		return ['Commands: type one, or a name. Enter chooses, Escape leaves.', ...selected(state)];
	},
	change(before, after) {
		const {prompt, found, cursor} = after.palette;
		const typed = prompt.text.trim();
		if (typed !== before.palette.prompt.text.trim())
			return [`${typed || 'Nothing typed'}: ${found.length} found`, ...selected(after)];
		return cursor === before.palette.cursor ? [] : selected(after);
	},
};

function selected({palette: {found, cursor}}: State): readonly string[] {
	const choice = found[cursor];
	if (!choice) return [];
	const {words, about, kind, key} = choice;
	return [parts(placeOf(cursor, found), words, about, kind, key !== undefined && `key ${keyWords(key)}`)];
}
