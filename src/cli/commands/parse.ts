import {readFile, stat} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {FeedError} from '../../feeds/index.js';
import type {Feed} from '../../model.js';
import type {CliDesk, Command} from '../command.js';
import {feedAddress} from '../feed-address.js';
import {feedSummary} from '../feed-summary.js';
import {jsonLine} from '../json-line.js';
import {jsonOption} from '../json-option.js';
import {takeWords} from '../parse-args.js';

/** As much as is taken from the web. */
const mostBytes = 16 * 1024 * 1024;

/** `newsterm parse`: what newsterm makes of a document. One answer an argument, in order, come what may. */
export const parse: Command = {
	name: 'parse',
	summary: 'print what newsterm makes of a feed document',
	usage: '[--json] [--url <base>] [--content-type <type>] FILE|URL…',
	options: {
		url: {type: 'string', value: '<base>', words: 'where a file came from: relative addresses count from it'},
		'content-type': {type: 'string', value: '<type>', words: 'the Content-Type a file came with'},
		json: jsonOption,
	},

	async run(args, desk) {
		const sources = takeWords(args, {
			what: 'a file or an address',
			atLeast: 1,
			atMost: Number.POSITIVE_INFINITY,
		});
		const {url, 'content-type': contentType} = args.values;
		const answer = args.flags['json'] ? await jsonAnswer(desk) : peopleAnswer(desk);
		let isAllWell = true;
		for (const source of sources) {
			const outcome = await caught(() => read(source, {url, contentType}, desk));
			answer(source, outcome);
			isAllWell &&= !(outcome instanceof Error);
		}
		return isAllWell ? 0 : 1;
	},
};

type Answer = (source: string, outcome: Feed | FeedError) => void;

async function jsonAnswer(desk: CliDesk): Promise<Answer> {
	const {describeFeed} = await import('../../feeds/index.js');
	return (source, outcome) => {
		if (!(outcome instanceof Error))
			return desk.print(jsonLine({source, ok: true, ...describeFeed(outcome)}));
		const {kind: code, message} = outcome;
		desk.print(jsonLine({source, ok: false, error: {code, message}}));
	};
}

function peopleAnswer(desk: CliDesk): Answer {
	return (source, outcome) => {
		if (outcome instanceof Error) return desk.complain(`${source}: ${outcome.message}`);
		for (const line of feedSummary(source, outcome, desk)) desk.print(line);
	};
}

/** A document that cannot be read is an answer too. */
async function caught(work: () => Promise<Feed>): Promise<Feed | FeedError> {
	const {FeedError} = await import('../../feeds/index.js');
	try {
		return await work();
	} catch (error) {
		if (error instanceof FeedError) return error;
		throw error;
	}
}

interface Origin {
	readonly url: string | undefined;
	readonly contentType: string | undefined;
}

/** @throws {FeedError} any kind */
async function read(source: string, {url, contentType}: Origin, desk: CliDesk): Promise<Feed> {
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) return (await desk.fetcher()).readDocument(feedAddress(source));
	const {parseDocument} = await import('../../feeds/index.js');
	const bytes = await readBytes(source);
	return parseDocument({url: url ?? pathToFileURL(resolve(source)).href, bytes, contentType});
}

async function readBytes(file: string): Promise<Uint8Array> {
	const {FeedError} = await import('../../feeds/index.js');
	try {
		const found = await stat(file);
		if (!found.isFile()) throw new FeedError('io', file, `${file} is not a file.`);
		if (found.size > mostBytes) throw new FeedError('too-large', file, `${file} is larger than 16 MB.`);
		return await readFile(file);
	} catch (cause) {
		if (cause instanceof FeedError) throw cause;
		const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
		const reason =
			code === 'ENOENT' ? 'there is no such file' : `the system says ${String(code ?? 'nothing more')}`;
		throw new FeedError('io', file, `${file} cannot be read: ${reason}.`, {cause});
	}
}
