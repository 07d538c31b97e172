import {otherNewsFor, writtenBlocks} from '../../app/index.js';
import type {Article, Fault} from '../../model.js';
import type {StoreReader} from '../../store/index.js';
import type {Block} from '../../typeset/index.js';
import {articleDocument, articleMarkdown} from '../article-documents.js';
import {htmlOf} from '../article-html.js';
import {articleLines} from '../article-lines.js';
import {type Args, type CliDesk, type Command, CommandError, UsageError} from '../command.js';
import {findStory} from '../find-story.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';

/** `newsterm show`: one article. It is not marked read by it: a preview window shows what nobody reads. */
export const show: Command = {
	name: 'show',
	summary: "print one article, set to the terminal's width",
	usage: 'ID [--full] [--json | --markdown | --html]',
	options: {
		full: {
			type: 'boolean',
			words: "with the full text from the story's page, fetched unless it is stored",
		},
		json: {...jsonOption, words: 'print it as one line of JSON'},
		markdown: {type: 'boolean', words: 'print it as Markdown'},
		html: {type: 'boolean', words: 'print it as a page of HTML'},
	},

	async run(args, desk) {
		const [id = ''] = takeWords(args, {what: 'the id of a story', atLeast: 1});
		const form = formOf(args);
		const reader = desk.openReader();
		const key = findStory(reader, id);
		const stored = reader.article(key);
		if (!stored) throw new CommandError(`no story has an id that begins with ${id}`);
		const {text, fault} = args.flags['full'] ? await inFull(stored, desk) : {text: ofFeed(stored)};
		const article = {...text, otherNews: otherNewsFor(reader, stored)};
		for (const line of await set(form, {article, key, reader}, desk)) desk.print(line);
		if (fault) throw new CommandError(`no full text: ${fault.message}`);
		return 0;
	},
};

/** Scripts get what they ask for, whatever was read on the screen. */
function ofFeed(article: Article): Article {
	return {...article, showsFeedText: true};
}

interface InFull {
	readonly text: Article;
	readonly fault?: Fault;
}

/** What is fetched is kept, as on the screen; what cannot be had leaves the text of the feed. */
async function inFull(article: Article, desk: CliDesk): Promise<InFull> {
	if (article.fullText !== undefined) return {text: article};
	const {fetchStoryText} = await import('../fetch-story-text.js');
	const fetched = await fetchStoryText(article.headline.key, desk);
	return 'fault' in fetched
		? {text: ofFeed(article), fault: fetched.fault}
		: {text: {...article, fullText: fetched.html}};
}

type Form = 'json' | 'markdown' | 'html' | 'text';

function formOf({flags}: Args): Form {
	const [form = 'text', other] = (['json', 'markdown', 'html'] as const).filter((one) => flags[one]);
	if (other !== undefined) throw new UsageError(`--${form} and --${other} exclude each other`);
	return form;
}

interface Shown {
	readonly article: Article;
	readonly key: number;
	readonly reader: StoreReader;
}

async function set(form: Form, shown: Shown, desk: CliDesk): Promise<readonly string[]> {
	const {article} = shown;
	if (form === 'text') return articleLines(article, desk);
	const {textOf} = await import('../../typeset/index.js');
	const blocks = writtenBlocks(article);
	if (form === 'markdown') return [articleMarkdown(article, blocks)];
	if (form === 'html') return [articleDocument(article, blocks)];
	return [jsonLine(articleJson(shown, {blocks, text: textOf(blocks)}))];
}

function articleJson(
	{article, key, reader}: Shown,
	{blocks, text}: {blocks: readonly Block[]; text: string},
): object {
	const {dateline} = article.headline;
	return {
		...JSON.parse(reader.jsonOf(key) ?? '{}'),
		dateline: dateline
			? {
					place: dateline.place || null,
					region: dateline.region ?? null,
					agency: dateline.agency ?? null,
					date: dateline.date ?? null,
				}
			: null,
		byline: article.byline ?? null,
		text,
		html: htmlOf(blocks),
		images: imagesOf(article, blocks),
		related: [...article.alsoReported, ...article.otherNews].map(({id, title, lede}) => ({
			id,
			title: title || lede,
		})),
	};
}

/** Those in the text, then those the feed named beside it, each address once. */
function imagesOf({pictures}: Article, blocks: readonly Block[]): readonly object[] {
	const inText = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
	const byUrl = new Map([...pictures, ...inText].map((picture) => [picture.url, picture]));
	return [...byUrl.values()].map(({url, caption, credit}) => ({
		url,
		caption: caption ?? null,
		credit: credit ?? null,
	}));
}
