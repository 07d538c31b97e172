import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it, onTestFinished} from 'vitest';
import {prepareDemo} from '../../src/cli/demo.js';
import {shiftDates} from '../../src/cli/shift-dates.js';
import {parseDocument} from '../../src/feeds/index.js';
import {edition, sampleDir} from './edition.js';

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 10, 23, 12);
const later = Date.UTC(2028, 1, 29, 3, 30);

function layOut(now: number) {
	const folder = mkdtempSync(join(tmpdir(), 'newsterm-demo-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	const home = join(folder, 'home');
	const {configFile} = prepareDemo({sampleDir, home, now});
	const config: {feeds: {url: string; title: string; section: string}[]; sections: string[]} = JSON.parse(
		readFileSync(configFile, 'utf8'),
	);
	const stories = config.feeds.flatMap(
		({url}) => parseDocument({url, bytes: readFileSync(fileURLToPath(url))}).stories,
	);
	return {home, configFile, config, stories};
}

describe('the sample edition, laid out', () => {
	it.each([
		['a year on', later],
		['on the hour it was printed', noon],
		['by a clock that is wrong', Date.UTC(1999, 0, 1)],
	])('is fresh %s', (_when, now) => {
		const {stories} = layOut(now);
		const ages = stories.map(({publishedAt = Number.NaN}) => now - publishedAt);

		expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
		expect(Math.min(...ages)).toBeLessThan(hourMs);
		expect(Math.max(...ages)).toBeLessThanOrEqual(96 * hourMs);
	});

	it('keeps the distance between stories', () => {
		const then = layOut(noon).stories.map(({publishedAt = 0}) => noon - publishedAt);
		const now = layOut(later).stories.map(({publishedAt = 0}) => later - publishedAt);
		const moved = then.filter((age, at) => age !== now[at]);

		expect(moved.length).toBeLessThanOrEqual(1); // the one that gives its day only
	});

	it('is subscribed to by its config file, section by section', () => {
		const {home, configFile, config} = layOut(later);

		expect(configFile).toBe(join(home, 'config.json'));
		expect(config.sections).toEqual(edition.sections);
		expect(config.feeds.map(({title, section}) => ({title, section}))).toEqual(
			edition.feeds.map(({title, section}) => ({title, section})),
		);
	});

	it('brings its photographs along', () => {
		const {stories} = layOut(later);
		const pictures = stories.flatMap((story) => story.pictures);

		expect(pictures.length).toBeGreaterThan(20);
		expect(pictures.filter(({url}) => !existsSync(fileURLToPath(url)))).toEqual([]);
	});
});

describe('a date in the edition', () => {
	const shift = {printed: noon, now: later};

	it.each([
		['Mon, 23 Nov 2026 11:48:00 GMT', 'Tue, 29 Feb 2028 03:18:00 GMT'],
		['Mon, 23 Nov 2026 12:48:00 +0100', 'Tue, 29 Feb 2028 04:18:00 +0100'],
		['Sun, 22 Nov 2026 23:30:00 -0100', 'Mon, 28 Feb 2028 15:00:00 -0100'],
		['2026-11-23T11:48:00Z', '2028-02-29T03:18:00Z'],
		['2026-11-23T11:48Z', '2028-02-29T03:18Z'],
		['2026-11-23T20:48+09:00', '2028-02-29T12:18+09:00'],
		['2026-11-21', '2028-02-26'],
		['KESTREL BAY, Nov. 23 (NW) -', 'KESTREL BAY, Feb. 29 (NW) -'],
		['Lisk, 21 November (Alden Press Agency) –', 'Lisk, 27 February (Alden Press Agency) –'],
		['Crossings are free until Friday.', 'Crossings are free until Saturday.'],
	])('moves and keeps its spelling: %s', (written, expected) => {
		expect(shiftDates(written, shift)).toBe(expected);
	});

	it('goes back, too', () => {
		const dayBefore = {printed: noon, now: noon - 24 * hourMs};
		expect(shiftDates('Sunday, Nov. 22', dayBefore)).toBe('Saturday, Nov. 21');
	});

	it('stays when nothing has to move', () => {
		const text = edition.feeds.map(({file}) => readFileSync(`${sampleDir}${file}`, 'utf8')).join('\n');
		expect(shiftDates(text, {printed: noon, now: noon})).toBe(text);
	});
});
