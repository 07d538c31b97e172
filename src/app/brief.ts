import {english} from '../english.js';
import type {EpochMs, Headline} from '../model.js';
import type {StoreReader} from '../store/index.js';
import {firstSentence, hourMs} from '../typeset/index.js';

/** Each has a digit. */
const mostEntries = 9;

/** Fewer events than this are filled up with stories that stand alone. */
const enough = 5;

/** What was published shortly before the person left, and came after, is new to them. */
const lateMs = 3 * hourMs;

/** Who never was here is told of a day. */
const firstMs = 24 * hourMs;

/** An event in one sentence. */
export interface BriefEntry {
	/** The lead that speaks for it. */
	readonly headline: Headline;
	/** Word for word from the story. */
	readonly sentence: string;
	/** Of those that came since. */
	readonly outlets: number;
	readonly stories: number;
}

export interface Brief {
	/** When it was told: what came later is not in it. */
	readonly at: EpochMs;
	readonly since: EpochMs;
	/** Whether the person was here then, or only asks since then. */
	readonly isVisit: boolean;
	readonly stories: number;
	/** Of two stories or more. */
	readonly events: number;
	readonly entries: readonly BriefEntry[];
}

export interface BriefWish {
	readonly now: EpochMs;
	/** The moment the person names. */
	readonly since?: EpochMs;
	/** When the person was here last. */
	readonly leftAt?: EpochMs;
}

/** What came since the person was here, or since the moment they name. */
export function briefOf(reader: StoreReader, {now, since: named, leftAt}: BriefWish): Brief {
	const isVisit = named === undefined && leftAt !== undefined;
	const since = named ?? leftAt ?? now - firstMs;
	const from = isVisit ? since - lateMs : since;
	const {stories, events, top} = reader.brief({since, from, limit: mostEntries});
	const told = top.filter((event, at) => event.stories > 1 || at < enough);
	const leads = new Map(reader.headlines(told.map(({lead}) => lead)).map((lead) => [lead.key, lead]));
	const entries = told.flatMap((event): readonly BriefEntry[] => {
		const headline = leads.get(event.lead);
		if (!headline) return [];
		return [{headline, sentence: sentenceOf(headline), outlets: event.outlets, stories: event.stories}];
	});
	return {at: now, since, isVisit, stories, events, entries};
}

/** The lede's first sentence, else the headline. */
function sentenceOf({lede, title}: Headline): string {
	return firstSentence(lede) ?? (title || lede);
}

/** Since when, and how much: one line. */
export function briefHead({at, since, isVisit, stories, events}: Brief): string {
	const span = spanOf(at - since);
	const said = english.brief;
	if (stories === 0) return isVisit ? said.nothingSinceVisit(span) : said.nothing(span);
	return (isVisit ? said.sinceVisit : said.inTheLast)(span, stories, events);
}

/** Who else tells it. */
export function briefCounts({outlets, stories}: BriefEntry): string {
	if (stories === 1) return '';
	return outlets === 1
		? english.counts.stories(stories)
		: `${english.counts.outlets(outlets)}, ${english.counts.stories(stories)}`;
}

function spanOf(ms: number): string {
	const minutes = Math.max(0, Math.floor(ms / 60_000));
	if (minutes < 60) return english.span.minutes(minutes);
	const hours = Math.floor(minutes / 60);
	return hours < 48 ? english.span.hours(hours) : english.span.days(Math.floor(hours / 24));
}
