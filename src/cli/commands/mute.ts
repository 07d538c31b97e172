import {counted} from '../../english.js';
import {type Mute, muteFault, muteQuery, type Store} from '../../store/index.js';
import {type CliDesk, type Command, UsageError} from '../command.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {keepMark} from '../keep-mark.js';
import {syncStore} from '../sync-store.js';
import {type Column, tableLine} from '../table.js';

/** `newsterm mute`: what `M` does on the screen; without words, what is muted. */
export const mute: Command = {
	name: 'mute',
	summary: 'keep what fits words or a query out of sight; list what is muted',
	usage: '[<words> | <query>] [--json]',
	options: {json: jsonOption},

	async run({positionals, flags}, desk) {
		syncStore(desk);
		const store = desk.openStore();
		if (positionals.length > 0) desk.print(muteWords(positionals.join(' '), store, desk));
		else for (const line of store.mutes().map(flags['json'] ? mutedJson : lineOn(desk))) desk.print(line);
		return 0;
	},
};

/** What was done, in a line. @throws {UsageError} it cannot be muted */
function muteWords(typed: string, store: Store, desk: CliDesk): string {
	const query = muteQuery(typed);
	const fault = muteFault(query);
	if (fault !== undefined) throw new UsageError(fault);
	if (store.mutes().some((one) => one.query === query && !one.isConfigured))
		return `${query} is muted already`;
	const stories = keepMark({mark: 'muted', mute: query}, store, desk);
	return `Muted ${query}: ${counted(stories, 'story', 'stories')} out of sight`;
}

function mutedJson({query, isConfigured, stories}: Mute): string {
	return jsonLine({query, configured: isConfigured, stories});
}

const columns: readonly Column[] = [{width: 8, isRight: true}, {width: 9}];

function lineOn(desk: CliDesk): (mute: Mute) => string {
	return ({query, isConfigured, stories}) =>
		tableLine([String(stories), isConfigured ? 'in config' : '', query], columns, desk);
}
