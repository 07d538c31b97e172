import {faultSentence, healthOf, type State, shownFeeds} from '../../app/index.js';
import {counted} from '../../english.js';
import {ago} from '../../typeset/index.js';
import {parts, placeOf, type Voice} from './voice.js';

export const feedsVoice: Voice = {
	enter(state) {
		const count = counted(state.feeds.length, 'feed');
		return [`${count}: type to narrow, Enter opens a feed’s list, Escape leaves`, ...selected(state)];
	},
	change(before, after) {
		const typed = after.feedsView.filter.text.trim();
		const isTyped = typed !== before.feedsView.filter.text.trim();
		if (isTyped)
			return [
				`${typed || 'Nothing typed'}: ${counted(shownFeeds(after).length, 'feed')}`,
				...selected(after),
			];
		return before.feedsView.cursor === after.feedsView.cursor ? [] : selected(after);
	},
};

function selected(state: State): readonly string[] {
	const feeds = shownFeeds(state);
	const {feedsView, now} = state;
	const feed = feeds[feedsView.cursor];
	if (!feed) return state.feeds.length === 0 ? ['No feeds yet.'] : [];
	const {title, section, unread, lastStoryAt, fault} = feed;
	return [
		parts(
			placeOf(feedsView.cursor, feeds),
			title,
			section,
			`${unread} unread`,
			lastStoryAt !== undefined && `last story ${ago(lastStoryAt, now)}`,
			healthOf(feed, now).words,
		),
		...(fault ? [faultSentence(fault)] : []),
	];
}
