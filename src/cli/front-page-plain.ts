import type {EpochMs, Headline} from '../model.js';
import {printableLine} from '../printable.js';
import type {StoreReader} from '../store/index.js';
import {age, cut, longDate, pad, padStart, wrap} from '../typeset/index.js';

export interface FrontPageLook {
	readonly now: EpochMs;
	readonly columns: number;
}

/** Rows of one section, of all when there are no sections to part them. */
const sectionRows = 8;
const outletFrom = 48;

/** The front page where no screen can stand: date, topics, then each section's newest rows. Never wider than asked. */
export function frontPagePlain(reader: StoreReader, look: FrontPageLook): readonly string[] {
	const {columns} = look;
	const sections = reader.tabCounts().sections.map(({name}) => name);
	const shelves = sections.flatMap((name) => shelf(reader, name, look));
	return [
		...mastheadLines(reader, look),
		...topicLines(reader, columns),
		...(shelves.length > 0 ? shelves : ['', 'No news yet: "newsterm refresh" fetches it']),
	].map((line) => cut(line, columns).trimEnd());
}

function mastheadLines(reader: StoreReader, {now}: FrontPageLook): readonly string[] {
	const feeds = reader.feeds().length;
	const unread = reader.tabCounts().all;
	return [
		'newsterm',
		[longDate(now), `${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`, `${unread} unread`].join(' · '),
	];
}

function topicLines(reader: StoreReader, columns: number): readonly string[] {
	const labels = reader.topics().map(({label}) => printableLine(label));
	return labels.length === 0 ? [] : ['', ...wrap(`Topics: ${labels.join(' · ')}`, columns)];
}

function shelf(reader: StoreReader, section: string, look: FrontPageLook): readonly string[] {
	const headlines = reader.page({section}, {limit: sectionRows});
	if (headlines.length === 0) return [];
	return ['', printableLine(section).toUpperCase(), ...headlines.map((headline) => row(headline, look))];
}

/** `age  outlet  +n  title`; the outlet goes where the page is narrow. */
function row({sortAt, outlet, others, title, lede}: Headline, {now, columns}: FrontPageLook): string {
	return [
		padStart(age(sortAt, now), 6),
		...(columns < outletFrom ? [] : [pad(printableLine(outlet), 16)]),
		padStart(others > 0 ? `+${Math.min(others, 999)}` : '', 4),
		printableLine(title || lede || '(no title)'),
	].join('  ');
}
