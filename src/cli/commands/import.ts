import {existsSync, statSync} from 'node:fs';
import {addFeeds, readConfig, type WrittenFeed, writeFirstConfig} from '../../config/index.js';
import type {Subscription} from '../../model.js';
import {type CliDesk, type Command, CommandError} from '../command.js';
import {keepEdit} from '../keep-edit.js';
import {toWritten} from '../look-at.js';
import {takeWords} from '../parse-args.js';
import type {FoundReader} from '../readers-elsewhere.js';
import type {ReadingList} from '../reading-list.js';
import {shownPath} from '../shown-path.js';
import {syncStore} from '../sync-store.js';

/** `newsterm import`: takes the feeds of another reader over. Nothing is fetched before the next round. */
export const importFeeds: Command = {
	name: 'import',
	summary: 'take over from newsboat, sfeed, nom, goread, feedr, termfeed, OPML',
	usage: '[FILE|FOLDER|READER|-] [--dry-run]',
	options: {'dry-run': {type: 'boolean', words: 'only say what would be added'}},

	async run(args, desk) {
		const [word] = takeWords(args, {what: 'a file', atMost: 1});
		const isDry = args.flags['dry-run'] === true;
		const lists = await readLists(word, desk);
		try {
			for (const sentence of lists.flatMap(({skipped}) => skipped)) desk.complain(sentence);
			const {urls, said} = await addAll(lists, {isDry}, desk);
			desk.complain([...said, ...(await carryAll(lists, {urls, isDry}, desk))].join(', '));
		} finally {
			for (const {close} of lists) close?.();
		}
		return 0;
	},
};

/** The list that was named; else those that are found, each told of. */
async function readLists(word: string | undefined, desk: CliDesk): Promise<readonly ReadingList[]> {
	const {readReadingList} = await import('../reading-list.js');
	if (word === '-') return [await readReadingList(word, desk)];
	const found = await foundBy(word, desk);
	if (word !== undefined && found.length === 0) return [await readReadingList(word, desk)];
	const {readFound} = await import('../read-found.js');
	const lists: ReadingList[] = [];
	for (const reader of found) {
		const files = [reader.list, reader.state].flatMap((file) => (file === undefined ? [] : shownPath(file)));
		desk.complain(`found ${reader.name}: ${files.join(' and ')}`);
		lists.push(await readFound(reader));
	}
	return lists;
}

/** None: a file was named. @throws {CommandError} nothing is found where it was looked for */
async function foundBy(word: string | undefined, desk: CliDesk): Promise<readonly FoundReader[]> {
	const {findReaders, readersElsewhere, readersIn} = await import('../readers-elsewhere.js');
	const names = readersElsewhere.map(({name}) => name).join(', ');
	if (word !== undefined && existsSync(word)) {
		const found = statSync(word).isDirectory() ? readersIn(word) : undefined;
		if (found?.length === 0)
			throw new CommandError(`in ${word} stands no file of ${names}: name the file that lists your feeds`);
		return found ?? [];
	}
	if (word !== undefined && !readersElsewhere.some(({name}) => name === word)) return [];
	const found = findReaders(desk.env).filter(({name}) => word === undefined || name === word);
	if (found.length > 0) return found;
	throw new CommandError(
		`no file of ${word ?? names} stands in its usual place: name the file, or export OPML there and name that`,
	);
}

interface Added {
	/** Of every feed in the config, now or after a run that is not dry. */
	readonly urls: ReadonlySet<string>;
	readonly said: readonly string[];
}

/** In one edit: what two readers had in common is added once, and taken back at once. */
async function addAll(
	lists: readonly ReadingList[],
	{isDry}: {readonly isDry: boolean},
	desk: CliDesk,
): Promise<Added> {
	const {withoutSecrets} = await import('../../feeds/index.js');
	const known = new Set(readConfig(desk.home.configFile)?.feeds.map(({url}) => url));
	const wanted = new Map<string, Subscription>();
	for (const subscription of lists.flatMap(({subscriptions}) => subscriptions)) {
		const shown = withoutSecrets(subscription.url);
		if (!wanted.has(shown)) wanted.set(shown, subscription);
	}
	const fresh = [...wanted].filter(([shown]) => !known.has(shown));
	for (const [shown, {title}] of fresh) desk.print([shown, title ?? []].flat().join('\t'));
	if (!isDry && fresh.length > 0)
		await write(
			fresh.map(([, subscription]) => toWritten(subscription)),
			desk,
		);
	return {
		urls: new Set([...known, ...fresh.map(([shown]) => shown)]),
		said: [
			`${fresh.length} ${isDry ? 'would be added' : 'added'}`,
			`${wanted.size - fresh.length} known already`,
			`${lists.flatMap(({skipped}) => skipped).length} skipped`,
		],
	};
}

/** What there is to say of reading status. */
async function carryAll(
	lists: readonly ReadingList[],
	{urls, isDry}: {readonly urls: ReadonlySet<string>; readonly isDry: boolean},
	desk: CliDesk,
): Promise<readonly string[]> {
	const kept = lists.flatMap(({stories}) => stories ?? []);
	if (kept.length === 0 || urls.size === 0) return [];
	if (!isDry) syncStore(desk);
	const {carryOver} = await import('../carry-over.js');
	const carried = kept.map((stories) => carryOver(stories(), {urls, isDry}, desk));
	const sum = (of: 'read' | 'starred'): number => carried.reduce((total, one) => total + one[of], 0);
	return [`${sum('read')} read and ${sum('starred')} starred ${isDry ? 'would be ' : ''}carried over`];
}

async function write(feeds: readonly WrittenFeed[], desk: CliDesk): Promise<void> {
	if (!existsSync(desk.home.configFile)) writeFirstConfig(desk.home, feeds);
	else {
		const file = await addFeeds(desk.home.configFile, feeds);
		if (file) await keepEdit({kind: 'add', feeds, name: `${feeds.length} feeds`}, file, desk);
	}
	syncStore(desk);
}
