import {FeedError} from '../../feeds/index.js';
import type {Fault, FetchedPicture, PictureAsk, Subscription} from '../../model.js';
import {printableLine} from '../../printable.js';
import type {IngestDesk} from '../desk.js';
import {secretsFor} from './page-secrets.js';
import {PictureError} from './picture-error.js';

/** What pictures need of the news desk. */
export interface PicturesDesk extends Pick<IngestDesk, 'fetcher' | 'withSecrets'> {
	readonly pictures: NonNullable<IngestDesk['pictures']>;
}

/** The pixels of a picture, of the kept one if there is one. What goes wrong is data: its caption must do. */
export async function fetchPicture(
	ask: PictureAsk,
	subscriptions: readonly Subscription[],
	desk: PicturesDesk,
): Promise<FetchedPicture> {
	const {cache, decode} = desk.pictures;
	try {
		const kept = cache.read(ask.url);
		const bytes = kept ?? (await fetchBytes(ask, subscriptions, desk));
		const raster = await decode(bytes);
		if (!kept && !isFile(ask.url)) cache.write(ask.url, bytes);
		return {raster};
	} catch (error) {
		return {fault: faultOf(error)};
	}
}

async function fetchBytes(
	{url, feedUrl}: PictureAsk,
	subscriptions: readonly Subscription[],
	desk: PicturesDesk,
): Promise<Uint8Array> {
	const secrets = await secretsFor({url, feedUrl}, subscriptions, desk);
	const fetcher = await desk.fetcher();
	return fetcher.fetchPicture({url, namedBy: feedUrl, ...secrets});
}

function faultOf(error: unknown): Fault {
	if (error instanceof FeedError) return {code: error.kind, message: error.message};
	if (error instanceof PictureError) return {code: 'malformed', message: printableLine(`${error.message}.`)};
	throw error; // a bug in our house, not a fault of the picture
}

/** It is on this machine already. */
function isFile(url: string): boolean {
	return url.startsWith('file:');
}
