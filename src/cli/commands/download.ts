import {aboutFile, filesOf, progressOf} from '../../app/index.js';
import type {Article, Enclosure} from '../../model.js';
import {ChoiceError, type CliDesk, type Command, CommandError, UsageError} from '../command.js';
import {findStory} from '../find-story.js';
import {takeWords} from '../parse-args.js';

/** `newsterm download`: a file that comes with a story, kept on the disk. */
export const download: Command = {
	name: 'download',
	summary: 'fetch the episode or document that comes with a story',
	usage: 'ID [--dir <folder>] [--number <n>]',
	options: {
		dir: {
			type: 'string',
			value: '<folder>',
			words: 'where; else "downloads" in the config, else your downloads',
		},
		number: {type: 'string', value: '<n>', words: 'which, of a story with several'},
	},

	async run(args, desk) {
		const [id = ''] = takeWords(args, {what: 'the id of a story', atLeast: 1});
		const reader = desk.openReader();
		const article = reader.article(findStory(reader, id));
		if (!article) throw new CommandError('this story is no longer in the store');
		const enclosure = chosen(article, args.values['number']);
		const {enclosuresFolder, downloadEnclosure} = await import('../download-enclosure.js');
		const {FeedError} = await import('../../feeds/index.js');
		const folder = args.values['dir'] ?? enclosuresFolder(desk.config(), desk.env);
		try {
			const onProgress = progressTo(desk);
			const {env, fetcher} = desk;
			const ask = {article, enclosure, folder, onProgress};
			const file = await downloadEnclosure(ask, {config: desk.config(), env, fetcher});
			desk.progress?.('');
			if (file !== undefined) desk.print(file);
		} catch (error) {
			desk.progress?.('');
			if (error instanceof FeedError) throw new CommandError(error.message, {cause: error});
			throw error;
		}
		return 0;
	},
};

/** @throws {CommandError} there is none · {ChoiceError} there are several · {UsageError} there are not so many */
function chosen(article: Article, number: string | undefined): Enclosure {
	const files = filesOf(article);
	const [only] = files;
	if (!only) throw new CommandError('this story comes with no file');
	if (number !== undefined) {
		const file = /^\d{1,3}$/.test(number) ? files[Number(number) - 1] : undefined;
		if (file) return file;
		throw new UsageError(`--number wants one of 1 to ${files.length}, not ${number}`);
	}
	if (files.length === 1) return only;
	const choices = files.map((file, at) => [at + 1, file.url, aboutFile(file)].join('\t'));
	throw new ChoiceError(`this story comes with ${files.length} files: say which, as --number 1`, choices);
}

/** Said when it reads differently: chunks come by the thousand. */
function progressTo(desk: CliDesk): (bytes: number, total?: number) => void {
	let said = '';
	return (bytes, total) => {
		const words = progressOf(bytes, total);
		if (words !== said) desk.progress?.(words);
		said = words;
	};
}
