import type {EpochMs} from '../model.js';

/** ISO 8601 in UTC; absent for what is absent, and for an instant no calendar holds. */
export function isoDate(at: EpochMs | undefined): string | undefined {
	const date = at === undefined ? undefined : new Date(at);
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
