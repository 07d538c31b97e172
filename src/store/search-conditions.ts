import type {EpochMs, StoryKey} from '../model.js';
import {otherNames} from './agencies.js';
import type {Db, Values} from './db.js';
import {namedFeeds, namedTopics} from './names.js';
import {readDay, readMoment} from './read-moment.js';
import {type QueryField, type QueryTerm, readQuery} from './read-query.js';
import {matchAll, matchPhrase} from './search-words.js';
import {isMuted} from './sight.js';
import {taggedStories} from './tags.js';

/** A search as SQL. */
export interface Conditions {
	/** What to MATCH in `index`; absent: no word must be found. */
	readonly match?: string;
	/** Of headlines, or of texts. */
	readonly index?: 'story_fts' | 'text_fts';
	/** Of a `story s`. */
	readonly filters: readonly string[];
	readonly values: Values;
	/** What is out of sight is asked for. */
	readonly areMuted?: boolean;
}

/** Where the index keeps what a field asks for. The outlet's own name would bring all it ever printed. */
const columns: Partial<Record<QueryField, string>> = {
	words: '{title lede place}',
	place: 'place',
	agency: 'agency',
	outlet: 'outlet',
};

interface SearchAsk {
	/** The moment spans count back from; absent: the beginning of time. */
	readonly now?: EpochMs;
	/** The events a `topic:` means; absent: those that stand on the bar. */
	readonly eventsOf?: (term: QueryTerm) => readonly number[];
	/** Words are looked for in the texts, of all but these. Absent: in the headlines. */
	readonly inTextsBut?: readonly StoryKey[] | undefined;
}

/** Absent: it asks for nothing, or is not understood. */
export function conditionsOf(
	db: Db,
	search: string,
	{now = 0, eventsOf = (term) => namedTopics(db, term), inTextsBut}: SearchAsk = {},
): Conditions | undefined {
	const {terms, fault} = readQuery(search);
	if (fault || terms.length === 0) return undefined;
	const inHeadlines = terms.filter(({field}) => columns[field] !== undefined);
	const inTexts = terms.filter(({field}) => field === 'text');
	const others = terms.filter((term) => !inHeadlines.includes(term) && !inTexts.includes(term));
	const words = inTextsBut
		? textOnly(inHeadlines, inTexts, inTextsBut)
		: wordConditions(inHeadlines, inTexts);
	return (
		words &&
		together([words, ...others.map((term, at) => condition(db, {term, name: `t${at}`, now, eventsOf}))])
	);
}

function together(all: readonly Conditions[]): Conditions {
	return {
		...all[0],
		...(all.some(({areMuted}) => areMuted) && {areMuted: true}),
		filters: all.flatMap(({filters}) => filters),
		values: Object.assign({}, ...all.map(({values}) => values)),
	};
}

/** The index that has what is wanted is walked, in the order of arrival; what the other has is gathered first. */
function wordConditions(heads: readonly QueryTerm[], texts: readonly QueryTerm[]): Conditions {
	const [head, text] = [matching(heads), matching(texts)];
	if (head.wanted !== undefined)
		return {index: 'story_fts', ...walked(head), ...besides('+x.rowid', ['text_fts', text])};
	if (text.wanted !== undefined)
		return {index: 'text_fts', ...walked(text), ...besides('+x.rowid', ['story_fts', head])};
	// An index cannot tell what it does not hold.
	return besides('s.id', ['story_fts', head], ['text_fts', text]);
}

function walked({wanted, unwanted}: Matching): {readonly match: string} {
	return {match: unwanted === undefined ? (wanted ?? '') : `(${wanted}) NOT (${unwanted})`};
}

/** Of a text's thousand words too many begin with three letters: they are taken for what they are. */
const leastBegun = 4;

function asText(term: QueryTerm): QueryTerm {
	const [last = ''] = /[\p{L}\p{N}]+$/u.exec(term.text) ?? [];
	const isUnfinished =
		term.isUnfinished && (last.length >= leastBegun || !/^[\p{Script=Latin}\p{N}]*$/u.test(last));
	return {...term, field: 'text', isUnfinished};
}

type Index = NonNullable<Conditions['index']>;

/** What indices say that are not walked. `+` keeps SQLite from looking each of their rows up in the one that is: 11 s. */
function besides(
	key: string,
	...asked: readonly (readonly [Index, Matching])[]
): Pick<Conditions, 'filters' | 'values'> {
	const among = (index: Index, name: string) => `(SELECT rowid FROM ${index} WHERE ${index} MATCH :${name})`;
	return {
		filters: asked.flatMap(([index, {wanted, unwanted}]) => [
			...(wanted ? [`${key} IN ${among(index, `${index}_in`)}`] : []),
			...(unwanted ? [`${key} NOT IN ${among(index, `${index}_out`)}`] : []),
		]),
		values: Object.fromEntries(
			asked.flatMap(([index, {wanted, unwanted}]) => [
				...(wanted ? [[`${index}_in`, wanted]] : []),
				...(unwanted ? [[`${index}_out`, unwanted]] : []),
			]),
		),
	};
}

/** The same words in the texts, but for those of whom that is known. Absent: there is no word to look for. */
function textOnly(
	heads: readonly QueryTerm[],
	texts: readonly QueryTerm[],
	without: readonly StoryKey[],
): Conditions | undefined {
	const isWord = ({field}: QueryTerm): boolean => field === 'words';
	if (!heads.some((term) => isWord(term) && !term.isExcluded)) return undefined;
	const inTexts = heads.filter(isWord).map(asText);
	const {filters, values, ...index} = wordConditions(
		heads.filter((term) => !isWord(term)),
		[...inTexts, ...texts],
	);
	return {
		...index,
		filters: [...filters, 'x.rowid NOT IN (SELECT value FROM json_each(:known))'],
		values: {...values, known: JSON.stringify(without)},
	};
}

interface Matching {
	/** Absent: nothing is wanted. */
	readonly wanted?: string;
	readonly unwanted?: string;
}

function matching(terms: readonly QueryTerm[]): Matching {
	const wanted = terms.filter(({isExcluded}) => !isExcluded).map(matchOf);
	const unwanted = terms.filter(({isExcluded}) => isExcluded).map(matchOf);
	return {
		...(wanted.length > 0 && {wanted: wanted.join(' AND ')}),
		...(unwanted.length > 0 && {unwanted: unwanted.join(' OR ')}),
	};
}

function matchOf({field, text, isPhrase, isUnfinished}: QueryTerm): string {
	const typed = isPhrase ? matchPhrase(text, isUnfinished) : matchAll(text, isUnfinished);
	// From its beginning on: "Associated Press" stands in the name of another agency, too.
	const names = field === 'agency' ? otherNames(text).map((name) => `^${matchPhrase(name, false)}`) : [];
	const column = columns[field];
	return column === undefined ? `(${typed})` : `${column} : (${[typed, ...names].join(' OR ')})`;
}

interface Asked {
	readonly term: QueryTerm;
	/** For the value it needs. */
	readonly name: string;
	readonly now: EpochMs;
	readonly eventsOf: (term: QueryTerm) => readonly number[];
}

function condition(db: Db, {term, name, now, eventsOf}: Asked): Conditions {
	const {field, text, isExcluded} = term;
	switch (field) {
		case 'unread':
		case 'starred':
			return {filters: [`s.${field} = ${isExcluded ? 0 : 1}`], values: {}}; // a literal, for the partial index
		case 'muted':
			return {filters: isExcluded ? [] : [isMuted], values: {}, ...(!isExcluded && {areMuted: true})};
		case 'since':
		case 'before':
			return {
				filters: [`s.sort_at ${isExcluded === (field === 'since') ? '<' : '>='} :${name}`],
				values: {[name]: readMoment(text, now) ?? now},
			};
		case 'on': {
			const {from, until} = readDay(text, now) ?? {from: now, until: now};
			return {
				filters: [`${isExcluded ? 'NOT ' : ''}(s.sort_at >= :${name} AND s.sort_at < :${name}end)`],
				values: {[name]: from, [`${name}end`]: until},
			};
		}
		case 'tag':
			return among('s.id', {name, isExcluded}, taggedStories(db, term));
		case 'topic':
			return among('s.event_id', {name, isExcluded}, eventsOf(term));
		default:
			return among('s.feed_id', {name, isExcluded}, namedFeeds(db, term));
	}
}

function among(
	column: string,
	{name, isExcluded}: {readonly name: string; readonly isExcluded: boolean},
	keys: readonly number[],
): Conditions {
	return {
		filters: [`${column} ${isExcluded ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(:${name}))`],
		values: {[name]: JSON.stringify(keys)},
	};
}
