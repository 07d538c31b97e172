/**
 * A week of fetching a hundred feeds of different manners, on a clock that leaps, and what newsterm's own manners come
 * to: `npx node bench/run.js manners [DAYS]`. A whole week is also written into docs/manners.md. The same each time.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {live} from './manners/live.js';
import {writeScript} from './manners/script.js';
import {sum, type Tally, tally} from './manners/tally.js';

const page = join(process.cwd(), 'docs/manners.md');
const days = Number(process.argv[2] ?? 7);

const script = writeScript({days, part: 1});
const exchanges = await live(script, days);
const rows = tally(script, exchanges, days);
const table = [...rowsOf(rows), '', summaryOf(rows)].join('\n');
console.log(table);
if (days === 7) refresh(table);

function rowsOf(tallies: readonly Tally[]): readonly string[] {
	const heads = [
		'feeds',
		'of them',
		'requests',
		'200',
		'304',
		'other',
		'validators sent',
		'Retry-After kept',
		'after 410',
		'at once',
		'KB',
		'naive reader: requests',
		'KB',
	];
	return [
		line(heads),
		line(heads.map((_, index) => (index === 0 ? '---' : '--:'))),
		...tallies.map((row) => line(cellsOf(row))),
		line([
			'**all**',
			...[
				...(['feeds', 'requests', 'full', 'notModified', 'other'] as const).map((name) =>
					sum(tallies.map((row) => row[name])),
				),
				'',
				'',
				sum(tallies.map((row) => row.afterGone)),
				Math.max(...tallies.map((row) => row.mostAtOnce)),
				kilobytes(sum(tallies.map((row) => row.bytes))),
				sum(tallies.map((row) => row.naive.requests)),
				kilobytes(sum(tallies.map((row) => row.naive.bytes))),
			].map(String),
		]),
	];
}

function cellsOf(row: Tally): readonly string[] {
	return [
		row.kind,
		...[
			row.feeds,
			row.requests,
			row.full,
			row.notModified,
			row.other,
			yesOrNo(row.sentValidators),
			yesOrNo(row.keptRetryAfter),
			row.afterGone,
			row.mostAtOnce,
			kilobytes(row.bytes),
			row.naive.requests,
			kilobytes(row.naive.bytes),
		].map(String),
	];
}

function line(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

function yesOrNo(verdict: boolean | undefined): string {
	return verdict === undefined ? '–' : verdict ? 'yes' : 'no';
}

function kilobytes(bytes: number): number {
	return Math.round(bytes / 1000);
}

function summaryOf(tallies: readonly Tally[]): string {
	const ours = {
		requests: sum(tallies.map(({requests}) => requests)),
		bytes: sum(tallies.map(({bytes}) => bytes)),
	};
	const naive = {
		requests: sum(tallies.map((row) => row.naive.requests)),
		bytes: sum(tallies.map((row) => row.naive.bytes)),
	};
	const part = (one: number, of: number) => `${((100 * one) / of).toFixed(1)} %`;
	return `${ours.requests} requests where a naive reader makes ${naive.requests} (${part(ours.requests, naive.requests)}), ${kilobytes(ours.bytes)} KB where it takes ${kilobytes(naive.bytes)} (${part(ours.bytes, naive.bytes)}).`;
}

/** Between the two marks of the page. */
function refresh(text: string): void {
	const written = readFileSync(page, 'utf8');
	const next = written.replace(
		/(<!-- bench manners -->\n)[\s\S]*?(<!-- end -->)/,
		(_, open: string, end: string) => `${open}\n${text}\n\n${end}`,
	);
	writeFileSync(page, next);
}
