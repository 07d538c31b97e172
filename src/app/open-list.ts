import type {EpochMs, Headline} from '../model.js';
import type {ListQuery, StoreReader} from '../store/index.js';
import {hourMs} from '../typeset/index.js';
import type {Action, Effect} from './action.js';
import {pageSize} from './list.js';
import {pageAround} from './page-around.js';
import {bestFirst} from './ranking.js';
import {soughtWords} from './sought-words.js';

/** Rows of a search. Who gets more types another letter. */
const hitsShown = 500;
/** Of them, found by their texts alone. */
const textsShown = 200;

/** Stories of a search, or of a mute, are told to this number: nobody reads the five-thousandth. */
export const mostCounted = 5000;

/** What a topic is told more than is the three days before the last one. */
export const paceDays = 4;
const stepHours = 6;
const paceSteps = {stepMs: stepHours * hourMs, steps: (paceDays * 24) / stepHours};

/** A list from its first row, or around where a story stands; a topic with its pace, a search with its hits. */
export function openList(
	reader: StoreReader,
	{query, near, isBestFirst = false}: Extract<Effect, {type: 'open-list'}>,
	now: EpochMs,
): Action {
	const asItStands = {...query, upTo: query.upTo ?? reader.lastKey()};
	if (query.search !== undefined || query.saved !== undefined)
		return openSearch(reader, asItStands, isBestFirst);
	const {headlines, offset, index} = near
		? pageAround(reader, asItStands, near)
		: {headlines: reader.page(asItStands, {limit: pageSize}), offset: 0, index: 0};
	const pace = query.eventId !== undefined && reader.pace({eventId: query.eventId, until: now, ...paceSteps});
	return {
		type: 'list-opened',
		query: asItStands,
		headlines,
		offset,
		total: reader.count(asItStands),
		...(pace && {pace}),
		cursor: index,
	};
}

/**
 * The index holds hits by arrival, and a feed just added brings old stories: the newest arrivals are put in order here.
 * What only a text has stands below what a headline has; of a narrowed list and of a tab it is no part.
 */
function openSearch(reader: StoreReader, query: ListQuery, isBestFirst: boolean): Action {
	const inHeadlines = reader.page(query, {limit: hitsShown}).toSorted(newestFirst);
	const room = query.isEverywhere ? Math.min(textsShown, hitsShown - inHeadlines.length) : 0;
	const inTexts = textHits(reader, query, {room, known: inHeadlines});
	const counted =
		inHeadlines.length < hitsShown ? inHeadlines.length : reader.count(query, {atMost: mostCounted + 1});
	const sought = isBestFirst ? soughtWords(query) : undefined;
	return {
		type: 'list-opened',
		query,
		headlines: [...(sought ? bestFirst(inHeadlines, sought) : inHeadlines), ...inTexts],
		total: inHeadlines.length + inTexts.length,
		hits: counted + inTexts.length,
		...(inTexts.length > 0 && {textFrom: inHeadlines.length}),
		...(room > 0 && inTexts.length === room && {hasMoreHits: true}),
	};
}

interface TextAsk {
	readonly room: number;
	/** All that the headlines have. */
	readonly known: readonly Headline[];
}

function textHits(reader: StoreReader, query: ListQuery, {room, known}: TextAsk): readonly Headline[] {
	if (room === 0) return [];
	const inTextsBut = known.map(({key}) => key);
	return reader.page({...query, inTextsBut}, {limit: room}).toSorted(newestFirst);
}

function newestFirst(one: Headline, other: Headline): number {
	return other.sortAt - one.sortAt || other.key - one.key;
}
