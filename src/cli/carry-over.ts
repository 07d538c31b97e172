import {listedAddress, possibleIds, withoutSecrets} from '../feeds/index.js';
import type {StoryElsewhere, StoryId} from '../model.js';
import type {KnownAddress, KnownStatus, Store} from '../store/index.js';
import type {CliDesk} from './command.js';
import {markStories} from './mark-stories.js';

/** Stories of another reader that are, or would be, marked here. */
export interface CarriedOver {
	readonly read: number;
	readonly starred: number;
}

/**
 * Takes reading status over from another reader: what is stored is marked; what is yet to come waits for its story. Of
 * feeds that are not among `urls` nothing is taken. A dry run only counts.
 *
 * @throws {StoreError} about either file
 */
export function carryOver(
	stories: Iterable<readonly StoryElsewhere[]>,
	{urls, isDry}: {readonly urls: ReadonlySet<string>; readonly isDry: boolean},
	desk: CliDesk,
): CarriedOver {
	const store = isDry ? undefined : desk.openStore();
	let read = 0;
	let starred = 0;
	for (const slice of stories) {
		const known = slice.flatMap((story) => toKnown(story, urls));
		read += known.filter(({isRead}) => isRead).length;
		starred += known.filter(({isStarred}) => isStarred).length;
		if (store) write(known, store, desk);
		desk.progress?.(`${read + starred}`);
	}
	desk.progress?.('');
	return {read, starred};
}

/** A story as it may be known again. */
interface Known {
	/** Under each id it may come with; none: by its address. */
	readonly statuses: readonly KnownStatus[];
	readonly addresses: readonly KnownAddress[];
	readonly isRead: boolean;
	readonly isStarred: boolean;
}

function toKnown(story: StoryElsewhere, urls: ReadonlySet<string>): readonly Known[] {
	const {guid, url: written, isRead, isStarred} = story;
	const feedUrl = story.feedUrl === '' ? undefined : withoutSecrets(listedAddress(story.feedUrl) ?? '');
	if (feedUrl !== undefined && !urls.has(feedUrl)) return [];
	const status = {isRead, isStarred};
	if (feedUrl !== undefined && guid !== '') {
		const ids = possibleIds(feedUrl, {guid, link: written});
		return [{statuses: ids.map((id) => ({feedUrl, id, ...status})), addresses: [], ...status}];
	}
	const url = listedAddress(written);
	return url === undefined ? [] : [{statuses: [], addresses: [{url, ...status}], ...status}];
}

function write(known: readonly Known[], store: Store, desk: CliDesk): void {
	const statuses = known.flatMap((one) => one.statuses);
	const addresses = known.flatMap((one) => one.addresses);
	// Before the marks: a story that another process stores between the two takes its status with it.
	store.rememberStatus(statuses, desk.now());
	const byUrl = new Map(addresses.map((one) => [one.url, one]));
	const stored = addresses.length === 0 ? [] : store.rememberAddresses(addresses, desk.now());
	const all = [...statuses, ...stored.flatMap(({id, url}) => ({id, ...byUrl.get(url)}))];
	const idsOf = (isWanted: (one: (typeof all)[number]) => boolean | undefined): readonly StoryId[] =>
		all.filter(isWanted).map(({id}) => id);
	markStories({mark: 'read', ids: idsOf(({isRead}) => isRead)}, store, desk);
	markStories({mark: 'starred', ids: idsOf(({isStarred}) => isStarred)}, store, desk);
}
