import {existsSync, readFileSync, statSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {XMLValidator} from 'fast-xml-parser';
import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../src/feeds/index.js';
import {edition, sampleDir} from './edition.js';

const hourMs = 3_600_000;
const printed = Date.parse(edition.time);
const read = (file: string) => readFileSync(`${sampleDir}${file}`, 'utf8');
const parse = (file: string) =>
	parseDocument({url: pathToFileURL(`${sampleDir}${file}`).href, bytes: readFileSync(`${sampleDir}${file}`)});
const feeds = edition.feeds.map(({file}) => ({file, ...parse(file)}));
const stories = feeds.flatMap((feed) => feed.stories);

describe.each(edition.feeds)('$file', ({file}) => {
	it('is well-formed', () => {
		const text = read(file);
		expect(file.endsWith('.json') ? JSON.parse(text) : XMLValidator.validate(text)).toBeTruthy();
		if (!file.endsWith('.json')) expect(XMLValidator.validate(text)).toBe(true);
	});

	it('is read whole, without a warning', () => {
		const {isPartial, warnings} = parse(file);
		expect({isPartial, warnings}).toEqual({isPartial: false, warnings: []});
	});

	it('names only pictures that exist', () => {
		const named = [...read(file).matchAll(/pictures\/[\w-]+\.png/g)].map(([path]) => path);
		expect(named.filter((path) => !existsSync(`${sampleDir}${path}`))).toEqual([]);
	});
});

it('stands on the shelves it names, in every format newsterm reads', () => {
	expect(edition.feeds.filter(({section}) => !edition.sections.includes(section))).toEqual([]);
	expect(new Set(feeds.map(({format, version}) => `${format} ${version}`))).toEqual(
		new Set(['rss 2.0', 'rss 0.91', 'rdf 1.0', 'atom 1.0', 'atom 0.3', 'json 1.1']),
	);
});

it('tells enough stories to fill a front page, and says of each when it came', () => {
	expect(stories.length).toBeGreaterThanOrEqual(170);
	expect(stories.filter(({publishedAt}) => publishedAt === undefined)).toEqual([]);
	expect(new Set(stories.map(({id}) => id)).size).toBe(stories.length);
});

it('covers the three days before it was printed, the last hours most densely', () => {
	const ages = stories.map(({publishedAt = 0}) => (printed - publishedAt) / hourMs);
	expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...ages)).toBeLessThanOrEqual(72);
	expect(ages.filter((age) => age < 12).length).toBeGreaterThan(stories.length / 2);
});

it('gives every story words to read', () => {
	expect(stories.filter(({lede}) => lede === '')).toEqual([]);
	expect(
		stories.filter(({title, feedUrl}) => title === undefined && !feedUrl.includes('harbourmaster')),
	).toEqual([]);
});

it('links to nobody real', () => {
	const hosts = stories.flatMap(({url, content = '', summary = ''}) =>
		[...`${url} ${content} ${summary}`.matchAll(/https?:\/\/([^/\s"<]+)/g)].map(([, host]) => host ?? ''),
	);
	expect(hosts.filter((host) => !/(^|\.)(example|example\.org|example\.com)$/.test(host))).toEqual([]);
});

it('captions and credits the photographs that stand beside the text', () => {
	const pictures = stories.flatMap((story) => story.pictures).filter(({caption}) => caption !== undefined);
	expect(pictures.length).toBeGreaterThan(20);
	expect(pictures.filter(({url, credit}) => credit === undefined || !existsSync(new URL(url)))).toEqual([]);
});

it('shows its photographs from its own folder', () => {
	const shown = stories.flatMap(({content = '', summary = ''}) =>
		[...`${content} ${summary}`.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, url]) => url ?? ''),
	);
	expect(shown.length).toBeGreaterThan(10);
	expect(
		shown.filter((url) => !url.startsWith(pathToFileURL(sampleDir).href) || !existsSync(new URL(url))),
	).toEqual([]);
});

it('is small enough to ship', () => {
	expect(edition.feeds.reduce((sum, {file}) => sum + statSync(`${sampleDir}${file}`).size, 0)).toBeLessThan(
		700_000,
	);
});
