import {modeOf, type State, searchFault} from '../../app/index.js';
import {counted} from '../../english.js';
import {rowChange, rowWords} from './list-voice.js';
import type {Voice} from './voice.js';

/** Of a search, and of a list that is narrowed. */
export const searchVoice: Voice = {
	enter(state) {
		if (state.search.text.trim() !== '') return typedWords(state); // come back to, or narrowed otherwise
		const what = modeOf(state) === 'filter' ? `Narrow ${namedList(state)}` : 'Search';
		return [`${what}: type words, or place:moscow, feed:bbc, on:yesterday. Escape closes.`];
	},
	change(before, after) {
		const typed = after.search.text.trim();
		if (typed === before.search.text.trim()) return rowChange(before, after);
		return typedWords(after);
	},
};

function typedWords(state: State): readonly string[] {
	const found = `${state.search.text.trim() || 'Nothing typed'}: ${foundWords(state)}`;
	return state.list.total > 0 && isFound(state) ? [found, ...rowWords(state)] : [found];
}

function namedList({list, tabs, tab}: State): string {
	return list.narrows ?? list.title ?? tabs[tab]?.name ?? 'this list';
}

function isFound(state: State): boolean {
	return state.list.query.search !== undefined && !searchFault(state);
}

function foundWords(state: State): string {
	const fault = searchFault(state);
	if (fault) return `not understood at character ${fault.at + 1}: ${fault.expected}`;
	const {list, search} = state;
	if (isFound(state)) return counted(list.hits ?? list.total, 'story', 'stories');
	return search.text.trim() === '' ? 'the whole list' : 'go on typing';
}
