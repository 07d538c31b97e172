import {FeedError} from '../../feed-error.js';
import {hostOf} from '../../web-address.js';
import type {FeedsById} from '../known-feeds.js';
import type {NewsPage} from '../sync-server.js';
import {askEntries, type EntryPage, entryPages} from './entry-pages.js';
import type {MinifluxApi} from './miniflux-api.js';
import {
	asTime,
	type Known,
	type NewsPlace,
	type Pulling,
	readPlace,
	sinceOf,
	writePlace,
} from './news-place.js';
import {toRemoteStories} from './to-remote.js';

/** Stories and what was done to them, page by page; nothing when nothing was changed. */
export async function* news(
	api: MinifluxApi,
	feeds: FeedsById,
	cursor: string | undefined,
): AsyncGenerator<NewsPage> {
	const place = readPlace(cursor);
	// What was broken off is brought to its end; then comes what has happened since it began.
	const known = place && place.stage !== 'known' ? yield* pull(api, feeds, place) : place;
	const next = await start(api, known);
	if (next) yield* pull(api, feeds, next);
}

/** A pull that is to be made; absent: nothing is new. */
async function start(api: MinifluxApi, known: Known | undefined): Promise<Pulling | undefined> {
	const since = known && sinceOf(known.upTo);
	const last = await lastChange(api, since);
	if (last === undefined) return undefined;
	// Minutes in which thousands of stories were marked would else come again with every sync until the next change.
	if (known && last.at === known.upTo && last.count === known.count) return undefined;
	const count = (await lastChange(api, sinceOf(last.at)))?.count ?? 0;
	return {stage: known ? 'changed' : 'unread', since: since ?? 0, upTo: last.at, count};
}

interface LastChange {
	readonly at: string;
	/** So many stories were changed. */
	readonly count: number;
}

/** @param since in seconds since 1970; absent: ever */
async function lastChange(api: MinifluxApi, since: number | undefined): Promise<LastChange | undefined> {
	const filter = since === undefined ? '' : `&changed_after=${since}`;
	const path = `entries?order=changed_at&direction=desc&limit=1${filter}`;
	const {
		entries: [last],
		total: count,
	} = await askEntries(api, path);
	if (!last) return undefined;
	const at = asTime(last.fields['changed_at']);
	if (at !== undefined) return {at, count};
	throw new FeedError(
		'malformed',
		api.address,
		`${hostOf(api.address)} does not say when a story was changed: newsterm needs Miniflux 2.0.49 or newer.`,
	);
}

/** The pages of all stages that are left. */
async function* pull(api: MinifluxApi, feeds: FeedsById, from: Pulling): AsyncGenerator<NewsPage, Known> {
	let place: NewsPlace = from;
	while (place.stage !== 'known') place = yield* pullStage(api, feeds, place);
	return place;
}

async function* pullStage(
	api: MinifluxApi,
	feeds: FeedsById,
	from: Pulling,
): AsyncGenerator<NewsPage, NewsPlace> {
	const ask = {path: 'entries', filter: filterOf(from), direction: 'asc', after: from.after} as const;
	let place: NewsPlace = from;
	for await (const page of entryPages(api, ask)) {
		place = placeAfter(from, page);
		yield {stories: toRemoteStories(page.entries, feeds), cursor: writePlace(place)};
	}
	return place;
}

function filterOf({stage, since}: Pulling): string {
	if (stage === 'changed') return `changed_after=${since}`;
	return stage === 'unread' ? 'status=unread' : 'starred=true';
}

function placeAfter(pulling: Pulling, {next}: EntryPage): NewsPlace {
	const {stage, since, upTo, count} = pulling;
	if (next !== undefined) return {...pulling, after: next};
	return stage === 'unread' ? {stage: 'starred', since, upTo, count} : {stage: 'known', upTo, count};
}
