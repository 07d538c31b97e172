/**
 * What a long article costs: `npx node bench/run.js article 5000` opens one of 50 lines and one of 5,000 in the built program
 * on a pseudo-terminal, turn by turn, and times Enter, scrolling and paging until the screen shows it. A key is pressed when
 * the frame before it is long drawn: Ink draws one in 16 ms at most, and would let it wait. The ratio to the short article is
 * that of each turn, in which both stood under the same load: its median, and the quartiles it lies between.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {median, p95, print, quantile} from './figures.js';
import {capital, word} from './invented-words.js';
import {openTerminal, type Terminal} from './terminal.js';

const [long = 5000, turns = 30] = process.argv.slice(2).map(Number);
const lengths = [50, long] as const;
/** So many stories of either length, so that each is set anew: the text last read is kept. */
const pairs = 6;
/** In each direction, a turn. */
const scrolls = 8;
const pages = 1;
const frameMs = 16;
/** Words that fill a line of 72 columns. */
const wordsALine = 11;

const home = mkdtempSync(join(tmpdir(), 'newsterm-bench-home-'));

/** Milliseconds of each press in one turn. */
interface Turn {
	readonly opens: readonly number[];
	readonly scrolls: readonly number[];
	readonly pages: readonly number[];
}

async function main(): Promise<void> {
	const feed = join(home, 'feed.xml');
	writeFileSync(feed, document());
	writeFileSync(join(home, 'config.json'), JSON.stringify({feeds: [pathToFileURL(feed).href]}));
	const reader = openTerminal(['bin/newsterm.js'], home);
	while (!reader.row(-1).endsWith(`1/${2 * pairs}`)) await sleep(50);
	await sleep(1000);

	const spent: readonly [short: Turn[], long: Turn[]] = [[], []];
	for (let turn = 0; turn <= turns; turn++) {
		for (const [at, ofOne] of spent.entries()) {
			ofOne.push(await readOne(reader));
			const isLast = at === 1 && turn % pairs === pairs - 1;
			await reader.press(isLast ? 'g' : 'j', () => reader.row(-1));
		}
	}
	const first = spent.map((ofOne) => ofOne.shift()); // compiled while it ran
	for (const [at, ofOne] of spent.entries()) {
		print(`an article of ${lengths[at]?.toLocaleString('en')} lines, ms`, '');
		print('  opens, the first of all', first[at]?.opens[0]?.toFixed(1) ?? '');
		for (const [name, of] of timed) print(`  ${name}`, shown(ofOne.map(of), spent[0].map(of)));
	}
	reader.close();
}

const timed: readonly (readonly [name: string, of: (turn: Turn) => readonly number[]])[] = [
	['opens', (turn) => turn.opens],
	['scrolls a line', (turn) => turn.scrolls],
	['turns a page', (turn) => turn.pages],
];

/** Opens the selected story, reads on for a while, and goes back. */
async function readOne(reader: Terminal): Promise<Turn> {
	const body = () => [8, 12, 16, 20].map((at) => reader.row(at)).join('\n');
	const press = async (key: string, times: number) => {
		const ms: number[] = [];
		for (let n = 0; n < times; n++) {
			await sleep(3 * frameMs);
			ms.push(await reader.press(key, body));
		}
		return ms;
	};
	const opens = await press('\r', 1);
	await sleep(300); // "Other news" is looked for then
	const turn = {
		opens,
		scrolls: [...(await press('j', scrolls)), ...(await press('k', scrolls))],
		pages: [...(await press('\u001B[6~', pages)), ...(await press('\u001B[5~', pages))],
	};
	await reader.press('q', () => reader.row(-1));
	await sleep(100);
	return turn;
}

function document(): string {
	const items = Array.from({length: 2 * pairs}, (_, at) => {
		const lines = lengths[at % 2 === 0 ? 0 : 1];
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

function shown(turns: readonly (readonly number[])[], shortTurns: typeof turns): string {
	const all = turns.flat();
	const ratios = turns.map((turn, at) => median(turn) / median(shortTurns[at] ?? []));
	const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
	return `p50 ${median(all).toFixed(1)}, p95 ${p95(all).toFixed(1)} of ${all.length}; × ${middle} (${low}–${high}) of the short one`;
}

try {
	await main();
} finally {
	rmSync(home, {recursive: true, force: true});
}
