import {readFileSync} from 'node:fs';
import type {HelpPage, HelpRow} from './help-page.js';
import {packageFile} from './package-file.js';

/** Pages of docs/ that are for whoever reads the news; `newsterm help NAME` prints them. */
export const docNames = [
	'coming-from',
	'completion',
	'doctor',
	'enclosures',
	'full-text',
	'hyphenation',
	'manners',
	'muting',
	'newsroom',
	'pictures',
	'scripting',
	'security',
	'sharing',
	'sync',
] as const;

export type DocName = (typeof docNames)[number];

export function docPage(name: DocName): HelpPage {
	return pageOf(readFileSync(packageFile(`docs/${name}.md`), 'utf8'));
}

/** A page of the docs for a terminal. Of Markdown it knows what docs/ is written in: no nested list, no HTML. */
export function pageOf(markdown: string): HelpPage {
	const blocks = markdown.trim().match(/^```[\s\S]*?^```$|(?:^(?!```).+\n?)+/gm) ?? [];
	return blocks.flatMap((block, at) => [...(at === 0 ? [] : ['']), ...blockOf(block.trim())]);
}

function blockOf(block: string): HelpPage {
	if (block.startsWith('```'))
		return block
			.split('\n')
			.slice(1, -1)
			.map((line) => `  ${line}`);
	if (block.startsWith('|')) return [tableOf(block)];
	const items = block.split(/\n(?=(?:-|\d+\.) )/);
	if (/^(?:-|\d+\.) /.test(block)) return [items.map(itemOf)];
	return [spoken(block.replace(/^#+ /, ''))];
}

function itemOf(item: string): HelpRow {
	const [, mark = '', text = ''] = /^(\S+) ([\s\S]*)$/.exec(item) ?? [];
	return [mark, spoken(text)];
}

/** What stands first, and behind it the rest of the row; the head of a table that has one. */
function tableOf(block: string): readonly HelpRow[] {
	return block
		.split('\n')
		.filter((line) => !/^[|\s:-]+$/.test(line))
		.map((line) => {
			const [term = '', ...cells] = line
				.slice(1, -1)
				.split(/(?<!\\)\|/)
				.map((cell) => spoken(cell.trim()));
			return [term, cells.filter(Boolean).join(' · ')];
		});
}

/** A paragraph on one line, without marks of Markdown; another page is called as one asks for it. */
function spoken(text: string): string {
	return text
		.replace(/\s*\n\s*/g, ' ')
		.replace(/\[([^\]]*)\]\((?:docs\/)?([\w-]+)\.md[^)]*\)/g, (_, words: string, page: string) =>
			/\.md$/.test(words) && page !== 'SECURITY' ? `newsterm help ${page}` : words,
		)
		.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1')
		.replace(/\*\*?([^*]+)\*\*?/g, '$1')
		.replaceAll('`', '')
		.replaceAll('\\|', '|');
}
