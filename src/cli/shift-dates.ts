import type {EpochMs} from '../model.js';

const dayMs = 86_400_000;
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December'],
];

/**
 * A document of the sample edition as if it had been printed `byMs` later: every date that stands in it moves and
 * keeps its own spelling (RFC 822, W3CDTF whole or partial, "Nov. 22", "22 November", a weekday in the copy).
 */
export function shiftDates(
	text: string,
	{byMs, year}: {readonly byMs: number; readonly year: number},
): string {
	const dayLater = (day: number) => new Date(Date.UTC(year, 10, day, 12) + byMs);

	return text
		.replace(
			/\w{3}, (\d\d \w{3} \d{4} \d\d:\d\d:\d\d) (GMT|[+-]\d{4})/g,
			(_whole, written: string, zone: string) =>
				`${localTime(Date.parse(`${written} ${zone}`) + byMs, zone)
					.toUTCString()
					.replace('GMT', zone)}`,
		)
		.replace(
			/\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d))?/g,
			(written, zone: string | undefined) => {
				const isoLength = written.length - (zone?.length ?? 0);
				return (
					localTime(Date.parse(written) + byMs, zone)
						.toISOString()
						.slice(0, isoLength) + (zone ?? '')
				);
			},
		)
		.replace(/\bNov\. (\d\d)\b/g, (_whole, day: string) => {
			const date = dayLater(Number(day));
			return `${pressMonth(date)} ${date.getUTCDate()}`;
		})
		.replace(/\b(\d\d) November\b/g, (_whole, day: string) => {
			const date = dayLater(Number(day));
			return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
		})
		.replace(new RegExp(`\\b(?:${days.join('|')})\\b`, 'g'), (name) => {
			const moved = days.indexOf(name) + Math.round(byMs / dayMs);
			return days[((moved % 7) + 7) % 7] ?? name;
		});
}

/** The moment as a clock in that zone shows it, in the UTC fields. Absent zone: UTC. */
function localTime(at: EpochMs, zone = 'Z'): Date {
	const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
	const eastMs = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
	return new Date(sign === '-' ? at - eastMs : at + eastMs);
}

/** As newspapers shorten it: five letters or fewer stay whole. */
function pressMonth(date: Date): string {
	const month = months[date.getUTCMonth()] ?? '';
	return month.length <= 5 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
}
