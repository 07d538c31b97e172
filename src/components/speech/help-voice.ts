import {type State, shownHelp} from '../../app/index.js';
import {counted} from '../../english.js';
import {keysWords} from './key-words.js';
import {parts, placeOf, type Voice} from './voice.js';

export const helpVoice: Voice = {
	enter(state) {
		const count = counted(rowsOf(state).length, 'key');
		return [
			`Help, ${count}: Up and Down walk through them, type to find one, Escape leaves`,
			...selected(state),
		];
	},
	change(before, after) {
		const typed = after.help.filter.text.trim();
		if (typed !== before.help.filter.text.trim())
			return [`${typed || 'Nothing typed'}: ${counted(rowsOf(after).length, 'key')}`, ...selected(after)];
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
