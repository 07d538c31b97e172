import {type Brief, type BriefEntry, briefCounts, briefHead, briefOf} from '../../app/index.js';
import {printableLine} from '../../printable.js';
import {wrap} from '../../typeset/index.js';
import type {CliDesk, Command} from '../command.js';
import {isoDate} from '../iso-date.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';
import {readSince} from '../read-since.js';

/** `newsterm brief`: what happened meanwhile, an event a sentence. */
export const brief: Command = {
	name: 'brief',
	summary: 'print what came since you were here, an event a sentence',
	usage: '[--json] [--since <date>]',
	options: {
		since: {type: 'string', value: '<date>', words: 'since then instead: 2026-11-23, monday, 2d, 12h'},
		json: jsonOption,
	},

	async run(args, desk) {
		takeWords(args, {what: 'nothing', atMost: 0});
		const reader = desk.openReader();
		const now = desk.now();
		const typed = args.values['since'];
		const since = typed === undefined ? undefined : readSince(typed, now);
		const leftAt = reader.leftAt();
		const told = briefOf(reader, {
			now,
			...(since !== undefined && {since}),
			...(leftAt !== undefined && {leftAt}),
		});
		for (const line of args.flags['json'] ? jsonOf(told) : linesOf(told, desk)) desk.print(line);
		return 0;
	},
};

function jsonOf({since, stories, events, entries}: Brief): readonly string[] {
	return [
		jsonLine({type: 'summary', since: isoDate(since), stories, events}),
		...entries.map(({headline: {id, title, outlet}, sentence, outlets, stories}, at) =>
			jsonLine({type: 'event', rank: at + 1, id, title, sentence, outlet, outlets, stories}),
		),
	];
}

function linesOf(told: Brief, desk: CliDesk): readonly string[] {
	return [briefHead(told), ...told.entries.flatMap((entry, at) => entryLines(entry, at + 1, desk))];
}

/** Set to the terminal's width; for other programs one line, its parts parted by tabs. */
function entryLines(entry: BriefEntry, rank: number, desk: CliDesk): readonly string[] {
	const {headline, sentence, outlets, stories} = entry;
	const [words, outlet] = [sentence, headline.outlet].map(printableLine);
	if (!desk.isTerminal) return [[rank, headline.id, outlet, outlets, stories, words].join('\t')];
	const counts = briefCounts(entry);
	const lines = [...wrap(words ?? '', desk.columns - 4), `${outlet}${counts === '' ? '' : ` · ${counts}`}`];
	return ['', ...lines.map((line, at) => `${at === 0 ? String(rank).padStart(2) : '  '}  ${line}`)];
}
