import type {StoryElsewhere} from '../../model.js';
import {FeedError} from '../feed-error.js';
import {isTooDeep} from '../json-depth.js';
import {type ListedFeed, type ListedSubscriptions, takeListed} from '../listed-feeds.js';
import {asArray, asRecord, asText, type LooseRecord} from '../loose.js';

export interface FeedrData extends ListedSubscriptions {
	readonly kind: 'feedr';
	/** Whatever has no address is left out. */
	readonly stories: readonly StoryElsewhere[];
}

/** Whether a text is one object of JSON with such a member. */
export function looksLikeJsonWith(text: string, member: string): boolean {
	return /^\s*\{/.test(text) && text.includes(`"${member}"`);
}

/**
 * What feedr keeps in `feedr_data.json`: the addresses of its feeds (`bookmarks`), which of them stand in which category,
 * and the stories that were read and starred, by their links; one without a link it calls "feed_title", which is no use here.
 *
 * @param name what to call the file in a sentence
 * @throws {FeedError} malformed: it is not whole
 */
export function readFeedrData(text: string, name: string): FeedrData {
	const saved = readRecord(text, name);
	const sections = sectionsOf(saved);
	const feeds = asArray(saved['bookmarks']).map((address): ListedFeed => {
		const written = asText(address) ?? '';
		return {address: written, section: sections.get(written)};
	});
	const starred = textsIn(saved['starred_items']);
	const read = textsIn(saved['read_items']);
	const stories = [...new Set([...read, ...starred])].map((url) => ({
		feedUrl: '',
		guid: '',
		url,
		isRead: read.has(url),
		isStarred: starred.has(url),
	}));
	return {kind: 'feedr', ...takeListed(feeds), stories};
}

/** A category has no order among those of one feed: the first is the feed's section. */
function sectionsOf(saved: LooseRecord): ReadonlyMap<string, string> {
	const sections = new Map<string, string>();
	for (const category of asArray(saved['categories']).map(asRecord)) {
		const name = asText(category['name']);
		for (const url of textsIn(category['feeds']))
			if (name !== undefined && !sections.has(url)) sections.set(url, name);
	}
	return sections;
}

const textsIn = (value: unknown): ReadonlySet<string> =>
	new Set(asArray(value).flatMap((one) => asText(one) ?? []));

/** @throws {FeedError} malformed */
export function readRecord(text: string, name: string): LooseRecord {
	if (isTooDeep(text)) throw new FeedError('malformed', '', `${name} is JSON that is nested beyond measure.`);
	try {
		return asRecord(JSON.parse(text));
	} catch (cause) {
		throw new FeedError('malformed', '', `${name} is damaged: it is not whole JSON (${String(cause)}).`, {
			cause,
		});
	}
}
