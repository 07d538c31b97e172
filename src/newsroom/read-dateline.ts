import type {Dateline} from '../model.js';
import {dateOnly, isKnownAgency, isNoPlace} from './dateline-words.js';

export interface FoundDateline {
	/** `place` is '' where only an agency stands: "(NW) - Shares fell". */
	readonly dateline: Dateline;
	/** Where the body begins, in UTF-16 units. */
	readonly offset: number;
}

/** No dateline is longer. */
const longest = 130;

/** "By Ann Roe" on a line of its own goes before some datelines. */
const bylineLine = /^\s*(?:By|Por|Par|Von|Di|Автор:?)[ :][^\n]{2,80}\n\s*/u;

/** Marks of old wires: "***OSLO", "RPT --ROME", "(Adds detail) OSLO". */
const wireMarks =
	/^[\s*+]*(?:(?:RPT|REFILE|CORRECTED|UPDATE \d)\s*--?\s*|\((?:Adds|Updates|Recasts|Corrects|Refiles)[^()\n]{0,80}\)\s*)?/u;

/** What may end a dateline: dashes of all lengths, Spanish ".-", the underscore of old wires. */
const ends = /\s*\.?\s*(?:—|–|--|\s-|-(?=\s)|\s_)-?\s*/gu;

/** Reads the dateline a text opens with: "PORT ALDEN, Meridia (NW), Nov. 23 — …". Absent: there is none. */
export function readDateline(text: string): FoundDateline | undefined {
	const opening = text.slice(0, 300);
	const byline = bylineLine.exec(opening)?.[0].length ?? 0;
	const start = byline + (wireMarks.exec(opening.slice(byline))?.[0].length ?? 0);
	const line = opening.slice(start, start + longest);
	const found = agencyFirst(line) ?? strokedAgency(line) ?? dashed(line) ?? undashed(line);
	return found && {dateline: found.dateline, offset: start + found.offset};
}

/** "(ANSA) - ROMA, 20 SET - Il presidente"; "(Reuters) - Shares". */
function agencyFirst(line: string): FoundDateline | undefined {
	const match = /^\(([^()\n]{2,30})\)\s*[-–—.]+\s*/u.exec(line);
	const agency = match?.[1];
	if (!match || !agency || !isKnownAgency(agency)) return undefined;
	const offset = match[0].length;
	const rest = dashed(line.slice(offset));
	if (rest && !rest.dateline.agency)
		return {dateline: {...rest.dateline, agency}, offset: offset + rest.offset};
	return {dateline: {place: '', agency}, offset};
}

/** "MOSCOW, September 20. /TASS/. Russian"; "Москва. 20 сентября. INTERFAX.RU - ". */
function strokedAgency(line: string): FoundDateline | undefined {
	const match =
		/^([^/\n]{3,60}?)[.,]?\s+\/([\p{L}][\p{L} .-]{1,20})\/[.,]?\s*[-–—]*\s*/u.exec(line) ??
		/^(\p{Lu}[^.\n]{2,30}\. [^.\n]{3,20})\. (\p{Lu}[\p{Lu}.]{3,20})\s*[-–—.]\s*/u.exec(line);
	if (!match?.[1] || !match[2]) return undefined;
	const dateline = readHead(match[1].replace(/\. (?=\d)/u, ', '), match[2]);
	return dateline?.date ? {dateline, offset: match[0].length} : undefined;
}

/** The head is whatever stands before one of the first dashes and reads as a dateline. */
function dashed(line: string): FoundDateline | undefined {
	for (const {0: dash, index} of line.matchAll(ends)) {
		const head = line.slice(0, index);
		const offset = index + dash.length;
		const dateline = readHead(head, undefined);
		if (!dateline) continue;
		const isBare = dateline.date === undefined && dateline.agency === undefined;
		if (isBare && (!opensSentence(line.slice(offset)) || isTooLittle(head, dash))) continue;
		return withAgencyBehind(dateline, line, offset);
	}
	return undefined;
}

/** "UEFA - The federation": a lone short word and a hyphen are too little to go by. */
const isTooLittle = (head: string, dash: string) => head.length < 5 && dash.trim() === '-';

/** "МОСКВА, 20 сен — РИА Новости. Текст": the agency stands behind the dash. */
function withAgencyBehind(dateline: Dateline, line: string, offset: number): FoundDateline {
	const match = /^(\p{L}[\p{L} -]{1,24})\. /u.exec(line.slice(offset));
	if (dateline.agency !== undefined || !match?.[1] || !isKnownAgency(match[1])) return {dateline, offset};
	return {dateline: {...dateline, agency: match[1]}, offset: offset + match[0].length};
}

/** "New Delhi, Sep 20 (PTI) The minister": brackets are the end. */
function undashed(line: string): FoundDateline | undefined {
	const match = /^([^()\n]{3,60})\(([^()\n]{2,30})\)[.:]?\s*(?=[\p{Lu}\p{N}"“«„'‘])/u.exec(line);
	if (!match?.[1] || !match[2] || !isKnownAgency(match[2])) return undefined;
	const dateline = readHead(match[1].trimEnd(), match[2]);
	return dateline && {dateline, offset: match[0].length};
}

const opensSentence = (body: string) => /^[\p{Lu}\p{N}"“«„'‘$€£¿¡]/u.test(body);

const bracketed = /^(.*?),?\s*\(([\p{L}][\p{L}\p{M} &.'’/-]{1,30})\)(?:,?\s*([^()]{3,20}))?$/su;

/** "PORT ALDEN, Meridia (NW), Nov. 23" → its parts. Absent: it is none. */
function readHead(head: string, agencyGiven: string | undefined): Dateline | undefined {
	const brackets = bracketed.exec(head);
	const agency = agencyGiven ?? brackets?.[2];
	// "OSTBURY (BRK/A)": a stroke in brackets is a share class, unless we know the agency.
	if (agency?.includes('/') && !isKnownAgency(agency)) return undefined;
	const bare = brackets ? [brackets[1], brackets[3]].filter(Boolean).join(', ') : head;
	if (bare.includes('(')) return undefined;
	if (agency !== undefined && dateOnly.test(bare)) return {place: '', agency, date: bare};

	const parts = bare.split(/,\s*/u).map((part) => part.replace(/^-\s|\s+/gu, ' ').trim());
	const {where, date} = takeDate(parts);
	const written = placeAndRegion(where);
	if (!written) return undefined;
	const dateline: Dateline = {
		...written,
		...(agency !== undefined && {agency}),
		...(date !== undefined && {date}),
	};
	return isBelievable(dateline) ? dateline : undefined;
}

/** The date is the last part, or the last two with a year: "Nov. 23, 2026". */
function takeDate(parts: readonly string[]): {where: readonly string[]; date?: string} {
	const last = parts.at(-1) ?? '';
	const two = parts.slice(-2).join(', ');
	if (parts.length > 2 && dateOnly.test(two)) return {where: parts.slice(0, -2), date: two};
	if (parts.length > 1 && dateOnly.test(last)) return {where: parts.slice(0, -1), date: last};
	const glued = /^(.*\p{L}\.?) (\p{L}{3,10}\.? \d{1,2})$/su.exec(last);
	if (glued?.[1] && glued[2] && dateOnly.test(glued[2]))
		return {where: [...parts.slice(0, -1), glued[1]], date: glued[2]};
	return {where: parts};
}

const upperPlace =
	/^(?:\p{Lu}[\p{Lu}\p{M}'’.-]*|Mc\p{Lu}+|of|the|and|de|do|da|del|sur|am|on|at|der|en|-|\d{1,3})(?:[ /-]+(?:Mc)?[\p{Lu}\p{M}'’.-]+|[ /]+(?:of|the|and|de|do|da|del|di|sur|am|on|at|der|en|&|\d{1,3}))*$/u;
const titlePlace =
	/^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /-]+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|do|da|del|di|la|sur|am|an der|of|the|d'\p{Lu}\p{L}+|en|el|le|les))*$/u;
const regionWords =
	/^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|of|and|the|de|do|da|del|di|la|y|e|et|und))*$/u;

function placeAndRegion(parts: readonly string[]): {place: string; region?: string} | undefined {
	const [place, ...regions] = parts;
	if (!place || regions.length > 3 || place.length > 60) return undefined;
	if (regions.length === 0) return {place};
	// "CITY, State/OTHER CITY": the region belongs to one city only, so the whole stands as written.
	if (regions.some((part) => part.includes('/'))) {
		return parts.every((part) => part.split('/').every((piece) => regionWords.test(piece.trim())))
			? {place: parts.join(', ')}
			: undefined;
	}
	return regions.every((part) => regionWords.test(part)) ? {place, region: regions.join(', ')} : undefined;
}

/** CAPITALS go by themselves, Title Case needs a date or an agency we know, lower case a date. */
function isBelievable({place, region, agency, date}: Dateline): boolean {
	const city = place.split(',')[0] ?? '';
	const words = city.split(/[ /]+/u);
	if (words.length > 8) return false;
	if (date !== undefined)
		return upperPlace.test(city) || titlePlace.test(city) || (words.length <= 3 && anyPlace.test(city));
	if (agency !== undefined) return upperPlace.test(city) || (titlePlace.test(city) && isKnownAgency(agency));
	const atMost = region === undefined ? 4 : 5;
	return upperPlace.test(city) && words.length <= atMost && !words.some(isNoPlace) && city.length > 2;
}

const anyPlace = /^[\p{L}'’. -]+$/u;
