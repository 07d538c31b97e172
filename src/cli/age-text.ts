import type {EpochMs} from '../model.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How old, in six columns or fewer: `now 12m 5h 3d`, then `12 Sep`, then `2025`. */
export function ageText(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	if (past < minuteMs) return 'now';
	if (past < hourMs) return `${Math.floor(past / minuteMs)}m`;
	if (past < dayMs) return `${Math.floor(past / hourMs)}h`;
	if (past < 7 * dayMs) return `${Math.floor(past / dayMs)}d`;
	const [date, today] = [new Date(at), new Date(now)];
	return date.getFullYear() === today.getFullYear()
		? `${date.getDate()} ${months[date.getMonth()] ?? ''}`
		: String(date.getFullYear());
}

/** ISO 8601 in UTC; absent for what is absent, and for an instant no calendar holds. */
export function isoDate(at: EpochMs | undefined): string | undefined {
	const date = at === undefined ? undefined : new Date(at);
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
