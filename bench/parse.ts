/**
 * Parse throughput beside the libraries a reader might use instead, on the same documents in one run:
 * `npx node bench/run.js parse [DOCUMENTS] [ROUNDS]`. They take turns; figures are medians of CPU time, since other work
 * on the machine would disturb the clock. Only newsterm decodes bytes and normalises: dates, addresses, plain titles,
 * printable strings.
 */
import {XMLParser} from 'fast-xml-parser';
import {parseFeed} from 'feedsmith';
import RssParser from 'rss-parser';
import {parseDocument} from '../src/feeds/parse-document.js';
import {strictOptions} from '../test/feeds/xml/read-strictly.js';

const [documentCount = 40, rounds = 25] = process.argv.slice(2).map(Number);
const itemsEach = 30;

interface Contender {
	readonly name: string;
	/** @returns how many stories, so that no work can be left out */
	read(document: string, bytes: Uint8Array): number | Promise<number>;
}

const rssParser = new RssParser();

const ownName = 'newsterm, full stories';
const contenders: readonly Contender[] = [
	{
		name: ownName,
		read: (_document, bytes) => parseDocument({url: 'https://example.org/feed', bytes}).stories.length,
	},
	{
		name: 'fast-xml-parser, raw',
		read: (document) => countItems(new XMLParser(strictOptions).parse(document)),
	},
	{name: 'feedsmith', read: (document) => countOf(parseFeed(document).feed)},
	{name: 'rss-parser', read: async (document) => (await rssParser.parseString(document)).items.length},
];

function countOf(feed: object): number {
	const {items, entries} = feed as {items?: unknown[]; entries?: unknown[]};
	return (items ?? entries ?? []).length;
}

/** The raw tree is not searched for its items: that it is there is all that is asked of it. */
function countItems(tree: unknown): number {
	return Array.isArray(tree) && tree.length > 0 ? itemsEach : 0;
}

const documents = Array.from({length: documentCount}, (_, n) =>
	n % 2 === 0 ? rssDocument(n) : atomDocument(n),
);
const encoded = documents.map((document) => Buffer.from(document));
const megabytes = encoded.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;

const times = new Map(contenders.map(({name}) => [name, [] as number[]]));
for (let round = -3; round < rounds; round++) {
	const spent = await race();
	for (const [name, ms] of spent) if (round >= 0) times.get(name)?.push(ms); // the first rounds warm up
}

console.log(
	`${documentCount} documents of ${itemsEach} stories, ${megabytes.toFixed(1)} MB, ${rounds} rounds, Node ${process.versions.node}`,
);
for (const [name, list] of times) {
	const speed = `${((megabytes / median(list)) * 1000).toFixed(1)} MB/s`;
	console.log(`${name.padEnd(24)} ${speed.padStart(11)}   newsterm is ×${ratioTo(list).toFixed(2)} of it`);
}

/** One round: every document by every contender, in turns so short that whatever else runs slows all of them. */
async function race(): Promise<ReadonlyMap<string, number>> {
	const spent = new Map<string, number>();
	for (const [n, document] of documents.entries()) {
		for (const {name, read} of contenders) {
			const before = process.cpuUsage();
			const stories = await read(document, encoded[n] ?? new Uint8Array());
			const {user, system} = process.cpuUsage(before);
			if (stories !== itemsEach) throw new Error(`${name} found ${stories} stories of ${itemsEach}`);
			spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000);
		}
	}
	return spent;
}

/** The median of the ratios of each round. */
function ratioTo(list: readonly number[]): number {
	const own = times.get(ownName) ?? [];
	return median(list.map((ms, round) => ms / (own[round] ?? Number.NaN)));
}

function median(list: readonly number[]): number {
	return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

function rssDocument(n: number): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
	<title>Paper ${n}</title>
	<link>https://paper${n}.example/</link>
	<description>News of coast ${n} &amp; its islands</description>
	<language>en</language>
	<atom:link href="https://paper${n}.example/rss.xml" rel="self" type="application/rss+xml"/>
${items((i) => rssItem(n, i))}
</channel>
</rss>`;
}

function rssItem(n: number, i: number): string {
	const link = `https://paper${n}.example/2026/11/${i}`;
	return `	<item>
		<title>${words(n + i, 9)} &amp; ${words(i, 2)}</title>
		<link>${link}</link>
		<guid isPermaLink="false">paper-${n}-${i}</guid>
		<pubDate>Mon, 23 Nov 2026 ${String(i % 24).padStart(2, '0')}:05:00 +0100</pubDate>
		<dc:creator><![CDATA[Ann Bell]]></dc:creator>
		<category>Harbour</category>
		<category>World</category>
		<media:content url="${link}.jpg" medium="image" width="1200" height="800"><media:credit>Ira Quay</media:credit></media:content>
		<description><![CDATA[<p>${words(n * i, 30)}</p>]]></description>
		<content:encoded><![CDATA[${paragraphs(n + i, link)}]]></content:encoded>
	</item>`;
}

function atomDocument(n: number): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
	<title>Journal ${n}</title>
	<id>tag:journal${n}.example,2026:/</id>
	<link href="https://journal${n}.example/"/>
	<link rel="self" href="https://journal${n}.example/feed.atom"/>
	<updated>2026-11-23T12:00:00Z</updated>
${items((i) => atomEntry(n, i))}
</feed>`;
}

function atomEntry(n: number, i: number): string {
	const link = `https://journal${n}.example/p/${i}`;
	return `	<entry>
		<title type="html">${words(n + i, 8)} &amp;amp; ${words(i, 2)}</title>
		<id>tag:journal${n}.example,2026:${i}</id>
		<link rel="alternate" type="text/html" href="${link}"/>
		<published>2026-11-23T${String(i % 24).padStart(2, '0')}:05:00+01:00</published>
		<updated>2026-11-23T${String(i % 24).padStart(2, '0')}:45:00+01:00</updated>
		<author><name>Bo Lind</name></author>
		<category term="harbour" label="Harbour"/>
		<summary>${words(n * i, 30)}</summary>
		<content type="html">${paragraphs(n + i, link)
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')}</content>
	</entry>`;
}

function items(write: (i: number) => string): string {
	return Array.from({length: itemsEach}, (_, i) => write(i)).join('\n');
}

/** About 1.4 KB of markup as content systems write it. */
function paragraphs(seed: number, link: string): string {
	return `<p>${words(seed, 60)} <a href="/topic/${seed}">${words(seed, 3)}</a> ${words(seed + 1, 40)}</p>
<figure><img src="${link}.jpg" alt="${words(seed, 5)}" /><figcaption>${words(seed + 2, 8)}</figcaption></figure>
<p>${words(seed + 3, 30)} &#8217;${words(seed + 4, 20)}&rsquo; <em>${words(seed + 5, 12)}</em></p>`;
}

function words(seed: number, count: number): string {
	const stock =
		'ferry harbour council tide bridge minister storm vote island market river strike’s café'.split(' ');
	return Array.from(
		{length: count},
		(_, n) => stock[(seed * 7 + n * 5 + ((n * n) % 11)) % stock.length],
	).join(' ');
}
