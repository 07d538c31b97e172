import {printableLine} from '../../printable.js';
import {normalise} from '../normalise.js';
import type {WireItem} from '../wire.js';
import {withoutAbsent} from '../without-absent.js';
import type {RemoteFeed, RemoteStory} from './sync-server.js';

/** A story as a protocol says it. */
export interface WireRemote extends Pick<RemoteStory, 'remoteId' | 'isRead' | 'isStarred'> {
	/** Without a guid: the server's own number is what the story is known by. */
	readonly item: Omit<WireItem, 'guid'>;
	/** As written. Absent: this server has none. */
	readonly labels?: readonly string[] | undefined;
	readonly crawledAtUs?: number | undefined;
}

/** Through the same gate as any feed's item. Absent: nothing is left of it. */
export function toRemoteStory(wire: WireRemote, feed: RemoteFeed): RemoteStory | undefined {
	const {item, remoteId, isRead, isStarred, labels, crawledAtUs} = wire;
	const {stories} = normalise(
		{format: 'json', items: [{...item, guid: remoteId}], itemCount: 1, isPartial: false},
		{url: feed.siteUrl ?? feed.url, feedUrl: feed.url, encoding: 'utf-8'},
	);
	const [story] = stories;
	return (
		story &&
		withoutAbsent<RemoteStory>({
			remoteId,
			story,
			isRead,
			isStarred,
			labels: labels?.map(printableLine),
			crawledAtUs,
		})
	);
}
