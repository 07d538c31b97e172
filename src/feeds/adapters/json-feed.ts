import {FeedError} from '../feed-error.js';
import {isTooDeep} from '../json-depth.js';
import {asArray, asRecord, asText, type LooseRecord} from '../loose.js';
import {resolveAddress} from '../web-address.js';
import type {FeedAdapter, WireEnclosure, WireItem, WirePerson, WireText} from '../wire.js';

/** JSON Feed 1.0 and 1.1 — https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: FeedAdapter = {
	format: 'json',

	parse({url, text, maxItems}) {
		if (!/^\s*\{/.test(text)) return undefined;
		const document = asRecord(readJson(url, text));
		const version = /jsonfeed\.org\/version\/([\d.]{1,8})/.exec(asText(document['version']) ?? '')?.[1];
		if (version === undefined) return undefined;
		const items = asArray(document['items']);
		const authors = peopleOf(document, url);
		return {
			format: 'json',
			version,
			title: wireText(document['title'], 'text', url),
			link: resolveAddress(asText(document['home_page_url']), url),
			selfUrl: resolveAddress(asText(document['feed_url']), url),
			hub: resolveAddress(asText(asRecord(asArray(document['hubs'])[0])['url']), url),
			description: wireText(document['description'], 'text', url),
			language: asText(document['language']),
			authors,
			image: resolveAddress(asText(document['icon']), url),
			icon: resolveAddress(asText(document['favicon']), url),
			items: items.slice(0, maxItems).map((item) => withAuthors(toItem(asRecord(item), url), authors)),
			itemCount: items.length,
			isPartial: false,
		};
	},
};

function readJson(url: string, text: string): unknown {
	if (isTooDeep(text)) throw new FeedError('malformed', url, `${url} is JSON that is nested beyond measure.`);
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (!text.includes('jsonfeed.org/version')) return undefined;
		throw new FeedError('malformed', url, `${url} says it is a JSON Feed but is not valid JSON.`, {cause});
	}
}

/** An item that names nobody is by the authors of the feed. */
function withAuthors(item: WireItem, feedAuthors: readonly WirePerson[]): WireItem {
	const isNamed = item.authors?.some(({name, url}) => name !== undefined || url !== undefined);
	return isNamed ? item : {...item, authors: feedAuthors};
}

function toItem(item: LooseRecord, base: string): WireItem {
	const address = (key: string) => resolveAddress(asText(item[key]), base);
	const attachments = asArray(item['attachments']).map((attachment) =>
		toEnclosure(asRecord(attachment), base),
	);
	return {
		guid: asText(item['id']),
		title: wireText(item['title'], 'text', base),
		link: address('url') ?? address('external_url') ?? permalink(asText(item['id'])),
		authors: peopleOf(item, base),
		published: asText(item['date_published']),
		updated: asText(item['date_modified']),
		summary: wireText(item['summary'], 'text', base),
		content: wireText(item['content_html'], 'html', base) ?? wireText(item['content_text'], 'text', base),
		categories: asArray(item['tags']).map(asText),
		enclosures: attachments,
		pictures: [
			{url: address('image') ?? address('banner_image')},
			...attachments.filter(({type}) => type?.startsWith('image/')).map(({url}) => ({url})),
		],
		language: asText(item['language']),
	};
}

/** The id of an item "is often the URL of the item": absent when it is none. */
function permalink(id: string | undefined): string | undefined {
	return id !== undefined && /^https?:\/\//i.test(id) ? id : undefined;
}

/** `authors` is 1.1; version 1.0 has a single `author`, and some 1.1 feeds still do. */
function peopleOf(holder: LooseRecord, base: string): readonly WirePerson[] {
	const authors = asArray(holder['authors']);
	return (authors.length > 0 ? authors : [holder['author']]).map(asRecord).map((author) => ({
		name: asText(author['name']),
		url: resolveAddress(asText(author['url']), base),
	}));
}

function toEnclosure(attachment: LooseRecord, base: string): WireEnclosure {
	return {
		url: resolveAddress(asText(attachment['url']), base),
		type: asText(attachment['mime_type']),
		length: asText(attachment['size_in_bytes']),
		duration: asText(attachment['duration_in_seconds']),
	};
}

function wireText(value: unknown, kind: WireText['kind'], base: string): WireText | undefined {
	const text = asText(value);
	return text === undefined ? undefined : {value: text, kind, base};
}
