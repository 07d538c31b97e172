import {type ListedFeed, type ListedSubscriptions, takeListed} from './listed-feeds.js';
import {type ShellCommand, type ShellWord, shellCommands} from './shell-commands.js';

/**
 * The subscriptions of an `sfeedrc` (https://git.codemadness.org/sfeed/file/sfeedrc.5.html). It is a shell script, of
 * which only the calls `feed <name> <address>` inside its function `feeds` are read. Nothing is run: an address that
 * the shell would put together is left out.
 */
export function readSfeedrc(text: string): ListedSubscriptions {
	return takeListed([...commandsInFeeds(text)].flatMap(toListed));
}

/** Whether a text defines the function every `sfeedrc` has. */
export function looksLikeSfeedrc(text: string): boolean {
	return /^[ \t]*(?:function[ \t]+)?feeds[ \t]*\([ \t]*\)/m.test(text);
}

/** Words that stand before a command without being one. */
const reserved: ReadonlySet<string> = new Set([
	'then',
	'else',
	'do',
	'!',
	'if',
	'elif',
	'while',
	'until',
	'{',
]);

/** Where in the script a command stands. */
interface Place {
	readonly depth: number;
	/** Depth of the body of `feeds`; 0: outside. */
	readonly feeds: number;
	/** `feeds()` was just read, its brace was not. */
	readonly isAnnounced: boolean;
}

/** The commands between the braces of `feeds() { … }`, as written. */
function* commandsInFeeds(text: string): Iterable<ShellCommand> {
	let place: Place = {depth: 0, feeds: 0, isAnnounced: false};
	for (const command of shellCommands(text)) {
		const {braces, words} = withoutReserved(command.words);
		if (braces > 0) place = entered(place, braces);
		if (command.end.startsWith('(')) place = {...place, isAnnounced: words.at(-1)?.text === 'feeds'};
		if (words[0]?.text === '}') place = left(place);
		else if (place.feeds > 0) yield {...command, words};
	}
}

function entered({depth, feeds, isAnnounced}: Place, braces: number): Place {
	return {depth: depth + braces, feeds: feeds || (isAnnounced ? depth + 1 : 0), isAnnounced: false};
}

function left({depth, feeds}: Place): Place {
	return {depth: depth - 1, feeds: feeds === depth ? 0 : feeds, isAnnounced: false};
}

function withoutReserved(words: readonly ShellWord[]): {braces: number; words: readonly ShellWord[]} {
	const found = words.findIndex((word) => !isReserved(word));
	const start = found === -1 ? words.length : found;
	return {braces: words.slice(0, start).filter(({text}) => text === '{').length, words: words.slice(start)};
}

function isReserved({text, isOpen}: ShellWord): boolean {
	return !isOpen && reserved.has(text);
}

function toListed({words: [verb, name, address], line, end}: ShellCommand): readonly ListedFeed[] {
	if (verb?.text !== 'feed' || end.startsWith('(')) return [];
	const listed = {title: name?.text, place: `Line ${line}`};
	if (!address) return [{...listed, address: name?.text ?? 'feed', fault: 'comes without an address'}];
	const isOpen = name?.isOpen || address.isOpen;
	const fault = isOpen ? 'is known to the shell alone: newsterm runs nothing from a list' : undefined;
	return [{...listed, address: address.text, fault}];
}
