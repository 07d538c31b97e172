import type {Command} from './command.js';
import {healthOf} from './feed-health.js';
import {selectedInHealth} from './health.js';
import type {Binding, Keymap, Place} from './keymap.js';
import type {Mode} from './mode.js';
import {shownKey} from './shown-key.js';
import {modeOf, type State} from './state.js';

export interface Hint {
	readonly keys: string;
	readonly words: string;
	/** It stays in the footer where there is little room. */
	readonly isKept?: boolean;
}

export interface HelpPart {
	readonly title: string;
	readonly rows: readonly Hint[];
}

const titles: Readonly<Record<Place, string>> = {
	list: 'In a list',
	topics: 'On the topics',
	article: 'In an article',
	search: 'In a search',
	add: 'Adding a feed',
	help: 'In help',
	feeds: 'In the feeds',
	health: 'In the health of the feeds',
	brief: 'In the brief',
	tags: 'In the tags of a story',
	mute: 'Muting a word',
	'first-run': 'On the first page',
	everywhere: 'Everywhere',
};

/** Keys whose partner walks the other way: the footer shows both before one word. */
const pairs: Readonly<Record<string, string>> = {'↓': '↑↓', '←': '← →'};

/** What the footer offers in this mode, most useful first. */
export function hintsFor(state: State): readonly Hint[] {
	const {keymap} = state;
	const mode = modeOf(state);
	if (mode === 'menu') {
		return [
			{keys: '↑↓', words: 'move'},
			{keys: '⏎', words: 'choose'},
			{keys: 'Esc', words: 'back', isKept: true},
		];
	}
	const alsoEverywhere = footerOfEverywhere[mode] ?? [];
	const everywhere = keymap.everywhere.filter(
		({name, command}) => alsoEverywhere.includes(name) && isOffered(state, command),
	);
	const own = keymap[mode].filter(({command}) => isOffered(state, command));
	const out = own.filter(({command}) => kept.has(command.type));
	return [
		...own.filter((binding) => !out.includes(binding)).flatMap(toHint),
		...(mode === 'first-run' ? [typing] : []),
		...[...everywhere, ...out].flatMap(toHint),
	];
}

/** Letters are no command on the first page. */
const typing: Hint = {keys: 'type', words: 'an address'};

/** The ways out, and to all other keys. */
const kept: ReadonlySet<Command['type']> = new Set(['back', 'quit', 'show-help']);

/** They need a row to be about. */
const ofAStory: ReadonlySet<Command['type']> = new Set(['open', 'move', 'toggle-star', 'open-in-browser']);

/** What would do nothing as things stand is not offered. */
function isOffered(state: State, {type}: Command): boolean {
	const mode = modeOf(state);
	const isInList = mode === 'list' || mode === 'search' || mode === 'brief';
	if (type === 'enter-topics') return state.topics.length > 0;
	if (type === 'open' && mode === 'article') return state.reading?.selected !== undefined;
	if (type === 'show-health') return state.feeds.some(({fault}) => fault);
	if (mode === 'health') return isOfferedInHealth(state, type);
	if (isInList && ofAStory.has(type)) return rowsIn(state) > 0;
	return true;
}

function rowsIn(state: State): number {
	return modeOf(state) === 'brief' ? (state.brief?.told.entries.length ?? 0) : state.list.total;
}

function isOfferedInHealth(state: State, type: Command['type']): boolean {
	const feed = selectedInHealth(state);
	if (type === 'follow-move') return feed !== undefined && healthOf(feed, state.now).moveTo !== undefined;
	if (type === 'open' || type === 'move') return feed !== undefined && state.healthView.details === undefined;
	return type === 'back' || type === 'show-help' || feed !== undefined;
}

const footerOfEverywhere: Readonly<Partial<Record<Mode, readonly string[]>>> = {
	list: ['search', 'refresh', 'health', 'help'],
	article: ['star', 'browser', 'help'],
	health: ['remove-feed', 'help'],
	brief: ['star', 'browser', 'help'],
};

function toHint({keys, hint, command}: Binding): readonly Hint[] {
	const [first] = keys; // an unbound command has none
	if (!first || !hint) return [];
	const shown = shownKey(first);
	return [{keys: pairs[shown] ?? shown, words: hint, isKept: kept.has(command.type)}];
}

/** All keys: those of the mode help was asked from first, then everywhere, then the other places. */
export function helpFor(state: State): readonly HelpPart[] {
	const from = placeBehindHelp(state);
	const others = (Object.keys(titles) as Place[]).filter(
		(place) => place !== from && place !== 'everywhere' && place !== 'help' && place !== 'first-run',
	);
	return [from, 'everywhere' as const, ...others].map((place) => helpPart(state.keymap, place));
}

export function helpPart(keymap: Keymap, place: Place): HelpPart {
	return {
		title: titles[place],
		rows: withoutDigits(keymap[place])
			.filter(({keys}) => keys.length > 0)
			.map(({keys, help}) => ({keys: keys.map(shownKey).join(' '), words: help})),
	};
}

const digitHelp = {topic: 'topic by its number; again: all stories', brief: 'read the event of this number'};

/** Nine rows about nine digits would say one thing nine times. */
function withoutDigits(bindings: readonly Binding[]): readonly Binding[] {
	const digits = bindings.filter(({name}) => /^(topic|brief)-\d$/.test(name));
	const first = digits[0];
	const help = digitHelp[first?.name.startsWith('brief') ? 'brief' : 'topic'];
	return bindings.flatMap((binding) => {
		if (!digits.includes(binding)) return [binding];
		if (binding !== first) return [];
		return [{...binding, keys: ['1–9'], help}];
	});
}

function placeBehindHelp(state: State): Place {
	const behind: Mode | undefined = state.modes.filter((mode) => mode !== 'help').at(-1);
	return behind && behind !== 'menu' ? behind : 'list';
}
