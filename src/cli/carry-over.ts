import {listedAddress, possibleIds, withoutSecrets} from '../feeds/index.js';
import type {KnownStatus, NewsboatCache, NewsboatItem, Store} from '../store/index.js';
import type {CliDesk} from './command.js';
import {markStories} from './mark-stories.js';

/** Stories of another reader that are, or would be, marked here. */
export interface CarriedOver {
	readonly read: number;
	readonly starred: number;
}

/**
 * Takes reading status over from newsboat: what is stored is marked; what is yet to come waits for its story. Of
 * feeds that are not among `urls` nothing is taken. A dry run only counts.
 *
 * @throws {StoreError} about either file
 */
export function carryOver(
	cache: NewsboatCache,
	{urls, isDry}: {readonly urls: ReadonlySet<string>; readonly isDry: boolean},
	desk: CliDesk,
): CarriedOver {
	const store = isDry ? undefined : desk.openStore();
	let read = 0;
	let starred = 0;
	for (const slice of cache.items()) {
		const statuses = slice.map(toStatuses).filter(([status]) => status && urls.has(status.feedUrl));
		read += statuses.filter(([status]) => status?.isRead).length;
		starred += statuses.filter(([status]) => status?.isStarred).length;
		if (store) write(statuses.flat(), store, desk);
		desk.progress?.(`${read + starred}`);
	}
	desk.progress?.('');
	return {read, starred};
}

/** Of one story, under each id it may come with. */
function toStatuses({feedUrl: written, guid, url, isRead, flags}: NewsboatItem): readonly KnownStatus[] {
	const feedUrl = withoutSecrets(listedAddress(written) ?? '');
	return possibleIds(feedUrl, {guid, link: url}).map((id) => ({
		feedUrl,
		id,
		isRead,
		isStarred: flags !== '',
	}));
}

function write(statuses: readonly KnownStatus[], store: Store, desk: CliDesk): void {
	const read = statuses.filter(({isRead}) => isRead);
	const starred = statuses.filter(({isStarred}) => isStarred);
	// Before the marks: a story that another process stores between the two takes its status with it.
	store.rememberStatus(statuses, desk.now());
	markStories({mark: 'read', ids: read.map(({id}) => id)}, store, desk);
	markStories({mark: 'starred', ids: starred.map(({id}) => id)}, store, desk);
}
