import type {EpochMs} from '../model.js';
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
	/** What to MATCH in `story_fts`; absent: no word must be found. */
	readonly match?: string;
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
}

/** Absent: it asks for nothing, or is not understood. */
export function conditionsOf(
	db: Db,
	search: string,
	{now = 0, eventsOf = (term) => namedTopics(db, term)}: SearchAsk = {},
): Conditions | undefined {
	const {terms, fault} = readQuery(search);
	if (fault || terms.length === 0) return undefined;
	const inIndex = terms.filter(({field}) => columns[field] !== undefined);
	const others = terms.filter((term) => !inIndex.includes(term));
	return together([
		wordConditions(inIndex),
		...others.map((term, at) => condition(db, {term, name: `t${at}`, now, eventsOf})),
	]);
}

function together(all: readonly Conditions[]): Conditions {
	return {
		...all[0],
		...(all.some(({areMuted}) => areMuted) && {areMuted: true}),
		filters: all.flatMap(({filters}) => filters),
		values: Object.assign({}, ...all.map(({values}) => values)),
	};
}

function wordConditions(terms: readonly QueryTerm[]): Conditions {
	const wanted = terms.filter(({isExcluded}) => !isExcluded).map(matchOf);
	const unwanted = terms.filter(({isExcluded}) => isExcluded).map(matchOf);
	const without = unwanted.join(' OR ');
	if (unwanted.length === 0)
		return {...(wanted.length > 0 && {match: wanted.join(' AND ')}), filters: [], values: {}};
	if (wanted.length > 0)
		return {match: `(${wanted.join(' AND ')}) NOT (${without})`, filters: [], values: {}};
	// The index cannot tell what it does not hold.
	return {
		filters: ['s.id NOT IN (SELECT rowid FROM story_fts WHERE story_fts MATCH :without)'],
		values: {without},
	};
}

function matchOf({field, text, isPhrase, isUnfinished}: QueryTerm): string {
	const typed = isPhrase ? matchPhrase(text, isUnfinished) : matchAll(text, isUnfinished);
	// From its beginning on: "Associated Press" stands in the name of another agency, too.
	const names = field === 'agency' ? otherNames(text).map((name) => `^${matchPhrase(name, false)}`) : [];
	return `${columns[field]} : (${[typed, ...names].join(' OR ')})`;
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
