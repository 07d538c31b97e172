import {otherNewsFor} from '../../app/index.js';
import {type Args, type CliDesk, type Command, UsageError} from '../command.js';
import {findStory} from '../find-story.js';
import {headlineLine} from '../headline-line.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';
import {readCount} from '../read-count.js';
import {toldStories} from '../told-stories.js';

const usual = 6;

/** `newsterm related`: the same event elsewhere, then other news of the same people and places. */
export const related: Command = {
	name: 'related',
	summary: 'print the stories nearest to one',
	usage: '[--json] [--limit <n>] ID | -',
	options: {
		limit: {type: 'string', value: '<n>', words: `so many at most; ${usual} unless told`},
		json: jsonOption,
	},

	async run(args, desk) {
		const [id = ''] = takeWords(args, {what: 'the id of a story, or -,', atLeast: 1});
		const limit = readCount(args.values['limit'], '--limit') ?? usual;
		if (id === '-') await printTold(limit, desk);
		else await printStored(id, limit, args, desk);
		return 0;
	},
};

async function printTold(limit: number, desk: CliDesk): Promise<void> {
	const {relatedStories} = await import('../../newsroom/index.js');
	for (const story of relatedStories(toldStories(await desk.readStdin()), limit)) desk.print(jsonLine(story));
}

async function printStored(typed: string, limit: number, {flags}: Args, desk: CliDesk): Promise<void> {
	const reader = desk.openReader();
	const key = findStory(reader, typed);
	const article = reader.article(key);
	if (!article) throw new UsageError(`no story has an id that begins with ${typed}`);
	const others = otherNewsFor(reader, article, limit);
	const stories = [...article.alsoReported, ...others].slice(0, limit);
	if (flags['json']) desk.print(jsonLine({id: article.headline.id, related: stories.map(({id}) => id)}));
	else for (const headline of stories) desk.print(headlineLine(headline, desk));
}
