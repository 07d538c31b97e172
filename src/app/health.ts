import {english} from '../english.js';
import type {StoredFeed} from '../store/index.js';
import {timeOf} from '../typeset/index.js';
import {healthOf} from './feed-health.js';
import {type DetailLine, detailLines} from './health-details.js';
import {type HealthRow, isAccount, rowKey, troubleFirst} from './health-row.js';
import {layoutOf} from './layout.js';
import {refreshFeeds} from './reread.js';
import type {HealthView, State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import {windowTop} from './window-top.js';

export const closedHealth: HealthView = {order: [], cursor: 0, top: 0};

/** The head of the columns. */
const otherRows = 1;

/** How the feeds are, trouble first. Asked for about one feed, it opens with that one's details. */
export function showHealth(state: State, about?: StoredFeed): Step {
	const rows = troubleFirst(state);
	const cursor = about ? Math.max(0, rows.indexOf(about)) : 0;
	const healthView = {
		order: rows.map(rowKey),
		cursor,
		top: windowTop(0, cursor, healthRows(state)),
		...(about && {details: 0}),
	};
	return refreshFeeds({...state, modes: [...state.modes, 'health'], healthView});
}

/** Servers and feeds in the order of the screen; one that came meanwhile stands last. */
export function shownHealth({accounts, feeds, healthView: {order}}: State): readonly HealthRow[] {
	const known = new Map([...accounts, ...feeds].map((row) => [rowKey(row), row]));
	const listed = order.flatMap((key) => known.get(key) ?? []);
	for (const key of order) known.delete(key);
	return [...listed, ...known.values()];
}

function selectedRow(state: State): HealthRow | undefined {
	return shownHealth(state)[state.healthView.cursor];
}

/** Absent: it is a server. */
export function selectedInHealth(state: State): StoredFeed | undefined {
	const row = selectedRow(state);
	return row && !isAccount(row) ? row : undefined;
}

export function hasHealthRow(state: State): boolean {
	return selectedRow(state) !== undefined;
}

export function healthRows(state: State): number {
	return Math.max(1, layoutOf(state).bodyRows - otherRows);
}

/** Through the table; where the details are open, through their lines. */
export function moveInHealth(state: State, by: number): Step {
	const {healthView: view} = state;
	if (view.details !== undefined) return [scrolledTo(state, view.details + by)];
	const last = Math.max(0, shownHealth(state).length - 1);
	const cursor = Math.max(0, Math.min(last, view.cursor + by));
	return [{...state, healthView: {...view, cursor, top: windowTop(view.top, cursor, healthRows(state))}}];
}

function scrolledTo(state: State, wanted: number): State {
	const lowest = Math.max(0, detailsOf(state).length - layoutOf(state).bodyRows);
	return {...state, healthView: {...state.healthView, details: Math.max(0, Math.min(lowest, wanted))}};
}

/** All there is to say of the selected row, as lines that fit; none where there is none. */
export function detailsOf(state: State): readonly DetailLine[] {
	const row = selectedRow(state);
	return row ? detailLines(row, state) : [];
}

export function openDetails(state: State): Step {
	if (!hasHealthRow(state)) return [state];
	return [{...state, healthView: {...state.healthView, details: 0}}];
}

/** Absent: no details are open, and the screen itself is to be left. */
export function closeDetails(state: State): State | undefined {
	const {details, ...healthView} = state.healthView;
	return details === undefined ? undefined : {...state, healthView};
}

export function retry(state: State): Step {
	const row = selectedRow(state);
	if (!row) return [state];
	const account = isAccount(row) ? row.name : row.account;
	const title = account ?? (isAccount(row) ? row.name : row.title);
	if (state.round) return withNotice(state, english.rounds.alreadyFetching);
	const {retryAt = 0, url} = row;
	if (retryAt > state.now)
		return withNotice(state, english.health.notBefore(title, timeOf(retryAt, state.now)));
	const asking = account === undefined ? english.health.asking(title) : english.accounts.syncing(account);
	return chain(
		state,
		(so) => withNotice(so, asking),
		(so) => [
			so,
			account === undefined
				? {type: 'refresh', urls: [url], isByName: true}
				: {type: 'refresh', urls: [], accounts: [account]},
		],
	);
}

export function followMove(state: State): Step {
	const feed = selectedInHealth(state);
	if (!feed) return [state];
	const {url, title} = feed;
	const {moveTo: to} = healthOf(feed, state.now);
	if (to === undefined) return withNotice(state, english.health.notMoved(title));
	if (state.feeds.some((other) => other.url === to)) return withNotice(state, english.health.isThere(title));
	return [state, {type: 'edit-feeds', edit: {kind: 'move', url, title, to}}];
}

/** A feed that moves keeps its row: the new address stands where the old one was. */
export function withMove(state: State, from: string, to: string): State {
	const {healthView} = state;
	const order = healthView.order.flatMap((url) => (url === from ? [from, to] : url === to ? [] : [url]));
	return {...state, healthView: {...healthView, order}};
}
