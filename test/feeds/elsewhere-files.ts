import {murmur3} from '../../src/feeds/elsewhere/murmur3.js';

/** A `feedr_data.json` as feedr 0.8 writes it. */
export function feedrData({
	bookmarks,
	categories = {},
	read,
	starred,
}: {
	readonly bookmarks: readonly string[];
	readonly categories?: Readonly<Record<string, readonly string[]>>;
	readonly read: readonly string[];
	readonly starred: readonly string[];
}): string {
	return JSON.stringify({
		bookmarks,
		categories: Object.entries(categories).map(([name, feeds], at) => ({
			id: `00000000-0000-4000-8000-00000000000${at}`,
			name,
			feeds,
			expanded: true,
		})),
		read_items: read,
		starred_items: starred,
		last_session_time: '2026-11-20T08:00:00+00:00',
		seen_items: read,
		feeds_seeded: bookmarks,
	});
}

interface GoreadArticle {
	readonly guid: string;
	readonly link: string;
}

const article = ({guid, link}: GoreadArticle): object => ({
	title: 'Its title',
	description: 'Its words.',
	link,
	links: [link],
	published: 'Mon, 23 Nov 2026 11:00:00 GMT',
	publishedParsed: '2026-11-23T11:00:00Z',
	guid,
});

/** goread's `cache.json`, as goread 1.7 writes it. */
export function goreadCache({
	content,
	downloaded,
}: {
	readonly content: Readonly<Record<string, readonly GoreadArticle[]>>;
	readonly downloaded: readonly GoreadArticle[];
}): string {
	const entries = Object.entries(content).map(([url, articles]) => [
		url,
		{expire: '2026-11-24T11:00:00Z', articles: articles.map(article)},
	]);
	return JSON.stringify({content: Object.fromEntries(entries), downloaded: downloaded.map(article)});
}

/** goread's `read_status`: hashes of links, four bytes each, the lowest first, in no order. */
export function readStatus(links: readonly string[]): Uint8Array {
	const bytes = Buffer.alloc(links.length * 4);
	for (const [at, link] of links.entries()) bytes.writeUInt32LE(murmur3(link), at * 4);
	return bytes;
}

/** Stories of a feed in sfeed's nine fields. */
export function sfeedFile(items: readonly {readonly link: string; readonly id: string}[]): string {
	return items
		.map(({link, id}) => `1795431600\tIts title\t${link}\tIts\\nwords.\thtml\t${id}\tSomebody\t\tone|two\n`)
		.join('');
}
