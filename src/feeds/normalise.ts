import type {Feed, Story} from '../model.js';
import {toHtml} from './absolute-html.js';
import {parseDate} from './parse-date.js';
import {toLede, toLine} from './plain-text.js';
import {skippedDays, skippedHours} from './skipped-times.js';
import {line, toCategories, toEnclosures, toPeople, toPictures} from './story-fields.js';
import {identify, storyId} from './story-identity.js';
import {safeAddress, type Whereabouts} from './web-address.js';
import type {WireFeed, WireItem} from './wire.js';
import {withoutAbsent} from './without-absent.js';

export interface Origin {
	/** Where the document was in the end. */
	readonly url: string;
	/** The subscription's: stories are known by it. */
	readonly feedUrl: string;
	/** The subscription's before it moved. */
	readonly formerUrl?: string | undefined;
	readonly encoding: string;
}

/** The gate between wire and house: plain titles, absolute safe addresses, UTC dates, printable strings. */
export function normalise(wire: WireFeed, origin: Origin): Feed {
	const {url} = origin;
	const place: Whereabouts = {
		url,
		home: [wire.selfUrl, wire.link].find((address) => address?.startsWith('http')),
	};
	return withoutAbsent<Feed>({
		url,
		format: wire.format,
		version: line(wire.version),
		encoding: origin.encoding,
		id: line(wire.id),
		title: toLine(wire.title),
		link: safeAddress(wire.link, place),
		selfUrl: safeAddress(wire.selfUrl, place),
		hub: safeAddress(wire.hub, place),
		description: toLine(wire.description),
		language: line(wire.language),
		publishedAt: parseDate(wire.published),
		updatedAt: parseDate(wire.updated),
		authors: toPeople(wire.authors, place),
		categories: toCategories(wire.categories),
		image: safeAddress(wire.image, place),
		icon: safeAddress(wire.icon, place),
		ttlMinutes: ttlMinutes(wire),
		skipHours: skippedHours(wire.skipHours),
		skipDays: skippedDays(wire.skipDays),
		stories: toStories(wire.items, origin, place),
		isPartial: wire.isPartial,
		warnings: warningsOf(wire),
	});
}

/** In the order of the document; an item that stands in it twice comes once. */
function toStories(items: readonly WireItem[], origin: Origin, place: Whereabouts): readonly Story[] {
	const names = identify(
		items.map((item) => ({
			guid: item.guid,
			link: item.link,
			title: item.title?.value,
			published: item.published ?? item.updated,
			summary: (item.summary ?? item.content)?.value,
		})),
	);
	const stories = new Map<string, Story>();
	const {feedUrl, formerUrl} = origin;
	for (const [index, item] of items.entries()) {
		const name = names[index] ?? '';
		const id = storyId(feedUrl, name);
		const formerId = formerUrl === undefined ? undefined : storyId(formerUrl, name);
		if (!stories.has(id)) stories.set(id, toStory(item, {id, formerId, feedUrl, place}));
	}
	return [...stories.values()];
}

interface Naming {
	readonly id: string;
	readonly formerId: string | undefined;
	readonly feedUrl: string;
	readonly place: Whereabouts;
}

function toStory(item: WireItem, {id, formerId, feedUrl, place}: Naming): Story {
	const link = safeAddress(item.link, place);
	return withoutAbsent<Story>({
		id,
		formerId,
		feedUrl,
		guid: line(item.guid) ?? link,
		title: toLine(item.title),
		url: link,
		authors: toPeople(item.authors, place),
		publishedAt: parseDate(item.published),
		updatedAt: parseDate(item.updated),
		summary: toHtml(item.summary),
		content: toHtml(item.content),
		lede: toLede(item.summary) || toLede(item.content),
		categories: toCategories(item.categories),
		enclosures: toEnclosures(item.enclosures, place),
		pictures: toPictures(item.pictures, place),
		commentsUrl: safeAddress(item.commentsUrl, place),
		outlet: toOutlet(item, place),
		language: line(item.language),
	});
}

function toOutlet(item: WireItem, place: Whereabouts): Story['outlet'] | undefined {
	const title = toLine(item.sourceTitle);
	const url = safeAddress(item.sourceUrl, place);
	return title === undefined && url === undefined
		? undefined
		: withoutAbsent<NonNullable<Story['outlet']>>({title, url});
}

const periodMinutes: ReadonlyMap<string, number> = new Map([
	['hourly', 60],
	['daily', 1440],
	['weekly', 10_080],
	['monthly', 43_200],
	['yearly', 525_600],
]);

/** RSS `ttl`, else the syndication module's period divided by its frequency. */
function ttlMinutes({ttl, updatePeriod, updateFrequency}: WireFeed): number | undefined {
	const minutes = Number(ttl ?? Number.NaN);
	if (Number.isFinite(minutes) && minutes > 0) return Math.round(minutes);
	const period = periodMinutes.get(updatePeriod?.toLowerCase() ?? '');
	const frequency = Number(updateFrequency ?? 1);
	return period !== undefined && frequency > 0 ? Math.max(1, Math.round(period / frequency)) : undefined;
}

function warningsOf({isPartial, items, itemCount}: WireFeed): readonly string[] {
	return [
		...(isPartial ? ['The document stops before its end.'] : []),
		...(itemCount > items.length ? [`Only the first ${items.length} of ${itemCount} items are kept.`] : []),
	];
}
