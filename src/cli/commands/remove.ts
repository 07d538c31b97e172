import {type ConfiguredFeed, readConfig, removeFeed} from '../../config/index.js';
import {type CliDesk, type Command, CommandError} from '../command.js';
import {findSubscription} from '../find-subscription.js';
import {keepEdit} from '../keep-edit.js';
import {takeWords} from '../parse-args.js';
import {syncStore} from '../sync-store.js';

/** `newsterm remove`: unsubscribes. What the feed brought is hidden, not lost. */
export const remove: Command = {
	name: 'remove',
	summary: 'remove a feed; what you did with its stories is kept',
	usage: 'URL',
	options: {},

	async run(args, desk) {
		const [typed = ''] = takeWords(args, {what: 'the address of a feed', atLeast: 1});
		const {url, title, section} = findSubscription(configured(desk), typed);
		const stored = desk
			.openReader()
			.feeds()
			.find((feed) => feed.url === url);
		const removed = await removeFeed(desk.home.configFile, url);
		if (removed === undefined) throw new CommandError(`${url} stands in the config file no more`);
		const name = title ?? stored?.title ?? url;
		syncStore(desk);
		await keepEdit({kind: 'remove', url, title: name}, removed, desk);

		desk.print(`Removed ${name === url ? url : `${name} (${url})`}`);
		const back = ['newsterm add', shellWord(url), ...option('title', title), ...option('section', section)];
		desk.print(
			`To have it back, with what you did with its stories: newsterm undo, or later ${back.join(' ')}`,
		);
		return 0;
	},
};

/** @throws {NoConfigError} nothing is set up yet */
function configured(desk: CliDesk): readonly ConfiguredFeed[] {
	return (readConfig(desk.home.configFile) ?? desk.config()).feeds;
}

function option(name: string, value: string | undefined): readonly string[] {
	return value === undefined ? [] : [`--${name} ${shellWord(value)}`];
}

/** As a shell reads it as one word. */
function shellWord(text: string): string {
	return /^[\w:/.,@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
