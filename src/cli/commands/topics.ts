import type {Topic} from '../../model.js';
import type {StoreReader} from '../../store/index.js';
import {type Args, type CliDesk, type Command, UsageError} from '../command.js';
import {isoDate} from '../iso-date.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';
import {readCount} from '../read-count.js';
import {tableLine} from '../table.js';
import {toldStories} from '../told-stories.js';

const dayMs = 24 * 60 * 60_000;
const mostShown = 9;

/** `newsterm topics`: what is being talked about. */
export const topics: Command = {
	name: 'topics',
	summary: 'print what is being talked about, most first',
	usage: '[--json] [--limit <n>] [--at <dates>] [-]',
	options: {
		limit: {type: 'string', value: '<n>', words: `so many at most; ${mostShown} unless told`},
		at: {
			type: 'string',
			value: '<dates>',
			words: 'as they would have stood then, commas between (only with -)',
		},
		json: jsonOption,
	},

	async run(args, desk) {
		const [input] = takeWords(args, {what: 'nothing', atMost: 1});
		const limit = readCount(args.values['limit'], '--limit') ?? mostShown;
		if (input === '-') await printTold(args, limit, desk);
		else if (input !== undefined) throw new UsageError(`“${input}” is one word too many`);
		else if (args.values['at'] !== undefined) throw new UsageError('--at needs stories on stdin: add -');
		else printStored(args, limit, desk);
		return 0;
	},
};

async function printTold(args: Args, limit: number, desk: CliDesk): Promise<void> {
	const times = timesOf(args, desk);
	const {topicsAt} = await import('../../newsroom/index.js');
	for (const topic of topicsAt(toldStories(await desk.readStdin()), times, limit))
		desk.print(jsonLine(topic));
}

function timesOf({values}: Args, desk: CliDesk): readonly string[] {
	const times = values['at']?.split(',') ?? [isoDate(desk.now()) ?? ''];
	const odd = times.find((time) => Number.isNaN(Date.parse(time)));
	if (odd === undefined) return times;
	throw new UsageError(`“${odd}” is no date; 2026-11-23T12:00:00Z is one`);
}

function printStored({flags}: Args, limit: number, desk: CliDesk): void {
	const reader = desk.openReader();
	for (const [index, topic] of reader.topics().slice(0, limit).entries()) {
		desk.print(flags['json'] ? topicJson(reader, topic, index + 1, desk) : topicLine(topic, desk));
	}
}

function topicLine({label, stories, outlets}: Topic, desk: CliDesk): string {
	return tableLine(
		[String(stories), String(outlets), label],
		[
			{width: 4, isRight: true},
			{width: 4, isRight: true},
		],
		desk,
	);
}

function topicJson(reader: StoreReader, topic: Topic, rank: number, desk: CliDesk): string {
	const at = reader.lastRoundAt() ?? desk.now();
	const stories = reader.page(
		{eventId: topic.eventId, everyStory: true, since: at - dayMs},
		{limit: Math.max(1, topic.stories)},
	);
	return jsonLine({
		at: isoDate(at),
		rank,
		label: topic.label,
		stories: stories.map(({id}) => id),
		score: topic.score,
		sources: topic.outlets,
	});
}
