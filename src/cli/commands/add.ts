import {existsSync} from 'node:fs';
import {addFeed, readConfig, type WrittenFeed, writeFirstConfig} from '../../config/index.js';
import {addAtServer} from '../add-at-server.js';
import type {Args, CliDesk, Command} from '../command.js';
import {feedAddress} from '../feed-address.js';
import {fetchNews} from '../fetch-news.js';
import {findFeed} from '../find-feed.js';
import {keepEdit} from '../keep-edit.js';
import {takeWords} from '../parse-args.js';
import {syncStore} from '../sync-store.js';

/** `newsterm add`: subscribes to a feed; a site's address is enough. */
export const add: Command = {
	name: 'add',
	summary: 'add a feed; the address of its site is enough',
	usage: 'ADDRESS [--to <account>] [--section <section>] [--title <name>] [--no-fetch]',
	options: {
		to: {type: 'string', value: '<account>', words: 'subscribe at the server of this account instead'},
		section: {type: 'string', value: '<section>', words: 'the tab it is to stand in'},
		title: {type: 'string', value: '<name>', words: 'your own name for it'},
		'no-fetch': {type: 'boolean', words: 'add the address as it is, without looking at it'},
	},

	async run(args, desk) {
		const [typed = ''] = takeWords(args, {what: 'the address of a feed or a site', atLeast: 1});
		const address = feedAddress(typed);
		const isOffline = args.flags['no-fetch'] === true;
		if (args.values['to'] !== undefined) return addAtServer(args.values['to'], {address, args}, desk);
		if (isKnown(address, desk)) return alreadyThere(address, desk);

		const {url, title} = isOffline ? {url: address} : await findFeed(address, desk);
		if (!(await write(feedOf(url, args), args.values['title'] ?? title ?? url, desk)))
			return alreadyThere(url, desk);
		desk.print(`Added ${title ?? url}${title === undefined ? '' : ` (${url})`}`);
		if (isOffline) syncStore(desk);
		else await fetchIt(url, desk);
		return 0;
	},
};

function isKnown(address: string, desk: CliDesk): boolean {
	return readConfig(desk.home.configFile)?.feeds.some(({url}) => url === address) ?? false;
}

function alreadyThere(url: string, desk: CliDesk): 0 {
	desk.print(`${url} is among your feeds already`);
	return 0;
}

function feedOf(url: string, {values: {section, title}}: Args): WrittenFeed {
	return {url, ...(title !== undefined && {title}), ...(section !== undefined && {section})};
}

/** False: it stands there already. */
async function write(feed: WrittenFeed, name: string, desk: CliDesk): Promise<boolean> {
	if (!existsSync(desk.home.configFile)) {
		writeFirstConfig(desk.home, [feed]);
		return true;
	}
	const file = await addFeed(desk.home.configFile, feed);
	if (file) await keepEdit({kind: 'add', feeds: [feed], name}, file, desk);
	return file !== undefined;
}

/** The feed is there whatever comes of this: trouble is told, and tried again with the next round. */
async function fetchIt(url: string, desk: CliDesk): Promise<void> {
	const summary = await fetchNews(desk, {urls: [url], isForced: true, isByName: true}, (event) => {
		if (event.type !== 'feed-ended') return;
		const {added, fault} = event.result;
		if (fault) desk.complain(fault.message);
		else desk.print(`${added} ${added === 1 ? 'story' : 'stories'}`);
	});
	if (!summary) desk.complain('another newsterm is fetching; the feed’s stories come with its next round');
}
