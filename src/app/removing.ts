import {english} from '../english.js';
import {otherSection} from '../model.js';
import type {AccountWish, StoredFeed} from '../store/index.js';
import {selectedFeed} from './feeds-screen.js';
import {selectedInHealth} from './health.js';
import {selectedHeadline} from './list.js';
import {openMenu} from './open-menu.js';
import {bodyMode, type State} from './state.js';
import {type Step, withNotice} from './step.js';

/** What is removed. */
interface NamedFeed {
	readonly url: string;
	readonly title: string;
}

/** The feed that is selected, or whose list this is; where only a story is, the person is asked first. */
export function removeFeed(state: State): Step {
	switch (bodyMode(state)) {
		case 'feeds':
			return removeOr(state, selectedFeed(state));
		case 'health':
			return removeOr(state, selectedInHealth(state));
		case 'article':
			return askAboutArticle(state);
		default:
			return state.list.query.feedUrl === undefined
				? askAboutRow(state)
				: removeOr(state, feedAt(state, state.list.query.feedUrl));
	}
}

/** A server drops what it kept of a feed: that is asked for first. */
function removeOr(state: State, feed: NamedFeed | undefined): Step {
	if (!feed) return withNotice(state, english.whyNot.noFeed);
	return feedAt(state, feed.url)?.account === undefined ? remove(state, feed) : confirmRemoval(state, feed);
}

function remove(state: State, {url, title}: NamedFeed): Step {
	const wish = wishOf(feedAt(state, url));
	return [state, {type: 'edit-feeds', edit: {kind: 'remove', url, title, ...(wish && {wish})}}];
}

/** Absent: no server has it. The title and the section are for the day on which it is wanted back. */
function wishOf(feed: StoredFeed | undefined): AccountWish | undefined {
	if (feed?.account === undefined) return undefined;
	const {account, url, title, section} = feed;
	return {account, wish: 'unsubscribe', url, title, ...(section !== otherSection && {folder: section})};
}

function askAboutArticle(state: State): Step {
	const article = state.reading?.article;
	return article ? confirmRemoval(state, {url: article.feedUrl, title: article.feedTitle}) : [state];
}

/** A row names its outlet, not its feed. */
function askAboutRow(state: State): Step {
	const headline = selectedHeadline(state.list);
	return headline ? [state, {type: 'name-feed', key: headline.key}] : removeOr(state, undefined);
}

export function confirmRemoval(state: State, feed: NamedFeed): Step {
	const {url, title, account} = feedAt(state, feed.url) ?? {...feed, account: undefined};
	const {keep, ...file} = english.removing;
	const {unsubscribe, unsubscribeAbout, unsubscribeTitle} = english.accounts;
	const removing =
		account === undefined
			? {label: file.remove, value: url, about: file.about}
			: {label: unsubscribe, value: url, about: unsubscribeAbout};
	return openMenu(state, {
		kind: 'remove-feed',
		title: account === undefined ? file.title(title) : unsubscribeTitle(title, account),
		items: [{label: keep, value: ''}, removing],
	});
}

export function removeChosen(state: State, url: string): Step {
	if (url === '') return [state];
	return remove(state, feedAt(state, url) ?? {url, title: url});
}

function feedAt({feeds}: State, wanted: string): StoredFeed | undefined {
	return feeds.find(({url}) => url === wanted);
}
