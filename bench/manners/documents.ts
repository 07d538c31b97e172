import type {EpochMs} from '../../src/model.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** A Monday. */
export const start: EpochMs = Date.UTC(2026, 10, 23);

/** How a feed writes: an item each period, the fifteen newest listed. */
export interface Pen {
	readonly seed: number;
	readonly periodMs: number;
	/** What stands in the channel beside its title. */
	readonly channel?: string;
}

const listed = 15;
const words =
	'harbour tunnel ferry council budget storm bridge orchard railway museum senate quarry lantern glacier parade tariff violin archive kestrel canal foundry ballot meadow turbine'.split(
		' ',
	);

/** Items written until then; the first were there before the week began. */
export function written({seed, periodMs}: Pen, at: EpochMs): number {
	const offset = ((seed * 7919) % 97) / 97;
	return listed + Math.floor((at - start) / periodMs + offset);
}

/** When the newest item was written. */
export function newestAt(pen: Pen, at: EpochMs): EpochMs {
	return writtenAt(pen, written(pen, at));
}

/** The document as it stands then. */
export function documentAt(pen: Pen, at: EpochMs): string {
	const last = written(pen, at);
	const items = Array.from({length: listed}, (_, index) => itemOf(pen, last - index));
	return `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Paper ${pen.seed}</title>${pen.channel ?? ''}
${items.join('\n')}
</channel></rss>`;
}

function itemOf(pen: Pen, n: number): string {
	const pick = (step: number) => words[(pen.seed * 31 + n * step) % words.length] ?? '';
	const title = `${pick(7)} ${pick(11)} ${pick(13)} ${pen.seed * 1000 + n}`;
	return `<item><guid isPermaLink="false">${pen.seed}-${n}</guid><title>${title}</title>
<link>https://paper-${pen.seed}.example/${n}</link><pubDate>${new Date(writtenAt(pen, n)).toUTCString()}</pubDate>
<description>${Array.from({length: 40}, (_, index) => pick(17 + index)).join(' ')}.</description></item>`;
}

function writtenAt({seed, periodMs}: Pen, n: number): EpochMs {
	const offset = ((seed * 7919) % 97) / 97;
	return Math.round(start + (n - listed - offset) * periodMs);
}
