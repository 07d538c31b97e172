/**
 * A server on loopback with N feeds of 30 stories (2 KB each) that answers so many milliseconds late:
 * `npx node bench/run.js feed-server 1000 50 30`. Other benches fork it, so that serving costs them nothing; it tells them
 * its port. `/feed/7` is a feed, with an etag; `/next` brings three new stories into each.
 */
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dice} from './dice.js';
import {capital, leaning, word} from './invented-words.js';

const [feeds = 1000, latencyMs = 50, storiesEach = 30] = process.argv.slice(2).map(Number);
const newEach = 3;
const editions = 4;
const hourMs = 3_600_000;

const roll = dice(11);
const lowRoll = leaning(roll);
const started = Date.now();

interface Happening {
	readonly names: readonly string[];
	readonly words: readonly string[];
}

/** What happened these days: a few names and a few words by which one knows it again. */
const happenings = Array.from({length: 400}, (): Happening => {
	const some = <T>(count: number, one: () => T): readonly T[] => Array.from({length: count}, one);
	return {names: some(3, name), words: some(9, () => word(300 + roll(9000)))};
});

/** Feed → its stories, oldest first: more than it shows at a time. */
const stories = Array.from({length: feeds}, (_, feed) =>
	Array.from({length: storiesEach + newEach * editions}, (_, n) => item(feed, n)),
);
let edition = 0;

const server = createServer(({url = '/', headers}, response) => {
	if (url === '/next') {
		edition = Math.min(edition + 1, editions);
		response.end();
		return;
	}
	setTimeout(answer, latencyMs, Number(url.slice('/feed/'.length)), headers['if-none-match'], response);
});
server.listen(0, '127.0.0.1', () => {
	const {port} = server.address() as AddressInfo;
	console.log(`http://127.0.0.1:${port}/feed/0 … ${feeds - 1}`);
	process.send?.(port);
});
process.on('disconnect', () => process.exit());

function answer(feed: number, known: string | undefined, response: ServerResponse): void {
	const etag = `"${feed}-${edition}"`;
	const shown = stories[feed]?.slice(edition * newEach, edition * newEach + storiesEach);
	if (!shown) response.writeHead(404).end();
	else if (known === etag) response.writeHead(304, {etag}).end();
	else response.writeHead(200, {etag, 'content-type': 'application/rss+xml'}).end(page(feed, shown));
}

function page(feed: number, items: readonly string[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Paper ${feed}</title><link>https://paper${feed}.example/</link><language>en</language>
${items.toReversed().join('\n')}
</channel></rss>`;
}

/** Over the last three days, the later the number the later the story; two in five tell what others tell too. */
function item(feed: number, n: number): string {
	const at = new Date(started - (storiesEach + newEach * editions - n) * 1.7 * hourMs - roll(hourMs));
	const told = roll(5) < 2 ? happenings[lowRoll(happenings.length)] : undefined;
	const about = (count: number) => words(count, told);
	const link = `https://paper${feed}.example/2026/11/${n}`;
	return `<item><title>${headline(told)}</title><link>${link}</link><guid isPermaLink="false">paper-${feed}-${n}</guid>
<pubDate>${at.toUTCString()}</pubDate><dc:creator><![CDATA[${name()} ${name()}]]></dc:creator><category>${name()}</category>
<description><![CDATA[<p>${about(35)}.</p>]]></description>
<content:encoded><![CDATA[<p>${about(80)}.</p><figure><img src="${link}.jpg" alt="${words(4)}"/><figcaption>${words(8)}</figcaption></figure>
<p>${about(70)} <a href="${link}/more">${words(3)}</a> ${words(30)} &#8217;${words(10)}&rsquo;.</p><p>${words(60)} <em>${words(6)}</em>.</p>]]></content:encoded></item>`;
}

function headline(told: Happening | undefined): string {
	if (!told) return `${name()} ${words(7)}`;
	const [first = '', second = '', third = ''] = told.names;
	return `${first} ${oneOf(told.words)} ${oneOf(told.words)} in ${second} as ${oneOf([third, name()])} ${words(2)} ${oneOf(told.words)}`;
}

function words(count: number, told?: Happening): string {
	const one = () => (told && roll(4) === 0 ? oneOf([...told.words, ...told.names]) : word(lowRoll(20_000)));
	return Array.from({length: count}, one).join(' ');
}

function name(): string {
	return capital(word(20_000 + lowRoll(3000)));
}

function oneOf(list: readonly string[]): string {
	return list[roll(list.length)] ?? '';
}
