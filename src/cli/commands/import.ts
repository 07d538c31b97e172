import {existsSync} from 'node:fs';
import {addFeeds, readConfig, type WrittenFeed, writeFirstConfig} from '../../config/index.js';
import type {CliDesk, Command} from '../command.js';
import {keepEdit} from '../keep-edit.js';
import {toWritten} from '../look-at.js';
import {takeWords} from '../parse-args.js';
import type {ReadingList} from '../reading-list.js';
import {syncStore} from '../sync-store.js';

/** `newsterm import`: takes the feeds of another reader over. Nothing is fetched before the next round. */
export const importFeeds: Command = {
	name: 'import',
	summary: "take over OPML, newsboat's urls or cache.db, sfeed's sfeedrc",
	usage: 'FILE|- [--dry-run]',
	options: {'dry-run': {type: 'boolean', words: 'only say what would be added'}},

	async run(args, desk) {
		const [file = ''] = takeWords(args, {what: 'the file, or -,', atLeast: 1});
		const isDry = args.flags['dry-run'] === true;
		const {readReadingList} = await import('../reading-list.js');
		const list = await readReadingList(file, desk);
		try {
			for (const sentence of list.skipped) desk.complain(sentence);
			const {urls, said} = await addAll(list, {isDry}, desk);
			desk.complain([...said, ...(await carryAll(list, {urls, isDry}, desk))].join(', '));
		} finally {
			list.cache?.close();
		}
		return 0;
	},
};

interface Added {
	/** Of every feed in the config, now or after a run that is not dry. */
	readonly urls: ReadonlySet<string>;
	readonly said: readonly string[];
}

async function addAll(
	{subscriptions, skipped}: ReadingList,
	{isDry}: {readonly isDry: boolean},
	desk: CliDesk,
): Promise<Added> {
	const {withoutSecrets} = await import('../../feeds/index.js');
	const known = new Set(readConfig(desk.home.configFile)?.feeds.map(({url}) => url));
	const fresh = subscriptions
		.map((subscription) => ({subscription, shown: withoutSecrets(subscription.url)}))
		.filter(({shown}) => !known.has(shown));
	for (const {subscription, shown} of fresh) desk.print([shown, subscription.title ?? []].flat().join('\t'));
	if (!isDry && fresh.length > 0)
		await write(
			fresh.map(({subscription}) => toWritten(subscription)),
			desk,
		);
	return {
		urls: new Set([...known, ...fresh.map(({shown}) => shown)]),
		said: [
			`${fresh.length} ${isDry ? 'would be added' : 'added'}`,
			`${subscriptions.length - fresh.length} known already`,
			`${skipped.length} skipped`,
		],
	};
}

/** What there is to say of reading status. */
async function carryAll(
	{cache}: ReadingList,
	{urls, isDry}: {readonly urls: ReadonlySet<string>; readonly isDry: boolean},
	desk: CliDesk,
): Promise<readonly string[]> {
	if (!cache || urls.size === 0) return [];
	if (!isDry) syncStore(desk);
	const {carryOver} = await import('../carry-over.js');
	const {read, starred} = carryOver(cache, {urls, isDry}, desk);
	return [`${read} read and ${starred} starred ${isDry ? 'would be ' : ''}carried over`];
}

async function write(feeds: readonly WrittenFeed[], desk: CliDesk): Promise<void> {
	if (!existsSync(desk.home.configFile)) writeFirstConfig(desk.home, feeds);
	else {
		const file = await addFeeds(desk.home.configFile, feeds);
		if (file) await keepEdit({kind: 'add', feeds, name: `${feeds.length} feeds`}, file, desk);
	}
	syncStore(desk);
}
