import {modeOf, type State, shownKey} from '../app/index.js';
import {wrap} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {run} from './runs.js';
import {keysInAscii} from './symbols.js';

interface Reason {
	readonly why: string;
	/** Name of the command that helps, and what it does. */
	readonly command: string;
	readonly what: string;
}

/** An empty list says why it is empty, and the key that helps. */
export function emptyList(state: State, columns: number, paint: Paint): readonly string[] {
	const {why, command, what} = reasonOf(state);
	const key = keyOf(state, command);
	const words =
		key === undefined ? [] : [run(' '), run(paint.symbols === 'ascii' ? keysInAscii(key) : key, 'bold')];
	return [
		paint.line([], columns),
		...wrap(why, columns - 2).map((line) => paint.line([run(` ${line}`, 'text')], columns)),
		paint.line([...words, run(key === undefined ? '' : ` ${what}`, 'dim')], columns),
	];
}

function reasonOf(state: State): Reason {
	const {list, feeds, tabs, tab, round, topic, lastRoundAt} = state;
	const {search, feedUrl, unreadOnly, starredOnly} = list.query;

	if (search !== undefined) {
		return {
			why: `No story has “${search}” in its headline or first lines.`,
			command: 'search-close',
			what: 'gives the old list back',
		};
	}
	if (feedUrl !== undefined) {
		const fault = feeds.find(({url}) => url === feedUrl)?.fault;
		const why = fault ? `This feed has brought nothing: ${fault.message}` : 'This feed has no stories yet.';
		return {why, command: 'back', what: 'goes back'};
	}
	if (round)
		return {
			why: 'Fetching. Stories stand here as soon as the first feed answers.',
			command: 'feeds',
			what: 'shows how each feed is doing',
		};
	if (unreadOnly)
		return {why: 'Everything here is read.', command: 'unread-only', what: 'shows it all again'};
	if (starredOnly) return {why: 'Nothing is starred yet.', command: 'star', what: 'stars the selected story'};
	if (topic)
		return {why: `No stories about ${topic.label} are left.`, command: 'back', what: 'shows all news'};
	if (feeds.length === 0)
		return {
			why: 'The config file names no feeds yet.',
			command: 'edit-config',
			what: 'opens it in your editor',
		};
	if (lastRoundAt === undefined) return {why: 'No stories yet.', command: 'refresh', what: 'fetches them'};
	const current = tabs[tab];
	const where = current?.kind === 'section' ? ` in ${current.name}` : '';
	return {why: `No stories${where} yet.`, command: 'refresh', what: 'fetches again'};
}

/** The key the person has for a command here; absent: unbound. */
function keyOf(state: State, command: string): string | undefined {
	const mode = modeOf(state);
	const own = mode === 'menu' ? [] : state.keymap[mode];
	const [key] =
		[...own, ...state.keymap.list, ...state.keymap.everywhere].find(({name}) => name === command)?.keys ?? [];
	return key === undefined ? undefined : shownKey(key);
}
