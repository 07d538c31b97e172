import {english} from '../english.js';
import {protocolName, takesSubscriptions} from './account-health.js';
import {handOn, withDeed} from './deeds.js';
import type {FeedsEdit, Found, FoundFeed} from './feeds-edit.js';
import {openMenu} from './open-menu.js';
import {emptyPrompt} from './prompt.js';
import {type Adding, type Menu, modeOf, type Prompt, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import {doneWish} from './wishes.js';

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
	return others.length === 0 ? addFound(so, only) : choose(so, address, found.feeds);
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
	return addFound(state, {url, ...(title !== undefined && {title})});
}

/** With a sync server at hand the person is asked who is to fetch it. */
function addFound(state: State, found: FoundFeed): Step {
	const {accounts} = state;
	if (accounts.length === 0 || !isForAll(found.url)) return add(state, addOne(found));
	const {inThisFile, inThisFileAbout, atServerAbout, takesNone, where} = english.accounts;
	const items = [
		{label: inThisFile, value: '', about: inThisFileAbout},
		...accounts.map((account) => ({
			label: account.name,
			value: account.name,
			about: takesSubscriptions(account) ? atServerAbout : takesNone(protocolName(account)),
		})),
	];
	return openMenu(
		{...state, adding: {...state.adding, found}},
		{kind: 'add-where', title: where(found.title ?? found.url), items},
	);
}

/** A file of this machine is not, nor is what wants a password: that goes to its own server and no other. */
function isForAll(address: string): boolean {
	const {protocol, username, password} = new URL(address);
	return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** `account`: its name; '': the person's own file. */
export function whereChosen(state: State, account: string): Step {
	const {found} = state.adding;
	if (!found) return [state];
	return account === '' ? add(state, addOne(found)) : subscribe(state, found, account);
}

/** At a server: it is told at once, or when it can be reached. */
function subscribe(state: State, {url, title}: FoundFeed, name: string): Step {
	const account = state.accounts.find((one) => one.name === name);
	const {accountGone, takesNoneOf, isThere, subscribed} = english.accounts;
	const feed = title ?? url;
	if (!account) return withNotice(state, accountGone(name), 'error');
	if (!takesSubscriptions(account)) return withNotice(state, takesNoneOf(name), 'error');
	if (state.feeds.some((one) => one.url === url && one.account === name))
		return withNotice(state, isThere(feed, name));
	const wish = {account: name, wish: 'subscribe', url, ...(title !== undefined && {title})} as const;
	return chain(
		withoutAdding(state),
		(so) => handOn(withDeed(so, {done: doneWish(wish)})),
		(so) => withNotice(so, subscribed(feed, name)),
	);
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
	const so = withoutAdding(state);
	const isAll = added === feeds.length;
	return withNotice(so, isAll ? english.adding.added(name) : english.adding.addedSome(added, name));
}

function withoutAdding(state: State): State {
	const [first = 'list', ...others] = state.modes.filter((mode) => mode !== 'add');
	return {...state, modes: [first, ...others], adding: closedAdding};
}
