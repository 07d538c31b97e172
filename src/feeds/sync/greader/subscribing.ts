import {FeedError} from '../../feed-error.js';
import {hostOf, withoutSecrets} from '../../web-address.js';
import type {RemoteFeed, RemoteWish, SyncServer} from '../sync-server.js';
import type {Fields, Session} from './session.js';
import {labelStream} from './streams.js';
import {write} from './writing.js';

/** By the address, which every server takes; changing and ending it by the server's own name for the feed. */
export function openSubscribing(
	session: Session,
	feeds: () => Promise<readonly RemoteFeed[]>,
): NonNullable<SyncServer['subscriptions']> {
	const edit = (action: string, stream: string, more: Fields = []) =>
		write(session, 'subscription/edit', [['ac', action], ['s', stream], ...more]);

	async function move({remoteId, folder: former}: RemoteFeed, folder: string | undefined): Promise<void> {
		if (folder === former) return;
		await edit('edit', remoteId, [
			...label('a', folder),
			...label('r', former), // else it lies in both
		]);
	}

	async function subscribe(wish: RemoteWish): Promise<void> {
		const {url, title, folder} = wish;
		const titled: Fields = title === undefined ? [] : [['t', title]];
		try {
			await edit('subscribe', `feed/${url}`, [...titled, ...label('a', folder)]);
		} catch (error) {
			if (!isRefusal(error)) throw error;
			const known = (await feeds()).find((feed) => feed.url === withoutSecrets(url));
			if (!known) throw notSubscribed(wish, session, error);
			await move(known, folder ?? known.folder);
		}
	}

	async function unsubscribe({remoteId}: RemoteFeed): Promise<void> {
		try {
			await edit('unsubscribe', remoteId);
		} catch (error) {
			const isGone = isRefusal(error) && !(await feeds()).some((feed) => feed.remoteId === remoteId);
			if (!isGone) throw error;
		}
	}

	return {subscribe, unsubscribe, move};
}

function label(name: string, folder: string | undefined): Fields {
	return folder === undefined ? [] : [[name, labelStream(folder)]];
}

/** Servers refuse what is so already: with 400, or as a trouble of their own. */
function isRefusal(error: unknown): error is FeedError {
	return error instanceof FeedError && error.kind === 'http';
}

function notSubscribed({url}: RemoteWish, session: Session, cause: FeedError): FeedError {
	const told = withoutSecrets(url);
	const host = hostOf(session.addressOf(''));
	return new FeedError(
		'http',
		told,
		`${host} does not subscribe to ${told} (${cause.status}): it may find no feed there.`,
		{status: cause.status, cause},
	);
}
