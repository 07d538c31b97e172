import {grouped} from '../english.js';

/** A number for a narrow place: as it is up to 9,999, then `12k`, `1.2M` rounded down. */
export function shortCount(count: number): string {
	if (count < 10_000) return grouped(count);
	if (count < 1_000_000) return `${Math.floor(count / 1000)}k`;
	return `${Math.floor(count / 100_000) / 10}M`;
}
