/**
 * What a long article costs: `npx node bench/run.js article 5000` opens one of 50 lines and one of 5,000 in the built program
 * on a pseudo-terminal, turn by turn, and times Enter, scrolling and paging until the screen shows it.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {median, p95, print} from './figures.js';
import {capital, word} from './invented-words.js';
import {openTerminal, type Terminal} from './terminal.js';

const [long = 5000] = process.argv.slice(2).map(Number);
const lengths = [50, long] as const;
const turns = 12;
const scrolls = 12;
/** Words that fill a line of 72 columns. */
const wordsALine = 11;

const home = mkdtempSync(join(tmpdir(), 'newsterm-bench-home-'));

interface Spent {
	readonly opened: number[];
	readonly scrolled: number[];
	readonly paged: number[];
}

async function main(): Promise<void> {
	const feed = join(home, 'feed.xml');
	writeFileSync(feed, document());
	writeFileSync(join(home, 'config.json'), JSON.stringify({feeds: [pathToFileURL(feed).href]}));
	const reader = openTerminal(['bin/newsterm.js'], home);
	while (!/1\/2$/.test(reader.row(-1))) await sleep(50);
	await sleep(1000);

	const spent = lengths.map((): Spent => ({opened: [], scrolled: [], paged: []}));
	for (let turn = 0; turn < turns; turn++) {
		for (const [at, one] of spent.entries()) {
			await readOne(reader, one);
			await reader.press(at === 0 ? 'j' : 'k', () => reader.row(-1));
		}
	}
	for (const [at, {opened, scrolled, paged}] of spent.entries()) {
		const [short] = spent;
		print(`an article of ${lengths[at]?.toLocaleString('en')} lines, ms`, '');
		print('  opens', shown(opened, short?.opened ?? []));
		print('  scrolls a line', shown(scrolled, short?.scrolled ?? []));
		print('  turns a page', shown(paged, short?.paged ?? []));
	}
	reader.close();
}

/** Opens the selected story, reads on for a while, and goes back. */
async function readOne(reader: Terminal, {opened, scrolled, paged}: Spent): Promise<void> {
	const body = () => [8, 12, 16, 20].map((at) => reader.row(at)).join('\n');
	opened.push(await reader.press('\r', body));
	await sleep(300); // "Other news" is looked for then
	for (let n = 0; n < scrolls; n++) scrolled.push(await reader.press('j', body));
	paged.push(await reader.press('\u001B[5~', body));
	await reader.press('q', () => reader.row(-1));
	await sleep(100);
}

function document(): string {
	const items = lengths.map((lines, at) => {
		const paragraphs = Array.from({length: Math.ceil(lines / 5)}, (_, n) =>
			paragraph(at * 100_000 + n * 5 * wordsALine),
		);
		return `<item><guid>${at}</guid><title>${capital(word(70_000 + at))} of ${lines} lines</title>
			<pubDate>${new Date(Date.now() - (at + 1) * 3_600_000).toUTCString()}</pubDate>
			<description><![CDATA[${paragraphs.join('')}]]></description></item>`;
	});
	return `<rss version="2.0"><channel><title>Long reads</title>${items.join('')}</channel></rss>`;
}

function paragraph(from: number): string {
	const words = Array.from({length: 5 * wordsALine}, (_, n) => word(20_000 + from + n));
	return `<p>${capital(words.join(' '))}.</p>`;
}

function shown(times: readonly number[], short: readonly number[]): string {
	const ratio = median(times) / median(short);
	return `p50 ${median(times).toFixed(1)}, p95 ${p95(times).toFixed(1)}; × ${ratio.toFixed(2)} of the short one`;
}

try {
	await main();
} finally {
	rmSync(home, {recursive: true, force: true});
}
