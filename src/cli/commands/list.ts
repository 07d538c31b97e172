import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Headline} from '../../model.js';
import type {ListQuery, StoreReader} from '../../store/index.js';
import {type Args, type Command, UsageError} from '../command.js';
import {headlineLine} from '../headline-line.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {listOptions, listQuery} from '../list-query.js';
import {takeWords} from '../parse-args.js';
import {readCount} from '../read-count.js';
import {storyJson} from '../story-json.js';

/** Read at once: a store of a million stories is never held in memory. */
const pageSize = 200;
const usual = 50;

/** `newsterm list`: the stored stories, newest first. */
export const list: Command = {
	name: 'list',
	summary: 'print stored headlines, newest first',
	usage:
		'[--json] [--feed <url>] [--section <name>] [--topic <label>] [--unread] [--starred] [--followed] [--search <query>] [--since <date>] [--limit <n> | --all]',
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
		const lineOf = args.flags['json']
			? (headline: Headline) => jsonOf(reader, headline)
			: (headline: Headline) => headlineLine(headline, desk);
		for (const page of pages(reader, query, limit)) {
			for (const line of page.flatMap(lineOf)) desk.print(line);
			await nextTurn(); // a pipe takes its fill
		}
		return 0;
	},
};

/** The rows of a list as it stands now, a page at a time. */
function* pages(reader: StoreReader, asked: ListQuery, limit: number): Iterable<readonly Headline[]> {
	const query = {...asked, upTo: reader.lastKey()};
	let left = limit;
	let below: Headline | undefined;
	while (left > 0) {
		const page = reader.page(query, {limit: Math.min(left, pageSize), ...(below && {below})});
		yield page;
		if (page.length < pageSize) return;
		left -= page.length;
		below = page.at(-1);
	}
}

/** Nothing for a story that went while the list was read. */
function jsonOf(reader: StoreReader, {key}: Headline): readonly string[] {
	const story = reader.listed(key);
	return story ? [jsonLine(storyJson(story))] : [];
}

function limitOf({values, flags}: Args): number {
	if (values['limit'] !== undefined && flags['all'])
		throw new UsageError('--limit and --all exclude each other');
	return flags['all'] ? Number.POSITIVE_INFINITY : (readCount(values['limit'], '--limit') ?? usual);
}
