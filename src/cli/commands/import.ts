import {existsSync, readFileSync} from 'node:fs';
import {addFeeds, readConfig, type WrittenFeed, writeFirstConfig} from '../../config/index.js';
import type {ReadOpml} from '../../feeds/index.js';
import {type CliDesk, type Command, CommandError} from '../command.js';
import {takeWords} from '../parse-args.js';
import {syncStore} from '../sync-store.js';

/** `newsterm import`: takes the feeds of another reader over. Nothing is fetched before the next round. */
export const importFeeds: Command = {
	name: 'import',
	summary: 'add the feeds of an OPML file to the config file',
	usage: 'FILE|- [--dry-run]',
	options: {'dry-run': {type: 'boolean', words: 'only say what would be added'}},

	async run(args, desk) {
		const [file = ''] = takeWords(args, {what: 'the OPML file, or -,', atLeast: 1});
		const {subscriptions, skipped} = await read(file, desk);
		const known = new Set(readConfig(desk.home.configFile)?.feeds.map(({url}) => url));
		const fresh = subscriptions.filter(({url}) => !known.has(url));
		const isDry = args.flags['dry-run'] === true;

		for (const sentence of skipped) desk.complain(sentence);
		for (const {url, title} of fresh) desk.print(title === undefined ? url : `${url}\t${title}`);
		if (!isDry && fresh.length > 0) {
			await write(
				fresh.map(
					({url, title, section}): WrittenFeed => ({
						url,
						...(title !== undefined && {title}),
						...(section !== undefined && {section}),
					}),
				),
				desk,
			);
		}
		const parts = [
			`${fresh.length} ${isDry ? 'would be added' : 'added'}`,
			`${subscriptions.length - fresh.length} known already`,
			`${skipped.length} skipped`,
		];
		desk.complain(parts.join(', '));
		return 0;
	},
};

/** @throws {CommandError} it cannot be read, or is no OPML */
async function read(file: string, desk: CliDesk): Promise<ReadOpml> {
	const {FeedError, readOpml} = await import('../../feeds/index.js');
	const text = file === '-' ? await desk.readStdin() : readText(file);
	try {
		return readOpml(text);
	} catch (error) {
		if (error instanceof FeedError) throw new CommandError(error.message, {cause: error});
		throw error;
	}
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
		const reason =
			code === 'ENOENT' ? 'there is no such file' : `the system says ${String(code ?? 'nothing more')}`;
		throw new CommandError(`${file} cannot be read: ${reason}`, {cause});
	}
}

async function write(feeds: readonly WrittenFeed[], desk: CliDesk): Promise<void> {
	if (existsSync(desk.home.configFile)) await addFeeds(desk.home.configFile, feeds);
	else writeFirstConfig(desk.home, feeds);
	syncStore(desk);
}
