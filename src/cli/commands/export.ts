import type {Command} from '../command.js';
import {takeWords} from '../parse-args.js';

/** `newsterm export`: the feeds as a file other readers take. */
export const exportFeeds: Command = {
	name: 'export',
	summary: 'print your feeds as OPML, for other readers',
	usage: '[--opml]',
	options: {opml: {type: 'boolean', words: 'as OPML 2.0 (usual)'}},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const titles = new Map(
			desk
				.openReader()
				.feeds()
				.map(({url, title}) => [url, title]),
		);
		const subscriptions = desk.config().feeds.map(({url, title = titles.get(url), section}) => ({
			url,
			...(title !== undefined && {title}),
			...(section !== undefined && {section}),
		}));
		const {writeOpml} = await import('../../feeds/index.js');
		desk.print(writeOpml(subscriptions, 'newsterm').trimEnd());
		return 0;
	},
};
