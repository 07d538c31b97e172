import {english} from '../english.js';
import {readQuery} from '../store/index.js';
import {giveBack, moveInList, putInFront} from './browse.js';
import {emptyPrompt} from './prompt.js';
import {preview, withoutTop} from './reading.js';
import {isSearchable, withoutFront} from './searching.js';
import {modeOf, type Prompt, type State} from './state.js';
import {chain, type Step} from './step.js';

/** The open list is to hold only what fits what is typed; one that is narrowed already is narrowed otherwise. */
export function startFilter(state: State): Step {
	if (modeOf(state) === 'search') return [state]; // hits are narrowed by typing on
	const text = isNarrowed(state) ? (state.list.query.search ?? '') : '';
	return [{...state, modes: [...state.modes, 'filter'], search: {text, caret: text.length}}];
}

/** What fits comes as one types; the whole list waits behind it untouched. */
export function filterTyped(state: State, prompt: Prompt): Step {
	const typed = {...state, search: prompt};
	const text = prompt.text.trim();
	if (text === state.search.text.trim()) return [typed];
	const query = readQuery(text);
	if (query.fault) return [typed]; // what was there stays until it is understood
	if (!isSearchable(text, query)) return isNarrowed(state) ? giveBack(typed) : [typed];
	return narrow(isNarrowed(state) ? withoutFront(typed) : typed, text);
}

function narrow(state: State, text: string): Step {
	const narrows = nameOf(state);
	const query = {...state.list.query, search: text, searchedAt: state.now};
	const [so, ...effects] = putInFront(state, query, english.search.narrowed(narrows, text));
	return [{...so, list: {...so.list, narrows}}, ...effects];
}

function nameOf({list, topic, tabs, tab}: State): string {
	return list.title ?? topic?.label ?? tabs[tab]?.name ?? '';
}

/** What is not understood is mended first. */
export function keepFilter(state: State): Step {
	return readQuery(state.search.text).fault ? [state] : leaveFilter(state);
}

/** The list stays narrowed until it is left. */
export function leaveFilter(state: State): Step {
	return preview({...state, modes: withoutTop(state.modes), search: emptyPrompt});
}

export function closeFilter(state: State): Step {
	const closed = {...state, modes: withoutTop(state.modes), search: emptyPrompt};
	return isNarrowed(state) ? giveBack(closed) : chain(closed, (so) => moveInList(so, 0));
}

function isNarrowed({list}: State): boolean {
	return list.narrows !== undefined;
}
