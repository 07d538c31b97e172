import type {Headline} from '../../model.js';
import type {StoreReader} from '../../store/index.js';
import {type CliDesk, type Command, UsageError} from '../command.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';
import {readCount} from '../read-count.js';
import {tableLine} from '../table.js';
import {toldTexts} from '../told-stories.js';

const usual = 50;
const pageSize = 200;

/** `newsterm dateline`: where stories were filed. */
export const dateline: Command = {
	name: 'dateline',
	summary: 'print where stories were filed, newest first',
	usage: '[--json] [--limit <n>] [-]',
	options: {
		limit: {type: 'string', value: '<n>', words: `so many at most; ${usual} unless told`},
		json: jsonOption,
	},

	async run(args, desk) {
		const [input] = takeWords(args, {what: 'nothing', atMost: 1});
		if (input !== undefined && input !== '-') throw new UsageError(`“${input}” is one word too many`);
		if (input === '-') await printTold(desk);
		else {
			const limit = readCount(args.values['limit'], '--limit') ?? usual;
			for (const headline of filed(desk.openReader(), limit))
				desk.print(args.flags['json'] ? jsonLine(datelineJson(headline)) : datelineRow(headline, desk));
		}
		return 0;
	},
};

async function printTold(desk: CliDesk): Promise<void> {
	const {datelineOf} = await import('../../newsroom/index.js');
	for (const text of toldTexts(await desk.readStdin())) desk.print(jsonLine(datelineOf(text)));
}

/** The newest stories that say where they were filed. */
function* filed(reader: StoreReader, limit: number): Iterable<Headline> {
	let left = limit;
	let below: Headline | undefined;
	do {
		const page = reader.page({everyStory: true}, {limit: pageSize, ...(below && {below})});
		for (const headline of page) {
			if (!headline.dateline) continue;
			yield headline;
			if (--left === 0) return;
		}
		below = page.length === pageSize ? page.at(-1) : undefined;
	} while (below);
}

function datelineJson({id, dateline: found}: Headline): object {
	const {place, region, date, agency} = found ?? {};
	return {id, place: place || null, region: region ?? null, date: date ?? null, agency: agency ?? null};
}

function datelineRow({id, title, lede, dateline: found}: Headline, desk: CliDesk): string {
	const {place, region, agency} = found ?? {};
	const where = [place, region].filter(Boolean).join(', ');
	const cells = [desk.isTerminal ? id.slice(0, 8) : id, where || (agency ?? ''), title || lede];
	return tableLine(cells, [{width: 8}, {width: 24}], desk);
}
