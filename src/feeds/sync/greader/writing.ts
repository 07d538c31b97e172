import {FeedError} from '../../feed-error.js';
import {hostOf} from '../../web-address.js';
import type {RemoteChange, RemoteFeed} from '../sync-server.js';
import type {Contents} from './contents.js';
import {toLongId} from './item-id.js';
import {notTheApi} from './not-the-api.js';
import type {Fields, Session} from './session.js';
import {labelStream, read, starred} from './streams.js';

export interface Writing {
	send(change: RemoteChange): Promise<void>;
	markFeedRead(feed: RemoteFeed, upToUs: number): Promise<void>;
}

export function openWriting(session: Session, {isFull}: Contents): Writing {
	async function send({field, value, label = '', ids}: RemoteChange): Promise<void> {
		if (ids.length === 0) return;
		const stream = field === 'label' ? labelStream(label) : states[field];
		const form: Fields = [[value ? 'a' : 'r', stream], ...ids.map((id) => ['i', toLongId(id)] as const)];
		try {
			await write(session, 'edit-tag', form);
		} catch (error) {
			if (field === 'label' && isOwnTrouble(error) && !(await isFull()))
				throw unknownCall(session, 'edit-tag', error);
			throw error;
		}
	}

	return {
		send,
		markFeedRead: (feed, upToUs) =>
			write(session, 'mark-all-as-read', [
				['s', feed.remoteId],
				// Some servers mean "before", some "up to": no two stories come within a microsecond.
				['ts', String(upToUs + 1)],
			]),
	};
}

const states = {read, starred} as const;

/** What Miniflux calls a label, of which it keeps none: it would be tried for ever. */
function isOwnTrouble(error: unknown): boolean {
	return error instanceof FeedError && error.status === 500;
}

/** A change counts as made only when the server says so. @throws {FeedError} http: it cannot do this; malformed */
export async function write(session: Session, path: string, form: Fields): Promise<void> {
	const answer = (await session.post(path, form)).trim();
	if (answer === '[]') throw unknownCall(session, path); // Miniflux, to what it does not know
	if (!/^"?OK"?$/i.test(answer)) throw notTheApi(session.addressOf(path));
}

/** Refused for good, as with the status that other servers give. */
function unknownCall(session: Session, path: string, cause?: unknown): FeedError {
	const url = session.addressOf(path);
	return new FeedError('http', url, `${hostOf(url)} keeps no such mark.`, {status: 404, cause});
}
