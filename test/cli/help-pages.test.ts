import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {docNames, pageOf} from '../../src/cli/doc-page.js';
import {helpLines} from '../../src/cli/help-page.js';
import {topicNames, topics} from '../../src/cli/overview.js';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const read = (name: string): string => readFileSync(join(docs, `${name}.md`), 'utf8');

/** Those have a shorter page of their own, or are for who works on newsterm. */
const others = ['keys', 'notifications', 'performance', 'screen-reader', 'search', 'sync-servers'];

it('reaches every page of docs/ that is for whoever reads the news', () => {
	const pages = readdirSync(docs).flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);
	expect([...docNames, ...others].toSorted()).toEqual(pages.toSorted());
});

it.each(docNames)('sets %s for eighty columns, without marks of Markdown', (name) => {
	const lines = helpLines(pageOf(read(name)));
	expect(lines.length).toBeGreaterThan(5);
	const examples = [...read(name).matchAll(/^```[\s\S]*?^```$/gm)].join('\n');
	for (const line of lines) {
		if (examples.includes(line.trim())) continue;
		expect(line).not.toMatch(/\]\(|\*\*|^#/);
		expect(line.length, line).toBeLessThanOrEqual(80);
	}
});

it('sets paragraphs, lists, tables and examples', () => {
	const page = [
		'# Ferries',
		'They [run](https://a.example) **late**:\nsee [docs/search.md](search.md).',
		'- one\n  two\n- three',
		'| key | what |\n| --- | --- |\n| `\\|` | pipes |',
		'```sh\nnewsterm  list\n\n  | head\n```',
	].join('\n\n');
	expect(helpLines(pageOf(page))).toEqual([
		...['Ferries', '', 'They run late: see newsterm help search.', ''],
		...['  -  one two', '  -  three', '', '  key  what', '  |    pipes', ''],
		...['  newsterm  list', '  ', '    | head'],
	]);
});

it.each(topicNames.filter((name) => !(docNames as readonly string[]).includes(name)))(
	'has a page on %s',
	async (name) => {
		const lines = helpLines((await topics[name]?.()) ?? []);
		expect(lines.length).toBeGreaterThan(3);
		for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
	},
);
