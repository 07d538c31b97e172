import {english} from '../english.js';
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
		(so) => withNotice(so, mark === 'followed' ? whatFollows(so) : english.following.unfollowed),
	);
}

function whatFollows(state: State): string {
	const key = keyOf(state, 'follow');
	return english.following.followed(key === undefined ? '' : english.following.keyStops(key));
}

/** Tells once of the stories that have joined a followed event; nothing moves. */
export function tellFollowed(state: State, joined: readonly Headline[]): Step {
	const unread = joined.filter(({isUnread}) => isUnread);
	const [newest] = unread;
	if (!newest) return [state];
	const {joined: one, joinedMore} = english.following;
	const title = newest.title || newest.lede;
	return withNotice(
		state,
		unread.length === 1 ? one(newest.outlet, title) : joinedMore(newest.outlet, title, unread.length - 1),
	);
}
