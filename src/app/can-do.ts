import {linksOf} from './article-links.js';
import type {Command} from './command.js';
import {filesOf} from './enclosed.js';
import {healthOf} from './feed-health.js';
import {selectedFeed} from './feeds-screen.js';
import {hasHealthRow, selectedInHealth} from './health.js';
import {layoutOf} from './layout.js';
import {rowAt} from './list.js';
import {storyInHand} from './marks.js';
import {modeOf, type State} from './state.js';

/** Whether a command would do something as things stand: what would not is offered nowhere. */
export function canDo(state: State, {type}: Command): boolean {
	const mode = modeOf(state);
	switch (type) {
		case 'toggle-read':
		case 'toggle-star':
		case 'toggle-follow':
		case 'share':
		case 'start-piping':
			return hasStory(state);
		case 'open-in-browser':
		case 'copy-link':
			return mode === 'health' ? hasFeed(state) : hasStory(state);
		case 'play':
		case 'download':
			return mayHaveFiles(state);
		case 'toggle-full-text':
			return hasStory(state) && storyInHand(state)?.url !== undefined;
		case 'remove-feed':
			return mode === 'health' || mode === 'feeds' ? hasFeed(state) : hasStory(state) || isFeedList(state);
		case 'open':
		case 'move':
			return hasRow(state);
		case 'mark-all-read':
			return state.list.total > 0 && !hidesList.has(mode);
		case 'start-filter':
			return state.list.total > 0 || state.list.narrows !== undefined;
		case 'unfold':
			return canUnfold(state);
		case 'show-links':
			return state.reading !== undefined && linksOf(state.reading.article).length > 0;
		case 'enter-topics':
			return state.topics.length > 0;
		case 'switch-pane':
			return layoutOf(state).isSideBySide;
		case 'back':
			return mode !== 'list' || state.behind.length > 0 || state.topic !== undefined;
		case 'retry':
			return hasHealthRow(state);
		case 'follow-move':
			return canFollowMove(state);
		default:
			return mode !== placeOf[type];
	}
}

/** The list is not seen there, and what is not seen is not marked. */
const hidesList: ReadonlySet<string> = new Set(['feeds', 'health', 'brief']);

/** Who is there need not go there. */
const placeOf: Readonly<Partial<Record<Command['type'], string>>> = {
	'show-feeds': 'feeds',
	'show-brief': 'brief',
	'start-search': 'search',
};

function hasStory(state: State): boolean {
	return modeOf(state) !== 'feeds' && storyInHand(state) !== undefined;
}

/** What comes with a story is known when it is read. */
function mayHaveFiles(state: State): boolean {
	const isRead = modeOf(state) === 'article' && state.reading !== undefined;
	return isRead ? filesOf(state.reading.article).length > 0 : hasStory(state);
}

/** Of one feed, with stories or without. */
function isFeedList({list}: State): boolean {
	return list.query.feedUrl !== undefined;
}

function hasFeed(state: State): boolean {
	return (modeOf(state) === 'feeds' ? selectedFeed(state) : selectedInHealth(state)) !== undefined;
}

function hasRow(state: State): boolean {
	switch (modeOf(state)) {
		case 'list':
		case 'search':
		case 'filter':
			return state.list.total > 0;
		case 'brief':
			return storyInHand(state) !== undefined;
		case 'article':
			return state.reading?.selected !== undefined;
		case 'health':
			return hasHealthRow(state) && state.healthView.details === undefined;
		default:
			return true;
	}
}

function canUnfold({list}: State): boolean {
	const row = rowAt(list, list.cursor);
	return row !== undefined && (row.siblingOf !== undefined || row.headline.others > 0);
}

function canFollowMove(state: State): boolean {
	const feed = selectedInHealth(state);
	return feed !== undefined && healthOf(feed, state.now).moveTo !== undefined;
}
