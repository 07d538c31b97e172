import {type Command, CommandError} from '../command.js';
import {findSubscription} from '../find-subscription.js';
import {takeWords} from '../parse-args.js';
import {syncStore} from '../sync-store.js';

/** `newsterm remove`: unsubscribes. What the feed brought is hidden, not lost. */
export const remove: Command = {
	name: 'remove',
	summary: 'take a feed out of the config file',
	usage: 'URL',
	options: {},

	async run(args, desk) {
		const [typed = ''] = takeWords(args, {what: 'the address of a feed', atLeast: 1});
		const {url, section} = findSubscription(desk.config().feeds, typed);
		const {removeFeed} = await import('../../config/index.js');
		const removed = await removeFeed(desk.home.configFile, url);
		if (removed === undefined) throw new CommandError(`${url} stands in the config file no more`);
		syncStore(desk);
		desk.print(`Removed ${url}`);
		desk.print(
			`"newsterm add ${url}${section === undefined ? '' : ` --section '${section}'`}" brings it back, and what you did with its stories`,
		);
		return 0;
	},
};
