import type {Command} from '../command.js';
import {takeWords} from '../parse-args.js';
import {servedFeeds} from '../served-feeds.js';

/** `newsterm export`: the feeds as a file other readers take. */
export const exportFeeds: Command = {
	name: 'export',
	summary: 'print your feeds as OPML, for other readers',
	usage: '[--opml]',
	options: {opml: {type: 'boolean', words: 'as OPML 2.0 (usual)'}},

	async run(args, desk) {
		takeWords(args, {what: 'nothing'});
		const stored = desk.openReader().feeds();
		const titles = new Map(stored.map(({url, title}) => [url, title]));
		const own = desk.config().feeds;
		const subscriptions = [...own, ...servedFeeds(stored, own)].map(
			({url, title = titles.get(url), section}) => ({
				url,
				...(title !== undefined && {title}),
				...(section !== undefined && {section}),
			}),
		);
		const {writeOpml} = await import('../../feeds/index.js');
		desk.print(writeOpml(subscriptions, 'newsterm').trimEnd());
		return 0;
	},
};
