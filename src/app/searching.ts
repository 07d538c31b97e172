import {english} from '../english.js';
import {
	type Query,
	type QueryFault,
	type QueryField,
	type QueryTerm,
	readQuery,
	wordFields,
} from '../store/index.js';
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
	const query = readQuery(search.text);
	if (query.fault) return [typed]; // what was there stays until it is understood
	if (!isSearchable(search.text, query)) return isSearching(state) ? giveBack(typed) : [typed];
	const under = isSearching(state) ? withoutFront(typed) : typed;
	return putInFront(
		under,
		{search: search.text.trim(), searchedAt: state.now, isEverywhere: true},
		english.search.title,
	);
}

export function closeSearch(state: State): Step {
	const closed = {...state, modes: withoutTop(state.modes), search: emptyPrompt};
	return isSearching(state) ? giveBack(closed) : chain(closed, (so) => moveInList(so, 0));
}

/** The same hits in the other order: the best first, or the newest. */
export function toggleBestFirst(state: State): Step {
	const {isBestFirst, ...rest} = state;
	const next: State = isBestFirst ? rest : {...rest, isBestFirst: true};
	if (!isSearching(state)) return [next];
	return [next, {type: 'open-list', query: state.list.query, isBestFirst: !isBestFirst}];
}

/** What of the search or the filter being typed cannot be understood. */
export function searchFault(state: State): QueryFault | undefined {
	return modeOf(state) === 'search' || modeOf(state) === 'filter'
		? readQuery(state.search.text).fault
		: undefined;
}

const manyWorded: ReadonlySet<QueryField> = new Set(wordFields);

/** A value of which only the first word was taken, `place:port alden`, as it was probably meant; absent: there is none. */
export function unquotedValue(search: string): string | undefined {
	const {terms} = readQuery(search);
	const isPlain = ({isPhrase, isExcluded}: QueryTerm) => !isPhrase && !isExcluded;
	const at = terms.findIndex((term, index) => {
		const next = terms[index + 1];
		return manyWorded.has(term.field) && isPlain(term) && next?.field === 'words' && isPlain(next);
	});
	const [valued, ...others] = at < 0 ? [] : terms.slice(at);
	if (!valued) return undefined;
	const end = others.findIndex((term) => term.field !== 'words' || !isPlain(term));
	const words = [valued, ...(end < 0 ? others : others.slice(0, end))].map(({text}) => text);
	return `${valued.field}:"${words.join(' ')}"`;
}

/** Whether enough is typed to be looked for. */
export function isSearchable(text: string, {terms}: Query): boolean {
	const words = text.trim();
	return terms.length > 0 && (words.length >= shortest || wordSign.test(words));
}

/** A list that is narrowed is none of a search. */
function isSearching({list}: State): boolean {
	return list.query.search !== undefined && list.narrows === undefined;
}

/** The list behind the open one. */
export function withoutFront(state: State): State {
	const list = state.behind.at(-1) ?? state.list;
	return {...state, list, behind: state.behind.slice(0, -1)};
}
