import {asRecord, type LooseRecord} from '../../loose.js';
import {parseDate} from '../../parse-date.js';
import {isId} from '../server-json.js';

/**
 * How far the news of a server is known: what a cursor says. A pull that was cut off goes on after the last page that
 * was stored. A first one is of all unread stories, then of all starred ones; later ones are of all that has changed.
 */
export type NewsPlace = Known | Pulling;

export interface Known {
	readonly stage: 'known';
	/** `changed_at` of the story that was changed last, as the server wrote it. */
	readonly upTo: string;
	/** So many were changed after `sinceOf` it. Another number next time: something has come late. */
	readonly count: number;
}

export interface Pulling {
	readonly stage: 'unread' | 'starred' | 'changed';
	/** The number of the last story that is known; absent: none of this stage is. */
	readonly after?: string;
	/** Changes after it are pulled, in seconds since 1970: at stage `changed`. */
	readonly since: number;
	/**
	 * Of the story that was changed last when the pull began. One that is changed behind the pull's back is changed
	 * after it, and comes next time.
	 */
	readonly upTo: string;
	readonly count: number;
}

/**
 * Two changes may reach a database in another order than that of their times, which are those of their beginnings; and a
 * server's clock may be set back by minutes.
 */
const overlapSeconds = 600;

/** A time as Go writes it (RFC 3339); absent when it is none. */
export function asTime(value: unknown): string | undefined {
	const isTime = typeof value === 'string' && /^[\dTZ:.+-]{20,35}$/.test(value);
	return isTime && parseDate(value) !== undefined ? value : undefined;
}

/** Changes after it are asked for next: seconds since 1970. */
export function sinceOf(upTo: string): number {
	return Math.max(1, Math.floor((parseDate(upTo) ?? 0) / 1000) - overlapSeconds);
}

export function writePlace(place: NewsPlace): string {
	return JSON.stringify(place);
}

/** Absent: there is none, or it cannot be read: all is asked for anew. */
export function readPlace(cursor: string | undefined): NewsPlace | undefined {
	const fields = fieldsOf(cursor);
	const {stage, since, after} = fields;
	const upTo = asTime(fields['upTo']);
	const count = Number.isSafeInteger(fields['count']) ? Number(fields['count']) : 0;
	if (upTo === undefined) return undefined;
	if (stage === 'known') return {stage, upTo, count};
	if (stage !== 'unread' && stage !== 'starred' && stage !== 'changed') return undefined;
	if (!Number.isSafeInteger(since)) return undefined;
	return {
		stage,
		since: Number(since),
		upTo,
		count,
		...(typeof after === 'string' && isId(after) && {after}),
	};
}

function fieldsOf(cursor = ''): LooseRecord {
	try {
		return asRecord(JSON.parse(cursor));
	} catch {
		return {}; // of another program, or none: nothing is lost but time
	}
}
