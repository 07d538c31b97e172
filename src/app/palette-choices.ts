import {english} from '../english.js';
import {canDo} from './can-do.js';
import type {Choice} from './choice.js';
import type {Command} from './command.js';
import {type Binding, commandFor} from './keymap.js';
import {shownKey} from './shown-key.js';
import {modeOf, type State} from './state.js';

const {kinds} = english.palette;

/** All that can be asked for by name in this place: its commands, those of everywhere, then what has a name. */
export function paletteChoices(state: State): readonly Choice[] {
	const mode = modeOf(state);
	const own = mode === 'menu' ? [] : state.keymap[mode];
	return [
		...[...own, ...state.keymap.everywhere]
			.filter(({command}) => isNamed(command) && canDo(state, command))
			.map((binding) => commandChoice(state, binding)),
		...sections(state),
		...topics(state),
		...feeds(state),
		...themes(state),
		...settings(state),
	];
}

const unnamed: ReadonlySet<Command['type']> = new Set([
	'move',
	'page',
	'count',
	'open-numbered',
	'show-palette',
]);

/** Steps are done by keys, and what has a number is listed by its name. */
function isNamed({type, ...rest}: Command): boolean {
	return !unnamed.has(type) && !(type === 'choose-topic' && 'index' in rest);
}

function commandChoice(state: State, {name, keys, help, command}: Binding): Choice {
	const key = keys.find((one) => commandFor(state.keymap, modeOf(state), one) === command);
	return {
		id: `command:${name}`,
		words: help,
		also: name,
		...(key !== undefined && {key: shownKey(key)}),
		command,
	};
}

function sections({tabs}: State): readonly Choice[] {
	return tabs.map(({kind, name, count}) => ({
		id: `section:${kind}:${name}`,
		words: name,
		about: (kind === 'starred' ? english.counts.kept : english.counts.unread)(count),
		kind: kinds.section,
		also: kinds.section,
		command: {type: 'show-tab', kind, name},
	}));
}

function topics({topics, topic}: State): readonly Choice[] {
	return topics.map(({eventId, label, stories}) => ({
		id: `topic:${eventId}`,
		words: label,
		about: eventId === topic?.eventId ? english.palette.topicAgain : english.counts.stories(stories),
		kind: kinds.topic,
		also: kinds.topic,
		command: {type: 'show-topic', eventId},
	}));
}

function feeds({feeds}: State): readonly Choice[] {
	return feeds.map(({url, title, section, unread}) => ({
		id: `feed:${url}`,
		words: title,
		about: english.feeds.about(section, unread),
		kind: kinds.feed,
		also: `${kinds.feed} ${section} ${url}`,
		command: {type: 'show-feed', url},
	}));
}

function themes({themes}: State): readonly Choice[] {
	return themes.map(({label, value, about}) => ({
		id: `theme:${value}`,
		words: label,
		...(about !== undefined && {about}),
		kind: kinds.theme,
		also: kinds.theme,
		command: {type: 'set-theme', theme: value},
	}));
}

/** They stand in the person's file, which is opened to change one. */
function settings({settingNames}: State): readonly Choice[] {
	return settingNames.map(({label, value, about = ''}) => ({
		id: `setting:${value}`,
		words: english.palette.setting(label),
		about,
		kind: kinds.setting,
		also: `${kinds.setting} ${about}`,
		command: {type: 'edit-config', setting: value},
	}));
}
