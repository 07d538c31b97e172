import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Headline} from '../../model.js';
import {pageOf} from '../../printable.js';
import type {JsonPage, ListQuery, PageAsk, PageKey} from '../../store/index.js';
import {type Args, type CliDesk, type Command, UsageError} from '../command.js';
import {headlineLine} from '../headline-line.js';
import {cleanJsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {listOptions, listQuery} from '../list-query.js';
import {takeWords} from '../parse-args.js';
import {readCount} from '../read-count.js';

/** Read at once: a store of a million stories is never held in memory. */
const pageSize = 500;
const usual = 50;

/** `newsterm list`: the stored stories, newest first. */
export const list: Command = {
	name: 'list',
	summary: 'print stored headlines, newest first',
	usage:
		'[--json] [--feed <url>] [--section <section>] [--topic <label>] [--unread] [--starred] [--followed] [--search <query>] [--since <date>] [--limit <n> | --all]',
	options: {
		...listOptions,
		limit: {type: 'string', value: '<n>', words: `so many at most; ${usual} unless told`},
		all: {type: 'boolean', words: 'all of them'},
		json: jsonOption,
	},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const limit = limitOf(args);
		const reader = desk.openReader();
		const query: ListQuery = {...listQuery(args, reader, desk), everyStory: true};
		const upTo = reader.lastKey();
		const isJson = args.flags['json'];
		const readPage = (ask: PageAsk): JsonPage =>
			isJson ? reader.jsonPage({...query, upTo}, ask) : plainPage(reader.page({...query, upTo}, ask), desk);
		for (const lines of pages(readPage, limit)) {
			if (lines.length > 0 && isJson) desk.printChecked(pageOf(lines.map(cleanJsonLine)));
			else if (lines.length > 0) desk.print(lines.join('\n'));
			await nextTurn(); // a pipe takes its fill
		}
		return 0;
	},
};

function plainPage(headlines: readonly Headline[], desk: CliDesk): JsonPage {
	const last = headlines.at(-1);
	return {lines: headlines.map((headline) => headlineLine(headline, desk)), ...(last && {last})};
}

/** The rows of a list, a page at a time. */
function* pages(readPage: (ask: PageAsk) => JsonPage, limit: number): Iterable<readonly string[]> {
	let left = limit;
	let below: PageKey | undefined;
	while (left > 0) {
		const {lines, last} = readPage({limit: Math.min(left, pageSize), ...(below && {below})});
		yield lines;
		if (lines.length < pageSize) return;
		left -= lines.length;
		below = last;
	}
}

function limitOf({values, flags}: Args): number {
	if (values['limit'] !== undefined && flags['all'])
		throw new UsageError('--limit and --all exclude each other');
	return flags['all'] ? Number.POSITIVE_INFINITY : (readCount(values['limit'], '--limit') ?? usual);
}
