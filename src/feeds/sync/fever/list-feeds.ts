import {asArray, asRecord, asText} from '../../loose.js';
import {asId} from '../server-json.js';
import type {RemoteFeed} from '../sync-server.js';
import {toRemoteFeed} from '../to-remote-feed.js';
import {type FeverApi, notFever} from './fever-api.js';

/** Two calls: asked for both at once, some servers answer the first alone. */
export async function listFeeds(api: FeverApi): Promise<readonly RemoteFeed[]> {
	const grouped = await api.read('groups');
	const titles = new Map(
		asArray(grouped['groups'])
			.map(asRecord)
			.map((group) => [asId(group['id']), group['title']]),
	);
	const {feeds, feeds_groups: groupings} = await api.read('feeds');
	if (!Array.isArray(feeds)) throw notFever(api.address);
	const groupOf = firstGroups(asArray(groupings ?? grouped['feeds_groups']));
	return asArray(feeds)
		.map(asRecord)
		.flatMap(
			({id, url, title, site_url: siteUrl}) =>
				toRemoteFeed({id, url, title, siteUrl, folder: titles.get(groupOf.get(asId(id) ?? ''))}) ?? [],
		);
}

/** By the number of a feed: the number of the first group it is in. */
function firstGroups(groupings: readonly unknown[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const grouping of groupings.map(asRecord)) {
		const group = asId(grouping['group_id']);
		const members = asText(grouping['feed_ids'])?.split(',') ?? [];
		for (const member of members.map((id) => id.trim()))
			if (group !== undefined && !found.has(member)) found.set(member, group);
	}
	return found;
}
