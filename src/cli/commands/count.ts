import type {Command} from '../command.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {sectionNamed} from '../list-query.js';
import {takeWords} from '../parse-args.js';

/** `newsterm count`: one number for a status bar. It counts rows, as the tabs do: an event told by eight outlets is one. */
export const count: Command = {
	name: 'count',
	summary: 'print how many rows there are, for status bars',
	usage: '[--unread] [--section <section>] [--json]',
	options: {
		unread: {type: 'boolean', words: 'only unread ones'},
		section: {type: 'string', value: '<section>', words: 'only this section'},
		json: jsonOption,
	},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const {section} = args.values;
		const rows = desk.openReader().count({
			...(args.flags['unread'] && {unreadOnly: true}),
			...(section !== undefined && sectionNamed(section, desk)),
		});
		desk.print(args.flags['json'] ? jsonLine({count: rows}) : String(rows));
		return 0;
	},
};
