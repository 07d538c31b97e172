import {readDay, readMoment} from './read-moment.js';

/** What a condition is about: the words of a story, or what stands before the colon. */
export type QueryField =
	| 'words'
	| 'place'
	| 'agency'
	| 'outlet'
	| 'text'
	| 'feed'
	| 'section'
	| 'topic'
	| 'tag'
	| 'since'
	| 'before'
	| 'on'
	| 'unread'
	| 'starred'
	| 'muted';

/** One condition. A story must fit all of them. */
export interface QueryTerm {
	readonly field: QueryField;
	/** As typed, without quotes; '' for `unread`, `starred` and `muted`. */
	readonly text: string;
	/** It stood in quotes: the words follow each other. */
	readonly isPhrase: boolean;
	/** The last word may go on. */
	readonly isUnfinished: boolean;
	/** What fits is left out. */
	readonly isExcluded: boolean;
}

/** Where a query cannot be understood, and what was expected there. */
export interface QueryFault {
	/** Index in code units. */
	readonly at: number;
	/** One sentence without its full stop. */
	readonly expected: string;
}

export interface Query {
	/** None: nothing is asked for. */
	readonly terms: readonly QueryTerm[];
	readonly fault?: QueryFault;
}

/** Conditions whose value is words, maybe several. */
export const wordFields = ['place', 'agency', 'outlet', 'text', 'feed', 'section', 'topic'] as const;
const fields = [...wordFields, 'tag', 'since', 'before', 'on'] as const;
const flags = ['unread', 'starred', 'muted'] as const;

const examples: Readonly<Record<(typeof fields)[number], string>> = {
	place: 'place:moscow',
	agency: 'agency:ap',
	outlet: 'outlet:"Alden Post"',
	text: 'text:ballast',
	feed: 'feed:bbc',
	section: 'section:world',
	topic: 'topic:tunnel',
	tag: 'tag:later',
	since: 'since:2d',
	before: 'before:2026-11-20',
	on: 'on:yesterday',
};

/** A word, a phrase or a `name:` with either, after white space. `//` behind a colon is an address, and no name. */
const part =
	/[\s\0]*(?<minus>-(?=[^\s\0-]))?(?<name>\p{L}+:(?!\/\/))?(?:["“„](?<phrase>[^"“”„]*)(?<close>["”“]?)|(?<word>[^\s\0]*))/uy;

/** More conditions than anyone types; each costs a look into the index. */
const mostTerms = 24;

interface Part {
	readonly at: number;
	readonly end: number;
	readonly isExcluded: boolean;
	/** With its colon; '' when there is none. */
	readonly name: string;
	readonly text: string;
	readonly isPhrase: boolean;
	readonly isUnfinished: boolean;
}

/**
 * The query language, the same wherever one searches: words, "a phrase", `place:moscow`, `since:2d`, `unread`, and `-`
 * before what is to be left out. What is no condition of ours is plain words; the last word may be unfinished.
 */
export function readQuery(text: string): Query {
	const terms: QueryTerm[] = [];
	for (let from = 0; from < text.length && terms.length < mostTerms; ) {
		const read = partAt(text, from);
		const fault = faultOf(read, text);
		if (fault) return {terms, fault};
		const term = termOf(read);
		if (term) terms.push(term);
		from = read.end;
	}
	return {terms};
}

function partAt(text: string, from: number): Part {
	part.lastIndex = from;
	const found = part.exec(text);
	const {minus, name = '', phrase, close, word = ''} = found?.groups ?? {};
	const length = found?.[0].length ?? 0;
	const at =
		from + length - (name + (phrase ?? word)).length - (phrase === undefined ? 0 : 1 + (close ?? '').length);
	const isExcluded = minus !== undefined;
	// Words before a colon that is not ours, and then a phrase: each for itself.
	if (phrase !== undefined && name !== '' && !fieldOf(name))
		return {
			at,
			end: at + name.length,
			isExcluded,
			name: '',
			text: name,
			isPhrase: false,
			isUnfinished: false,
		};
	const end = from + length;
	return {
		at,
		end,
		isExcluded,
		name,
		text: phrase ?? word,
		isPhrase: phrase !== undefined,
		// A word left out half-typed would take half the news along.
		isUnfinished: word.endsWith('*') || (end === text.length && !isExcluded && !close),
	};
}

function faultOf({at, end, name, text}: Part, whole: string): QueryFault | undefined {
	const field = fieldOf(name);
	const after = at + name.length;
	if (!field) {
		const meant =
			text === '' ? undefined : fields.find((one) => one !== 'text' && isSlip(name.slice(0, -1), one));
		return meant && {at, expected: `there is no ${name} here; did you mean ${meant}:?`};
	}
	if (text === '') {
		const goesOn = end === after && whole.slice(end).trim() !== '';
		return goesOn
			? {at: after, expected: `${name} wants its word right behind it, such as ${examples[field]}`}
			: undefined;
	}
	const wanted = momentWanted(field, text);
	return wanted === undefined ? undefined : {at: after, expected: `${field}: wants ${wanted}`};
}

/** Absent: it is none of a time, or its time is one. */
function momentWanted(field: QueryField, text: string): string | undefined {
	switch (field) {
		case 'since':
		case 'before':
			return readMoment(text, 0) === undefined ? 'a time such as 2d, yesterday or 2026-11-20' : undefined;
		case 'on':
			return readDay(text, 0) ? undefined : 'a day such as yesterday, monday or 2026-11-20';
		default:
			return undefined;
	}
}

const searchable = /[\p{L}\p{N}]/u;

/** Absent: it asks for nothing (yet). */
function termOf({name, text, isPhrase, isUnfinished, isExcluded}: Part): QueryTerm | undefined {
	const flag = isPhrase || name !== '' ? undefined : flags.find((one) => one === text);
	if (flag) return {field: flag, text: '', isPhrase, isUnfinished: false, isExcluded};
	const field = fieldOf(name);
	const sought = field ? text : name + text;
	if (!searchable.test(sought)) return undefined;
	return {field: field ?? 'words', text: sought, isPhrase, isUnfinished, isExcluded};
}

function fieldOf(name: string): (typeof fields)[number] | undefined {
	const bare = name.slice(0, -1).toLowerCase();
	return fields.find((field) => field === bare);
}

/**
 * One letter too many, too few or wrong, or two that changed places. Names of people and things have capitals; of three
 * letters half the dictionary is one slip away, of two all of it.
 */
function isSlip(typed: string, name: string): boolean {
	if (name.length < 3) return false;
	if (name.length < 4) return typed.startsWith(name) && typed.length === name.length + 1;
	let start = 0;
	while (start < name.length && typed[start] === name[start]) start++;
	let end = 0;
	while (end < Math.min(name.length, typed.length) - start && typed.at(-1 - end) === name.at(-1 - end)) end++;
	const [was, is] = [typed.slice(start, typed.length - end), name.slice(start, name.length - end)];
	return (
		was.length + is.length > 0 &&
		((was.length <= 1 && is.length <= 1) || (was.length === 2 && was === `${is[1]}${is[0]}`))
	);
}
