import {giveBack, moveInList, putInFront} from './browse.js';
import {emptyPrompt} from './prompt.js';
import {withoutTop} from './reading.js';
import {modeOf, type Prompt, type State} from './state.js';
import {chain, type Step} from './step.js';

/** Two letters begin half of all words; one sign of a script without spaces is a word. */
const shortest = 3;
const wordSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** From an article among the hits of a search, that search is typed anew. */
export function startSearch(state: State): Step {
	const modes: State['modes'] = modeOf(state) === 'search' ? state.modes : [...state.modes, 'search'];
	return [{...state, modes, search: emptyPrompt}];
}

/** Results come as one types; the list before them waits untouched. */
export function searchTyped(state: State, search: Prompt): Step {
	if (search.text.trim() === state.search.text.trim()) return [{...state, search}];
	const typed = {...state, search};
	if (!isSearchable(search.text)) return isSearching(state) ? giveBack(typed) : [typed];
	const under = isSearching(state) ? withoutFront(typed) : typed;
	return putInFront(under, {search: search.text.trim()}, 'Search');
}

export function closeSearch(state: State): Step {
	const closed = {...state, modes: withoutTop(state.modes), search: emptyPrompt};
	return isSearching(state) ? giveBack(closed) : chain(closed, (so) => moveInList(so, 0));
}

function isSearchable(text: string): boolean {
	const words = text.trim();
	return words.length >= shortest || wordSign.test(words);
}

function isSearching({list}: State): boolean {
	return list.query.search !== undefined;
}

function withoutFront(state: State): State {
	const list = state.behind.at(-1) ?? state.list;
	return {...state, list, behind: state.behind.slice(0, -1)};
}
