import {type State, shownHelp} from '../../app/index.js';
import {english} from '../../english.js';
import {keysWords} from './key-words.js';
import {parts, placeOf, typedWords, type Voice} from './voice.js';

export const helpVoice: Voice = {
	enter(state) {
		return [english.speech.opened.help(rowsOf(state).length), ...selected(state)];
	},
	change(before, after) {
		const typed = after.help.filter.text.trim();
		if (typed !== before.help.filter.text.trim())
			return [typedWords(typed, english.counts.keys(rowsOf(after).length)), ...selected(after)];
		return before.help.top === after.help.top ? [] : selected(after, before);
	},
};

interface HelpRow {
	readonly title: string;
	readonly keys: string;
	readonly words: string;
}

function rowsOf(state: State): readonly HelpRow[] {
	return shownHelp(state).flatMap(({title, rows}) => rows.map((row) => ({title, ...row})));
}

/** The place is named where it is another than that of the row before. */
function selected(state: State, before?: State): readonly string[] {
	const rows = rowsOf(state);
	const row = rows[state.help.top];
	if (!row) return [];
	const isSamePlace = before && rowsOf(before)[before.help.top]?.title === row.title;
	return [
		parts(placeOf(state.help.top, rows), !isSamePlace && row.title, `${keysWords(row.keys)}: ${row.words}`),
	];
}
