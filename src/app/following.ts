import type {Headline} from '../model.js';
import {commit, storyInHand} from './marks.js';
import {keyOf} from './shown-key.js';
import type {State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

/** Follows the event of the story in hand, or no longer. */
export function toggleFollow(state: State): Step {
	const headline = storyInHand(state);
	if (!headline) return [state];
	const mark = headline.isFollowed ? 'unfollowed' : 'followed';
	return chain(
		state,
		(so) => commit(so, {mark, ids: [headline.id]}),
		(so) => withNotice(so, mark === 'followed' ? `Followed: ${whatFollows(so)}` : 'No longer followed'),
	);
}

function whatFollows(state: State): string {
	const key = keyOf(state, 'follow');
	const again = key === undefined ? '' : ` — ${key} again to stop`;
	return `later stories carry ›, and stand under Followed${again}`;
}

/** Tells once of the stories that have joined a followed event; nothing moves. */
export function tellFollowed(state: State, joined: readonly Headline[]): Step {
	const unread = joined.filter(({isUnread}) => isUnread);
	const [newest] = unread;
	if (!newest) return [state];
	const more = unread.length > 1 ? `, and ${unread.length - 1} more` : '';
	return withNotice(state, `› ${newest.outlet}: ${newest.title || newest.lede}${more}`);
}
