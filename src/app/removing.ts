import {english} from '../english.js';
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

function removeOr(state: State, feed: NamedFeed | undefined): Step {
	return feed ? remove(state, feed) : withNotice(state, english.whyNot.noFeed);
}

function remove(state: State, {url, title}: NamedFeed): Step {
	return [state, {type: 'edit-feeds', edit: {kind: 'remove', url, title}}];
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

export function confirmRemoval(state: State, {url, title}: NamedFeed): Step {
	const items = [
		{label: english.removing.keep, value: ''},
		{label: english.removing.remove, value: url, about: english.removing.about},
	];
	return openMenu(state, {
		kind: 'remove-feed',
		title: english.removing.title(feedAt(state, url)?.title ?? title),
		items,
	});
}

export function removeChosen(state: State, url: string): Step {
	if (url === '') return [state];
	return remove(state, feedAt(state, url) ?? {url, title: url});
}

function feedAt({feeds}: State, wanted: string): NamedFeed | undefined {
	return feeds.find(({url}) => url === wanted);
}
