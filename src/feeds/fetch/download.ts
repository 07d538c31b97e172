import {type FileHandle, open} from 'node:fs/promises';
import {FeedError} from '../feed-error.js';
import type {DownloadAsk, PageAsk, Validators} from '../fetcher.js';
import {hostOf, withoutSecrets} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import {writeFault} from './download-faults.js';
import type {Coming, Reply} from './exchange.js';
import {type FetchDesk, follow} from './fetch-document.js';
import {idleWatch} from './idle-watch.js';
import {refusal} from './read-reply.js';

/** Begun anew this often: the file on the server may be another by now, or be gone on with by none. */
const mostAttempts = 3;

/** The answer does not go on where the file ends. */
const other = Symbol('other');

/**
 * Writes a file that a story names to the disk as it comes, under the same rules as a feed's, and goes on with one that
 * was cut off (RFC 9110 §14): only with a server that says by `If-Range` that it is still the same file.
 *
 * @throws {FeedError}
 */
export async function download(ask: DownloadAsk, desk: FetchDesk): Promise<number | undefined> {
	const url = withoutSecrets(ask.url);
	const file = await opened(ask, url);
	try {
		const begun =
			ask.begun && (ask.begun.etag ?? ask.begun.lastModified) !== undefined ? ask.begun : undefined;
		let from = begun ? (await file.stat()).size : 0;
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			const bytes = await attempted({ask, url, file, from, begun}, desk);
			if (bytes !== other) return bytes;
			from = 0;
		}
		throw new FeedError('http', url, `${hostOf(url)} sends parts of the file that do not fit together.`);
	} catch (error) {
		if (ask.signal?.aborted) return undefined;
		throw error;
	} finally {
		await file.close();
	}
}

/** For writing at its end, without losing what is there. */
async function opened({file}: DownloadAsk, url: string): Promise<FileHandle> {
	try {
		return await open(file, 'a+');
	} catch (error) {
		throw writeFault(error, {url, file});
	}
}

interface Attempt {
	readonly ask: DownloadAsk;
	/** Without secrets. */
	readonly url: string;
	readonly file: FileHandle;
	/** How much of it is there. */
	readonly from: number;
	readonly begun: Validators | undefined;
}

async function attempted(attempt: Attempt, desk: FetchDesk): Promise<number | typeof other> {
	const {ask, url, from, begun} = attempt;
	const watch = idleWatch(desk.timeoutMs, ask.signal);
	let written: number | typeof other | undefined;
	try {
		const {reply, url: asked} = await follow(
			{
				...whatOf(ask),
				more: {accept: '*/*', 'accept-encoding': 'identity', ...rangeFrom(from, begun)},
				signal: watch.signal,
				async receive(coming) {
					written = await receive(coming, attempt, watch.isAlive);
				},
			},
			desk,
		);
		if (written !== undefined) return written;
		if (reply.status === 416 && from > 0) return totalOf(reply) === from ? from : other;
		throw refusal({reply, url: asked, feedUrl: url, now: desk.now()});
	} finally {
		watch.end();
	}
}

const whatOf = ({url, namedBy, headers, auth}: DownloadAsk): PageAsk => ({
	url,
	namedBy,
	...(headers && {headers}),
	...(auth && {auth}),
});

/** A weak validator does not vouch for bytes (§13.1.5). */
function rangeFrom(from: number, begun: Validators | undefined): Readonly<Record<string, string>> {
	const strong = begun?.etag?.startsWith('W/') ? undefined : begun?.etag;
	const validator = strong ?? begun?.lastModified;
	return from > 0 && validator !== undefined ? {range: `bytes=${from}-`, 'if-range': validator} : {};
}

async function receive(
	coming: Coming,
	attempt: Attempt,
	isAlive: () => void,
): Promise<number | typeof other> {
	const {ask, url, file} = attempt;
	const place = placeOf(coming, attempt);
	if (place === other) return other;
	const {start, total} = place;
	const mostBytes = (bytes: number): void => {
		if (bytes <= ask.maxBytes) return;
		const sentence = `${hostOf(url)} sends a file of more than ${Math.floor(ask.maxBytes / 1_000_000)} MB.`;
		throw new FeedError('too-large', url, sentence);
	};
	mostBytes(total ?? 0);
	const {header} = coming;
	ask.onBegin?.(withoutAbsent<Validators>({etag: header('etag'), lastModified: header('last-modified')}));
	await inFile(attempt, () => cut(file, start));
	let bytes = start;
	ask.onProgress?.(bytes, total);
	for await (const chunk of coming.body) {
		isAlive();
		bytes += chunk.length;
		mostBytes(bytes);
		await inFile(attempt, () => file.writeFile(chunk));
		ask.onProgress?.(bytes, total);
	}
	if (total === undefined || bytes === total) return bytes;
	throw new FeedError('offline', url, `${hostOf(url)} broke the connection off.`);
}

interface Place {
	/** Of the first byte that comes. */
	readonly start: number;
	/** Of the whole file; absent: the server does not say. */
	readonly total: number | undefined;
}

/** Where in the file belongs what comes. @throws {FeedError} nowhere */
function placeOf({status, header}: Coming, {url, from, begun}: Attempt): Place | typeof other {
	const host = hostOf(url);
	if (!/^\s*identity\s*$/i.test(header('content-encoding') ?? 'identity'))
		throw new FeedError('malformed', url, `${host} sends the file packed, though it was asked not to.`);
	if (status !== 206) return {start: 0, total: lengthOf(header('content-length'))};
	const part = partOf(header('content-range'));
	if (part?.start === from && isSame(begun, header)) return part;
	if (from > 0) return other;
	throw new FeedError('http', url, `${host} sends a part of the file that nobody asked for.`);
}

/** What is no file of ours to cut has nothing to be cut. */
async function cut(file: FileHandle, size: number): Promise<void> {
	if ((await file.stat()).size > size) await file.truncate(size);
}

async function inFile({ask, url}: Attempt, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		throw writeFault(error, {url, file: ask.file});
	}
}

/** What the server says of the part it sends; absent: nothing that can be understood. */
function partOf(range: string | undefined): Place | undefined {
	const [, start, total] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/i.exec(range?.trim() ?? '') ?? [];
	return start === undefined ? undefined : {start: Number(start), total: lengthOf(total)};
}

/** A server that takes no heed of `If-Range` may say at least what it sends a part of. */
function isSame(begun: Validators | undefined, header: Reply['header']): boolean {
	const etag = header('etag');
	return begun?.etag === undefined || etag === undefined || etag === begun.etag;
}

const totalOf = ({header}: Reply): number | undefined =>
	lengthOf(/^bytes \*\/(\d{1,15})$/i.exec(header('content-range')?.trim() ?? '')?.[1]);

const lengthOf = (written: string | undefined): number | undefined =>
	written !== undefined && /^\d{1,15}$/.test(written) ? Number(written) : undefined;
