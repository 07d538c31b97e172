import {bylineOf} from './read-byline.js';
import {readDateline} from './read-dateline.js';

export interface ReadText {
	readonly id: string;
	readonly place: string | null;
	readonly region: string | null;
	readonly date: string | null;
	readonly agency: string | null;
	readonly byline: string | null;
	/** Where the body begins, in UTF-16 units. */
	readonly offset: number;
}

/** What stands before the body of a text; null for what does not. */
export function datelineOf({id, text}: {readonly id: string; readonly text: string}): ReadText {
	const found = readDateline(text);
	const {place, region, date, agency} = found?.dateline ?? {};
	return {
		id,
		place: place || null,
		region: region ?? null,
		date: date ?? null,
		agency: agency ?? null,
		byline: bylineOf(text)?.names ?? null,
		offset: found?.offset ?? 0,
	};
}
