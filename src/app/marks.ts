import type {Headline, Mark} from '../model.js';
import type {Intent, ListQuery} from '../store/index.js';
import {withStories} from './article-stories.js';
import {selectedInBrief, withBriefStories} from './brief-stories.js';
import {handOn, withDeed} from './deeds.js';
import {selectedHeadline, withHeadline} from './list.js';
import {marked} from './shown-mark.js';
import {modeOf, type State} from './state.js';
import type {Step} from './step.js';

/** The story the marks are about: the one being read, else the one under the cursor. */
export function storyInHand(state: State): Headline | undefined {
	if (modeOf(state) === 'health') return undefined; // the list is out of sight
	if (modeOf(state) === 'brief') return selectedInBrief(state);
	const isReading = modeOf(state) === 'article' || modeOf(state) === 'links';
	return isReading ? state.reading?.article.headline : selectedHeadline(state.list);
}

/** Shows the mark at once and hands it to the worker; it stays laid over what is read until that is done. */
export function commit(state: State, intent: Intent): Step {
	return handOn(withOverlay(withDeed(state, {intent})));
}

/** Opening a story reads it and its near-identical copies. */
export function markOpened(state: State, headline: Headline): Step {
	if (!headline.isUnread) return [state];
	return commit(state, {mark: 'read', ids: [headline.id], withCopies: true});
}

export function toggle(state: State, field: 'read' | 'starred'): Step {
	const headline = storyInHand(state);
	if (!headline) return [state];
	const mark: Mark =
		field === 'read' ? (headline.isUnread ? 'read' : 'unread') : headline.isStarred ? 'unstarred' : 'starred';
	return commit(state, {mark, ids: [headline.id]});
}

/** Lays the marks that wait for the worker over all that is shown. */
export function withOverlay(state: State): State {
	if (state.pending.length === 0) return state;
	const {list, reading, brief} = state;
	const intents = state.pending.flatMap((deed) => ('intent' in deed ? deed.intent : []));
	const over = (headline: Headline) => overlaid(headline, intents, list.query);
	return {
		...state,
		list: {...list, rows: list.rows.map((row) => withHeadline(row, over(row.headline)))},
		...(reading && {reading: {...reading, article: withStories(reading.article, over)}}),
		...(brief && {brief: withBriefStories(brief, over)}),
	};
}

function overlaid(headline: Headline, intents: readonly Intent[], shown: ListQuery): Headline {
	return intents.reduce((so, intent) => (isMeant(so, intent, shown) ? marked(so, intent) : so), headline);
}

/** Every row shown is in the list the intent was made for, if that list is shown still and the row was in it then. */
function isMeant({id, key}: Headline, {ids, query}: Intent, shown: ListQuery): boolean {
	if (ids) return ids.includes(id);
	return query !== undefined && isSameList(query, shown) && key <= (query.upTo ?? key);
}

/** Whether two queries are about one list, at whatever time, read rows or not. */
function isSameList(one: ListQuery, other: ListQuery): boolean {
	return (['section', 'feedUrl', 'eventId', 'starredOnly', 'followedOnly', 'search'] as const).every(
		(name) => one[name] === other[name],
	);
}
