import {hash} from 'node:crypto';
import type {StoryId} from '../model.js';

/** What an item may be known by. */
export interface Identifiable {
	readonly guid?: string | undefined;
	readonly link?: string | undefined;
	readonly title?: string | undefined;
	readonly published?: string | undefined;
	readonly summary?: string | undefined;
}

/**
 * Names each item by the first of guid, link and words that tells it from the others. Some feeds ship one guid,
 * or one link, for every item: those are named by the next. An item that stands in the document twice has one name.
 *
 * @returns names in the order of the items
 */
export function identify(items: readonly Identifiable[]): readonly string[] {
	const links = items.map((item) => item.link || undefined);
	const guids = items.map((item) => item.guid?.trim() || undefined);
	const titles = items.map((item) => item.title ?? '');

	const sharedGuids = shared(
		guids,
		links.map((link, index) => `${link ?? ''}\0${titles[index]}`),
	);
	const sharedLinks = shared(links, titles);
	return items.map((item, index) => {
		const guid = guids[index];
		const link = links[index];
		if (guid !== undefined && !sharedGuids.has(guid)) return guid;
		if (link !== undefined && !sharedLinks.has(link)) return link;
		return wordsOf(item);
	});
}

/** Those names that stand for different things. */
function shared(names: readonly (string | undefined)[], things: readonly string[]): ReadonlySet<string> {
	const first = new Map<string, string>();
	const found = new Set<string>();
	for (const [index, name] of names.entries()) {
		if (name === undefined) continue;
		const thing = things[index] ?? '';
		const known = first.get(name);
		if (known === undefined) first.set(name, thing);
		else if (known !== thing) found.add(name);
	}
	return found;
}

function wordsOf({title, published, summary}: Identifiable): string {
	return sha256([title, published, summary].map((part) => part ?? '').join('\0'));
}

/** 12 hex digits that stay the same after a rebuild of the store. */
export function storyId(feedUrl: string, identity: string): StoryId {
	return sha256(`${feedUrl}\0${identity}`).slice(0, 12);
}

/** The ids a story may come with, when only its guid and link are known: which names it depends on its neighbours. */
export function possibleIds(
	feedUrl: string,
	{guid, link}: Pick<Identifiable, 'guid' | 'link'>,
): readonly StoryId[] {
	const names = new Set([guid?.trim() ?? '', link ?? '']);
	return [...names].filter((name) => name !== '').map((name) => storyId(feedUrl, name));
}

function sha256(text: string): string {
	return hash('sha256', text, 'hex');
}
