import type {State} from '../../app/index.js';
import {english} from '../../english.js';
import {keyWords} from './key-words.js';
import {parts, placeOf, typedWords, type Voice} from './voice.js';

export const paletteVoice: Voice = {
	enter(state) {
		return [english.speech.opened.palette, ...selected(state)];
	},
	change(before, after) {
		const {prompt, found, cursor} = after.palette;
		const typed = prompt.text.trim();
		if (typed !== before.palette.prompt.text.trim())
			return [typedWords(typed, english.speech.found(found.length)), ...selected(after)];
		return cursor === before.palette.cursor ? [] : selected(after);
	},
};

function selected({palette: {found, cursor}}: State): readonly string[] {
	const choice = found[cursor];
	if (!choice) return [];
	const {words, about, kind, key} = choice;
	return [
		parts(
			placeOf(cursor, found),
			words,
			about,
			kind,
			key !== undefined && english.speech.paletteKeyIs(keyWords(key)),
		),
	];
}
