import type {ListQuery, TabCounts} from '../store/index.js';
import type {State, Tab} from './state.js';

export const frontPageTab: Tab = {kind: 'all', name: 'Front page', count: 0};

/** The shelves as they are now. The one that is open stays: who unfollows the last event is not thrown out of the list. */
export function tabsOf(counts: TabCounts, open: Tab | undefined): readonly Tab[] {
	const {followed = open?.kind === 'followed' ? 0 : undefined} = counts;
	return [
		{...frontPageTab, count: counts.all},
		...counts.sections.map(({name, unread}): Tab => ({kind: 'section', name, count: unread})),
		{kind: 'starred', name: 'Starred', count: counts.starred},
		...(followed !== undefined ? [{kind: 'followed' as const, name: 'Followed', count: followed}] : []),
	];
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
	return unreadOnly;
}
