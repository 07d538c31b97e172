import {english} from '../english.js';
import type {EpochMs} from '../model.js';
import type {ListQuery, TabCounts} from '../store/index.js';
import type {SavedQuery} from './settings.js';
import type {State, Tab} from './state.js';

const followedTab = {kind: 'followed', name: english.tabs.followed, count: 0} as const;

interface SavedTab extends SavedQuery {
	readonly count: number;
}

export const frontPageTab: Tab = {kind: 'all', name: english.tabs.frontPage, count: 0};

/** The shelves as they are now. The one that is open stays: who unfollows the last event is not thrown out of the list. */
export function tabsOf(
	counts: TabCounts,
	open: Tab | undefined,
	saved: readonly SavedTab[] = [],
): readonly Tab[] {
	const {followed} = counts;
	return [
		{...frontPageTab, count: counts.all},
		...withSaved(
			counts.sections.map(({name, unread}): Tab => ({kind: 'section', name, count: unread})),
			saved,
		),
		{kind: 'starred', name: english.tabs.starred, count: counts.starred},
		...(followed !== undefined ? [{...followedTab, count: followed}] : []),
		...(followed === undefined && open?.kind === 'followed' ? [{...followedTab, isLeft: true as const}] : []),
	];
}

/** The later ones first, so that the places of the others hold. */
function withSaved(sections: readonly Tab[], saved: readonly SavedTab[]): readonly Tab[] {
	return saved.reduceRight<readonly Tab[]>(
		(tabs, {place, name, query, count}) => tabs.toSpliced(place, 0, {kind: 'saved', name, query, count}),
		sections,
	);
}

/** The tabs of queries with what is known of their numbers: counting one is a search. */
export function savedTabs(state: State): readonly SavedTab[] {
	const before = new Map(state.tabs.flatMap((tab) => (tab.kind === 'saved' ? [[tab.query, tab.count]] : [])));
	return (state.settings.savedQueries ?? []).map((saved) => ({
		...saved,
		count: before.get(saved.query) ?? 0,
	}));
}

/** What a saved query lists as of now. */
export function savedList(query: string, now: EpochMs): ListQuery {
	return {saved: query, searchedAt: now};
}

/** Where the tab stands now; the front page when it is gone. */
export function tabIndex(tabs: readonly Tab[], wanted: Tab | undefined): number {
	return Math.max(
		0,
		tabs.findIndex(({kind, name}) => kind === wanted?.kind && name === wanted.name),
	);
}

/** What the list of a tab, or of the chosen topic, holds. */
export function queryOf(state: State): ListQuery {
	const unreadOnly = state.list.query.unreadOnly ? {unreadOnly: true} : {};
	if (state.topic) return {...unreadOnly, eventId: state.topic.eventId};

	const tab = state.tabs[state.tab];
	if (tab?.kind === 'section') return {...unreadOnly, section: tab.name};
	if (tab?.kind === 'starred') return {...unreadOnly, starredOnly: true};
	if (tab?.kind === 'followed') return {...unreadOnly, followedOnly: true};
	if (tab?.kind === 'saved') return {...unreadOnly, ...savedList(tab.query, state.now)};
	return unreadOnly;
}
