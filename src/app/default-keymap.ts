import {articleKeys} from './article-keys.js';
import {briefKeys} from './brief-keys.js';
import {addKeys, feedsKeys, healthKeys} from './feeds-keys.js';
import {filterKeys, startFilter} from './filter-keys.js';
import {findKeys} from './find-keys.js';
import {firstRunKeys} from './first-run-keys.js';
import type {Binding, Keymap} from './keymap.js';
import {linksKeys} from './links-keys.js';
import {move, page} from './moves.js';
import {muteKeys} from './mute-keys.js';
import {paletteKeys} from './palette-keys.js';
import {pipeKeys, shareKeys} from './share-keys.js';
import {tagsKeys} from './tags-keys.js';

const listMoves: readonly Binding[] = [
	{name: 'down', keys: ['down', 'j'], command: move(1), help: 'next row', hint: 'move'},
	{name: 'up', keys: ['up', 'k'], command: move(-1), help: 'previous row'},
	{name: 'page-down', keys: ['space', 'pagedown', 'ctrl+f'], command: page(1), help: 'next page'},
	{name: 'page-up', keys: ['pageup', 'b', 'ctrl+b'], command: page(-1), help: 'previous page'},
	{name: 'half-page-down', keys: ['ctrl+d'], command: page(0.5), help: 'half a page down'},
	{name: 'half-page-up', keys: ['ctrl+u'], command: page(-0.5), help: 'half a page up'},
	{
		name: 'first',
		keys: ['g', 'home'],
		command: {type: 'go-to', end: 'first'},
		help: 'first row, and what is new above it',
	},
	{name: 'last', keys: ['G', 'end'], command: {type: 'go-to', end: 'last'}, help: 'last row'},
];

const nextUnread: readonly Binding[] = [
	{name: 'next-unread', keys: ['n'], command: {type: 'next-unread', step: 1}, help: 'next unread'},
	{name: 'previous-unread', keys: ['N'], command: {type: 'next-unread', step: -1}, help: 'previous unread'},
];

const tabs: readonly Binding[] = [
	{name: 'next-tab', keys: ['tab', '}'], command: {type: 'step-tab', step: 1}, help: 'next section'},
	{
		name: 'previous-tab',
		keys: ['shift+tab', '{'],
		command: {type: 'step-tab', step: -1},
		help: 'previous section',
	},
];

const digits: readonly Binding[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
	name: `topic-${digit}`,
	keys: [String(digit)],
	command: {type: 'choose-topic', index: digit - 1},
	help: `topic ${digit}; again: all stories`,
}));

export const defaultKeymap: Keymap = {
	list: [
		...listMoves,
		{
			name: 'open',
			keys: ['enter', 'right', 'l'],
			command: {type: 'open'},
			help: 'read the story',
			hint: 'read',
		},
		{name: 'back', keys: ['escape', 'left', 'h'], command: {type: 'back'}, help: 'back to the list before'},
		{name: 'leave', keys: ['q'], command: {type: 'leave'}, help: 'back; with nothing to go back to: quit'},
		...nextUnread,
		{name: 'unfold', keys: ['+'], command: {type: 'unfold'}, help: 'show or hide the other outlets of a row'},
		...tabs,
		{name: 'topics', keys: ['t'], command: {type: 'enter-topics'}, help: 'walk the topics', hint: 'topics'},
		...digits,
		{name: 'unread-only', keys: ['v'], command: {type: 'toggle-unread-only'}, help: 'unread only, or all'},
		startFilter,
	],
	topics: [
		{
			name: 'topic-left',
			keys: ['left', 'h'],
			command: {type: 'step-topic', step: -1},
			help: 'topic to the left',
			hint: 'choose',
		},
		{
			name: 'topic-right',
			keys: ['right', 'l', 'tab'],
			command: {type: 'step-topic', step: 1},
			help: 'topic to the right',
		},
		{
			name: 'topic-open',
			keys: ['enter', 'down', 'space'],
			command: {type: 'choose-topic'},
			help: 'its stories',
			hint: 'its stories',
		},
		{
			name: 'topic-leave',
			keys: ['escape', 't', 'q', 'up'],
			command: {type: 'back'},
			help: 'back to the list',
			hint: 'back',
		},
		...digits,
	],
	article: articleKeys,
	find: findKeys,
	links: linksKeys,
	search: [
		{name: 'search-down', keys: ['down'], command: move(1), help: 'next hit', hint: 'move'},
		{name: 'search-up', keys: ['up'], command: move(-1), help: 'previous hit'},
		{name: 'search-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
		{name: 'search-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
		{name: 'search-open', keys: ['enter'], command: {type: 'open'}, help: 'read the story', hint: 'read'},
		{
			name: 'search-order',
			keys: ['tab'],
			command: {type: 'toggle-best-first'},
			help: 'the best of the hits first, or the newest',
			hint: 'best/newest',
		},
		{
			name: 'search-close',
			keys: ['escape'],
			command: {type: 'back'},
			help: 'close, and have the list back',
			hint: 'back',
		},
	],
	filter: filterKeys,
	add: addKeys,
	pipe: pipeKeys,
	help: [
		{name: 'help-down', keys: ['down'], command: move(1), help: 'scroll down', hint: 'scroll'},
		{name: 'help-up', keys: ['up'], command: move(-1), help: 'scroll up'},
		{name: 'help-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
		{name: 'help-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
		{
			name: 'help-close',
			keys: ['escape', 'enter'],
			command: {type: 'back'},
			help: 'close help',
			hint: 'close',
		},
	],
	feeds: feedsKeys,
	health: healthKeys,
	brief: briefKeys,
	palette: paletteKeys,
	tags: tagsKeys,
	mute: muteKeys,
	'first-run': firstRunKeys,
	everywhere: [
		{
			name: 'search',
			keys: ['/'],
			command: {type: 'start-search'},
			help: 'search: words, place:moscow, on:yesterday',
			hint: 'search',
		},
		{
			name: 'refresh',
			keys: ['r'],
			command: {type: 'refresh', scope: 'tab'},
			help: "fetch this tab's feeds",
			hint: 'refresh',
		},
		{
			name: 'refresh-all',
			keys: ['R'],
			command: {type: 'refresh', scope: 'all'},
			help: 'fetch all feeds, and sync',
		},
		{name: 'toggle-read', keys: ['m'], command: {type: 'toggle-read'}, help: 'read or unread'},
		{
			name: 'mark-all-read',
			keys: ['A'],
			command: {type: 'mark-all-read'},
			help: 'mark the rows of this list read',
		},
		{name: 'undo', keys: ['u'], command: {type: 'undo'}, help: 'undo: marks, feeds added or removed'},
		{name: 'star', keys: ['s'], command: {type: 'toggle-star'}, help: 'star or unstar', hint: 'star'},
		{name: 'tags', keys: ['T'], command: {type: 'show-tags'}, help: 'tag the story: your own words for it'},
		{
			name: 'mute',
			keys: ['M'],
			command: {type: 'mute'},
			help: 'mute a feed, an event, a word',
		},
		{name: 'follow', keys: ['w'], command: {type: 'toggle-follow'}, help: 'follow the event, or no longer'},
		{
			name: 'brief',
			keys: ['B'],
			command: {type: 'show-brief'},
			help: 'what came since you were here',
		},
		{name: 'feeds', keys: ['F'], command: {type: 'show-feeds'}, help: 'all feeds'},
		{
			name: 'health',
			keys: ['H'],
			command: {type: 'show-health'},
			help: 'how feeds and accounts fare',
			hint: 'health',
		},
		{name: 'add-feed', keys: ['a'], command: {type: 'start-adding'}, help: 'add a feed'},
		{
			name: 'remove-feed',
			keys: ['D'],
			command: {type: 'remove-feed'},
			help: 'remove the feed',
			hint: 'remove',
		},
		{name: 'section', keys: ['c'], command: {type: 'choose-section'}, help: 'choose a section'},
		{name: 'theme', keys: ['C'], command: {type: 'choose-theme'}, help: 'choose a theme'},
		{
			name: 'full-text',
			keys: ['x'],
			command: {type: 'toggle-full-text'},
			help: "the page's full text, or the feed's again",
			hint: 'full text',
		},
		{
			name: 'browser',
			keys: ['o'],
			command: {type: 'open-in-browser'},
			help: 'open in the browser',
			hint: 'browser',
		},
		{name: 'copy-link', keys: ['y'], command: {type: 'copy-link'}, help: 'copy the link'},
		...shareKeys,
		{name: 'edit-config', keys: ['E'], command: {type: 'edit-config'}, help: 'edit the config file'},
		{name: 'redraw', keys: ['ctrl+l'], command: {type: 'redraw'}, help: 'draw the screen anew'},
		{
			name: 'palette',
			keys: [':', 'ctrl+p'],
			command: {type: 'show-palette'},
			help: 'commands, feeds, topics by their names',
			hint: 'commands',
		},
		{
			name: 'help',
			keys: ['?'],
			command: {type: 'show-help'},
			help: 'the keys of this place, and all others',
			hint: 'help',
		},
		{name: 'suspend', keys: ['ctrl+z'], command: {type: 'suspend'}, help: 'suspend; `fg` comes back'},
		{name: 'quit', keys: ['Q', 'ctrl+c'], command: {type: 'quit'}, help: 'quit'},
	],
};
