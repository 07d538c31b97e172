/** A story as a feed tells it. */
export interface Telegram {
	readonly title: string;
	readonly minutesAgo?: number;
	/** HTML; absent: the title, in more words. */
	readonly body?: string;
	readonly link?: string;
}

const minuteMs = 60_000;
/** One for all documents of a test: an edition that is printed again is the same to the letter. */
const printedAt = Date.now();

/** An RSS document of now. What it is given is escaped once: hostile letters arrive as they are. */
export function rss(title: string, telegrams: readonly Telegram[]): string {
	const items = telegrams.map(
		({title: headline, minutesAgo = 5, body = `${headline}, in more words.`, link}) => {
			const slug = encodeURIComponent(`${title}-${headline}`);
			return `<item>
			<guid isPermaLink="false">${slug}</guid>
			<title>${escaped(headline)}</title>
			<link>${escaped(link ?? `https://paper.example/${slug}`)}</link>
			<pubDate>${new Date(printedAt - minutesAgo * minuteMs).toUTCString()}</pubDate>
			<description>${escaped(body)}</description>
		</item>`;
		},
	);
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${escaped(title)}</title>
		<link>https://paper.example/</link>${items.join('')}</channel></rss>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A word like no other, from its first letters on: stories told in such words fold with no others. */
function coined(number: number): string {
	const scattered = scatter(number + 1);
	return [27, 21, 15, 9, 3].map((at) => syllable((scattered >>> at) & 63)).join('');
}

function syllable(bits: number): string {
	return `${'bdfghjklmnprstvz'[bits >> 2]}${'aeiu'[bits & 3]}`;
}

/** MurmurHash3's finaliser: neighbours come out far apart, and no two alike. */
function scatter(number: number): number {
	const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
	return (twice ^ (twice >>> 16)) >>> 0;
}

const wordsEach = 3;

/**
 * So many stories that have no word in common, the newest first; other numbers, other stories. Two days and nine
 * hours old, some seconds apart: no age changes while a test looks, be it hours after this file was read, and where it is
 * noon (see `environmentOf`) none of them meets midnight.
 */
export function telegrams(count: number, {from = 0} = {}): readonly Telegram[] {
	return Array.from({length: count}, (_, at) => {
		const words = Array.from({length: wordsEach}, (__, place) => coined((from + at) * wordsEach + place));
		const title = words.join(' ');
		return {title, minutesAgo: 57 * 60 + at / 12, body: words.toReversed().join(' ')};
	});
}
