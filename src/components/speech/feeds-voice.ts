import {faultSentence, healthOf, type State, shownFeeds} from '../../app/index.js';
import {english} from '../../english.js';
import {ago} from '../../typeset/index.js';
import {parts, placeOf, typedWords, type Voice} from './voice.js';

export const feedsVoice: Voice = {
	enter(state) {
		return [english.speech.opened.feeds(state.feeds.length), ...selected(state)];
	},
	change(before, after) {
		const typed = after.feedsView.filter.text.trim();
		const isTyped = typed !== before.feedsView.filter.text.trim();
		if (isTyped)
			return [typedWords(typed, english.counts.feeds(shownFeeds(after).length)), ...selected(after)];
		return before.feedsView.cursor === after.feedsView.cursor ? [] : selected(after);
	},
};

function selected(state: State): readonly string[] {
	const feeds = shownFeeds(state);
	const {feedsView, now} = state;
	const feed = feeds[feedsView.cursor];
	if (!feed) return state.feeds.length === 0 ? [english.feeds.none] : [];
	const {title, section, unread, lastStoryAt, fault} = feed;
	return [
		parts(
			placeOf(feedsView.cursor, feeds),
			title,
			section,
			english.counts.unread(unread),
			lastStoryAt !== undefined && english.speech.feeds.lastStory(ago(lastStoryAt, now)),
			healthOf(feed, now).words,
		),
		...(fault ? [faultSentence(fault)] : []),
	];
}
