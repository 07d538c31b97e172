import {modeOf, type State, searchFault} from '../../app/index.js';
import {english} from '../../english.js';
import {rowChange, rowWords} from './list-voice.js';
import {typedWords, type Voice} from './voice.js';

/** Of a search, and of a list that is narrowed. */
export const searchVoice: Voice = {
	enter(state) {
		if (state.search.text.trim() !== '') return queryWords(state); // come back to, or narrowed otherwise
		const {search, narrow} = english.speech.opened;
		return [modeOf(state) === 'filter' ? narrow(namedList(state)) : search];
	},
	change(before, after) {
		const typed = after.search.text.trim();
		if (typed === before.search.text.trim()) return rowChange(before, after);
		return queryWords(after);
	},
};

function queryWords(state: State): readonly string[] {
	const found = typedWords(state.search.text.trim(), foundWords(state));
	return state.list.total > 0 && isFound(state) ? [found, ...rowWords(state)] : [found];
}

function namedList({list, tabs, tab}: State): string {
	return list.narrows ?? list.title ?? tabs[tab]?.name ?? english.speech.list.thisList;
}

function isFound(state: State): boolean {
	return state.list.query.search !== undefined && !searchFault(state);
}

function foundWords(state: State): string {
	const fault = searchFault(state);
	if (fault) return english.speech.list.notUnderstood(fault.at + 1, fault.expected);
	const {list, search} = state;
	if (isFound(state)) return english.counts.stories(list.hits ?? list.total);
	return search.text.trim() === '' ? english.speech.list.wholeList : english.search.goOn;
}
