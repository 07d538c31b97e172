import {counted} from '../../english.js';
import {muteQuery} from '../../store/index.js';
import {type Command, CommandError, UsageError} from '../command.js';
import {keepMark} from '../keep-mark.js';
import {syncStore} from '../sync-store.js';

/** `newsterm unmute`: shows again what `newsterm mute` or `M` keeps out of sight. */
export const unmute: Command = {
	name: 'unmute',
	summary: 'show again what "newsterm mute" lists',
	usage: 'MUTE',
	options: {},

	async run({positionals}, desk) {
		const typed = positionals.join(' ');
		if (typed === '') throw new UsageError('what was muted is missing');
		syncStore(desk);
		const store = desk.openStore();
		const named = store.mutes().filter(({query}) => query === typed || query === muteQuery(typed));
		const own = named.find(({isConfigured}) => !isConfigured);
		if (own) {
			const stories = keepMark({mark: 'unmuted', mute: own.query}, store, desk);
			desk.print(`${own.query} is not muted any more: ${counted(stories, 'story', 'stories')} back`);
			return 0;
		}
		throw new CommandError(
			named.length > 0
				? `${typed} is muted in the config file: "newsterm config edit" opens it`
				: `${typed} is not muted; "newsterm mute" lists what is`,
		);
	},
};
