import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {FeedError} from '../feed-error.js';
import {parseUrl} from '../web-address.js';
import type {FetchedDocument} from './fetched-document.js';

/**
 * Reads a `file:` feed from disk.
 *
 * @throws {FeedError} io · too-large · empty
 */
export async function readFileDocument(url: string, maxBytes: number): Promise<FetchedDocument> {
	const path = pathOf(url);
	const bytes = await readCapped(url, path, maxBytes);
	if (bytes.length === 0) throw new FeedError('empty', url, `${path} is empty.`);
	const isJson = path.endsWith('.json');
	return {
		url,
		bytes,
		...(isJson && {contentType: 'application/feed+json; charset=utf-8'}),
		validators: {},
		wireBytes: bytes.length,
	};
}

/** Opening a named pipe waits for its writer otherwise, and with it the whole round. Windows knows none. */
const withoutWaiting = constants.O_NONBLOCK ?? 0;

function pathOf(url: string): string {
	try {
		return fileURLToPath(parseUrl(url) ?? url);
	} catch (cause) {
		throw new FeedError('io', url, `${url} names no file on this machine.`, {cause});
	}
}

async function readCapped(url: string, path: string, maxBytes: number): Promise<Uint8Array> {
	try {
		await using file = await open(path, constants.O_RDONLY | withoutWaiting);
		const found = await file.stat();
		if (!found.isFile()) throw new FeedError('io', url, `${path} is not a file.`);
		if (found.size > maxBytes)
			throw new FeedError('too-large', url, `${path} is larger than newsterm takes.`);
		return await file.readFile();
	} catch (cause) {
		if (cause instanceof FeedError) throw cause;
		throw new FeedError('io', url, `${path} cannot be read: ${reasonOf(cause)}.`, {cause});
	}
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
	if (code === 'EACCES' || code === 'EPERM') return 'permission was denied';
	if (code === 'EISDIR') return 'it is a folder';
	return `the system says ${String(code ?? 'nothing more')}`;
}
