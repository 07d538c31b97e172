import {type FileEdit, readConfig, removeFeed} from '../../config/index.js';
import {otherSection} from '../../model.js';
import type {StoredFeed} from '../../store/index.js';
import {type CliDesk, type Command, CommandError} from '../command.js';
import {findSubscription} from '../find-subscription.js';
import {keepEdit} from '../keep-edit.js';
import {takeWords} from '../parse-args.js';
import {servedFeeds} from '../served-feeds.js';
import {syncStore} from '../sync-store.js';
import {wish} from '../wish.js';

/** `newsterm remove`: unsubscribes. What the feed brought is hidden, not lost. */
export const remove: Command = {
	name: 'remove',
	summary: 'remove a feed; what you did with its stories is kept',
	usage: 'URL',
	options: {},

	async run(args, desk) {
		const [typed = ''] = takeWords(args, {what: 'the address of a feed', atLeast: 1});
		const own = (readConfig(desk.home.configFile) ?? desk.config()).feeds;
		const stored = desk.openReader().feeds();
		const found = findSubscription([...own, ...servedFeeds(stored, own)], typed);
		const feed = stored.find(({url}) => url === found.url);
		const file = await removeFeed(desk.home.configFile, found.url);
		if (feed?.account === undefined) await removed({...found, name: found.title ?? feed?.title}, file, desk);
		else await unsubscribed(feed, feed.account, {file, desk});
		return 0;
	},
};

interface Removed {
	readonly url: string;
	/** Absent: the feed never said one. */
	readonly name: string | undefined;
	readonly title?: string;
	readonly section?: string;
}

async function removed(
	{url, name = url, title, section}: Removed,
	file: FileEdit | undefined,
	desk: CliDesk,
): Promise<void> {
	if (!file) throw new CommandError(`${url} stands in the config file no more`);
	syncStore(desk);
	await keepEdit({kind: 'remove', url, title: name}, file, desk);
	desk.print(`Removed ${shown(name, url)}`);
	tellWayBack(
		['newsterm add', shellWord(url), ...option('title', title), ...option('section', section)],
		desk,
	);
}

/** At the server, and in the file where it stands there, too. */
async function unsubscribed(
	{url, title, section}: StoredFeed,
	account: string,
	{file, desk}: {readonly file: FileEdit | undefined; readonly desk: CliDesk},
): Promise<void> {
	const folder = section === otherSection ? undefined : section;
	await wish({account, wish: 'unsubscribe', url, title, ...(folder !== undefined && {folder})}, desk, file);
	desk.print(`Unsubscribed from ${shown(title, url)} at ${account}, which is told with the next sync`);
	const to = [...option('to', account), ...option('section', folder)];
	tellWayBack(['newsterm add', shellWord(url), ...to], desk);
}

function tellWayBack(command: readonly string[], desk: CliDesk): void {
	desk.print(
		`To have it back, with what you did with its stories: newsterm undo, or later ${command.join(' ')}`,
	);
}

function shown(name: string, url: string): string {
	return name === url ? url : `${name} (${url})`;
}

function option(name: string, value: string | undefined): readonly string[] {
	return value === undefined ? [] : [`--${name} ${shellWord(value)}`];
}

/** As a shell reads it as one word. */
function shellWord(text: string): string {
	return /^[\w:/.,@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
