import {english} from '../english.js';
import {canDo} from './can-do.js';
import type {Command} from './command.js';
import {isFinding} from './finding.js';
import {type Binding, commandFor, type Keymap, type Place} from './keymap.js';
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

const titles: Readonly<Record<Place, string>> = english.help.places;

/** Keys whose partner walks the other way: the footer shows both before one word. */
const pairs: Readonly<Record<string, string>> = {'↓': '↑↓', '←': '← →'};

/** What the footer offers in this mode, most useful first. */
export function hintsFor(state: State): readonly Hint[] {
	const {keymap} = state;
	const mode = modeOf(state);
	if (mode === 'menu') {
		return [
			{keys: '↑↓', words: english.help.menuMove},
			{keys: shownKey('enter'), words: english.help.menuChoose},
			{keys: shownKey('escape'), words: english.help.menuBack, isKept: true},
		];
	}
	const behind = footerBehind[mode] ?? [];
	const all = [...keymap[mode], ...keymap.everywhere].filter(({command}) => isOffered(state, command));
	const everywhere = behind.flatMap((wanted) => all.filter(({name}) => name === wanted));
	const own = keymap[mode].filter((binding) => all.includes(binding) && !behind.includes(binding.name));
	const out = own.filter(({command}) => kept.has(command.type));
	return [
		...own.filter((binding) => !out.includes(binding)).flatMap((binding) => toHint(binding, keymap, mode)),
		...(mode === 'first-run' ? [typing] : []),
		...[...everywhere, ...out].flatMap((binding) => toHint(binding, keymap, mode)),
	];
}

/** Letters are no command on the first page. */
const typing: Hint = english.help.typing;

/** The ways out, and to all other keys. */
const kept: ReadonlySet<Command['type']> = new Set(['back', 'quit', 'show-help']);

/** What would do nothing as things stand is not offered, nor the health of feeds that are well. */
function isOffered(state: State, command: Command): boolean {
	if (command.type === 'next-unread') return isFinding(state);
	if (command.type === 'show-health') return state.feeds.some(({fault}) => fault);
	return canDo(state, command);
}

/** What the footer of a place offers behind its own keys, in this order. */
const footerBehind: Readonly<Partial<Record<Mode, readonly string[]>>> = {
	list: ['search', 'refresh', 'health', 'palette', 'help'],
	search: ['palette'],
	feeds: ['palette'],
	article: ['play', 'download', 'star', 'share', 'browser', 'full-text', 'find', 'help'],
	health: ['remove-feed', 'help'],
	brief: ['star', 'browser', 'help'],
	links: ['help'],
};

/** Its first key that is not text here; an unbound command has none. */
function toHint({keys, hint, command}: Binding, keymap: Keymap, mode: Mode): readonly Hint[] {
	const first = keys.find((key) => commandFor(keymap, mode, key) === command);
	if (!first || !hint) return [];
	const shown = shownKey(first);
	return [{keys: pairs[shown] ?? shown, words: hint, isKept: kept.has(command.type)}];
}

/** Help is never asked for there, and the footer has all there is. */
const saysItself: ReadonlySet<Place> = new Set(['help', 'palette', 'filter', 'first-run']);

/** All keys: those of the mode help was asked from first, then everywhere, then the other places. */
export function helpFor(state: State): readonly HelpPart[] {
	const from = placeBehindHelp(state);
	const others = (Object.keys(titles) as Place[]).filter(
		(place) => place !== from && place !== 'everywhere' && !saysItself.has(place),
	);
	return [from, 'everywhere' as const, ...others].map((place) => helpPart(state.keymap, place));
}

/** What the filter leaves of them. */
export function shownHelp(state: State): readonly HelpPart[] {
	const words = state.help.filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const isShown = ({keys, words: help}: Hint) => {
		const text = `${keys} ${help}`.toLowerCase();
		return words.every((word) => text.includes(word));
	};
	return helpFor(state)
		.map(({title, rows}) => ({title, rows: rows.filter(isShown)}))
		.filter(({rows}) => rows.length > 0);
}

export function helpPart(keymap: Keymap, place: Place): HelpPart {
	return {
		title: titles[place],
		rows: withoutDigits(keymap[place])
			.filter(({keys}) => keys.length > 0)
			.map(({keys, help}) => ({keys: keys.map(shownKey).join(' '), words: help})),
	};
}

const digitHelp: Readonly<Record<string, string>> = english.help.digits;

/** Nine rows about nine digits would say one thing nine times. */
function withoutDigits(bindings: readonly Binding[]): readonly Binding[] {
	const kindOf = ({name}: Binding) => /^(topic|brief|count|link)-\d$/.exec(name)?.[1];
	return bindings.flatMap((binding, at) => {
		const kind = kindOf(binding);
		if (kind === undefined) return [binding];
		if (kind === kindOf(bindings[at - 1] ?? binding) && at > 0) return [];
		const alike = bindings.filter((other) => kindOf(other) === kind && other.keys.length > 0);
		const ends = [alike.at(0), alike.at(-1)].flatMap((end) => end?.keys[0] ?? []);
		const keys = ends.length === 0 ? [] : [ends.map(shownKey).join('–')];
		return [{...binding, keys, help: digitHelp[kind] ?? binding.help}];
	});
}

function placeBehindHelp(state: State): Place {
	const behind: Mode | undefined = state.modes.filter((mode) => mode !== 'help').at(-1);
	return behind && behind !== 'menu' ? behind : 'list';
}
