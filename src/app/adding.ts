import {english} from '../english.js';
import type {FeedsEdit, Found, FoundFeed} from './feeds-edit.js';
import {openMenu} from './open-menu.js';
import {emptyPrompt} from './prompt.js';
import {type Adding, type Menu, modeOf, type Prompt, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

export const closedAdding: Adding = {prompt: emptyPrompt};

export function startAdding(state: State): Step {
	return [{...state, modes: [...state.modes, 'add'], adding: closedAdding}];
}

/** Whoever types on does not wait for what was looked at. */
export function addressTyped(state: State, prompt: Prompt): Step {
	return prompt === state.adding.prompt ? [state] : [{...state, adding: {prompt}}];
}

export function look(state: State): Step {
	const address = state.adding.prompt.text.trim();
	if (address === '') return withNotice(state, english.adding.wantsAddress, 'error');
	if (address === state.adding.lookingAt) return [state];
	return chain(
		{...state, adding: {...state.adding, lookingAt: address}},
		(so) => withNotice(so, english.adding.looking(address)),
		(so) => [so, {type: 'look-at', address}],
	);
}

export function lookedAt(state: State, address: string, found: Found): Step {
	if (!isAwaited(state, address)) return [state];
	const so = answered(state);
	if (found.kind === 'list') return add(so, {kind: 'add', feeds: found.feeds, name: nameOf(found)});
	const [only, ...others] = found.feeds;
	if (!only) return withNotice(so, english.adding.noneFound(address), 'error');
	return others.length === 0 ? add(so, addOne(only)) : choose(so, address, found.feeds);
}

export function lookFailed(state: State, address: string, reason: string): Step {
	return isAwaited(state, address) ? withNotice(answered(state), reason, 'error') : [state];
}

function isAwaited(state: State, address: string): boolean {
	return modeOf(state) === 'add' && state.adding.lookingAt === address;
}

/** The text stays: it may want a letter more. */
function answered(state: State): State {
	return {...state, adding: {prompt: state.adding.prompt}};
}

function choose(state: State, address: string, feeds: readonly FoundFeed[]): Step {
	const items = feeds.map(({url, title}) => ({label: title ?? url, value: url, about: url}));
	return openMenu(state, {kind: 'add-feed', title: english.adding.menu(feeds.length, address), items});
}

export function addChosen(state: State, {items}: Menu, url: string): Step {
	const title = items.find(({value}) => value === url)?.label;
	return add(state, addOne({url, ...(title !== undefined && {title})}));
}

/** Under the name it gives itself: that is not written down, as it may change. */
function addOne({url, title}: FoundFeed): FeedsEdit {
	return {kind: 'add', feeds: [url], name: title ?? url};
}

function nameOf({feeds}: Found): string {
	const [only, ...others] = feeds;
	if (others.length > 0) return english.adding.list(feeds.length);
	return typeof only === 'object' ? (only.title ?? only.url) : (only ?? english.adding.noFeed);
}

function add(state: State, edit: FeedsEdit): Step {
	return [state, {type: 'edit-feeds', edit}];
}

/** What came of it: `added` of the feeds were new. */
export function feedsAdded(
	state: State,
	{feeds, name}: Extract<FeedsEdit, {kind: 'add'}>,
	added: number,
): Step {
	if (added === 0) {
		const {isThere, allThere} = english.adding;
		return withNotice(state, feeds.length === 1 ? isThere(name) : allThere(name));
	}
	const [first = 'list', ...others] = state.modes.filter((mode) => mode !== 'add');
	const so: State = {...state, modes: [first, ...others], adding: closedAdding};
	const isAll = added === feeds.length;
	return withNotice(so, isAll ? english.adding.added(name) : english.adding.addedSome(added, name));
}
