import type {Dateline} from '../model.js';

/** A dateline as it is printed before the text: `PORT ALDEN, Meridia (NW), Nov. 23 — `; '' when there is none. */
export function datelineText(dateline: Dateline | undefined): string {
	if (!dateline) return '';
	const {place, region, agency, date} = dateline;
	const where = [place.toUpperCase(), region].filter(Boolean).join(', ');
	const whose = agency ? ` (${agency})` : '';
	return `${where}${whose}${date ? `, ${date}` : ''} — `;
}
