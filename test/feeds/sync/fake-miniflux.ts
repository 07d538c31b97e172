import type {CallServer} from '../../../src/feeds/sync/call.js';
import {callFake, type FakeRequest, type FakeResponse, type FakeServer} from './fake-call.js';
import {createShelf, type FakeFeed, type FakeShelf, type FakeStory, type ShelfOptions} from './fake-shelf.js';

export interface FakeMinifluxOptions extends ShelfOptions {
	/** Where its `/v1/` stands. */
	readonly folder?: string;
	/** Stars are turned over one by one; 'ignored': it answers well to a call that sets many. Absent: it sets many. */
	readonly manyStars?: 'refused' | 'ignored';
	/** As versions of before 2026: removed stories are listed, a change that finds no story is a 500. */
	readonly isOld?: boolean;
	/** Addresses at which it finds no feed. */
	readonly unreadable?: readonly string[];
}

export type FakeMiniflux = FakeShelf &
	FakeServer & {readonly requests: FakeRequest[]; readonly call: CallServer};

export const token = 'k3y';
export const userAndPassword = 'ann:pass:word';

/** Miniflux's own API, as its source says in August 2026 and, when it is old, a year before. */
export function createFakeMiniflux(options: FakeMinifluxOptions = {}): FakeMiniflux {
	const shelf = createShelf(options);
	const requests: FakeRequest[] = [];
	const fake: FakeMiniflux = {
		...shelf,
		requests,
		handle(request) {
			requests.push(request);
			return handle(shelf, options, request);
		},
		call: (asked) => callFake(fake)(asked),
	};
	return fake;
}

interface Asked {
	readonly shelf: FakeShelf;
	readonly options: FakeMinifluxOptions;
	readonly query: URLSearchParams;
	/** The numbers in the path. */
	readonly id: number;
	readonly body: Readonly<Record<string, unknown>>;
}

type Handler = (asked: Asked) => FakeResponse;

const handlers: readonly (readonly [pattern: RegExp, Handler])[] = [
	[/^GET me$/, () => json({id: 1, username: 'ann', is_admin: true})],
	[/^GET version$/, () => json({version: '2.3.2'})],
	[/^GET feeds$/, ({shelf}) => json([...shelf.feeds.values()].map((feed) => feedJson(feed, shelf)))],
	[/^POST feeds$/, createFeed],
	[/^PUT feeds\/(\d+)$/, updateFeed],
	[/^DELETE feeds\/(\d+)$/, ({shelf, id}) => (shelf.removeFeed(id) ? done : notFound)],
	[/^PUT feeds\/(\d+)\/mark-all-as-read$/, markFeedRead],
	[/^GET feeds\/(\d+)\/entries$/, (asked) => (asked.shelf.feeds.has(asked.id) ? listEntries(asked) : bad)],
	[/^GET categories$/, ({shelf}) => json([...shelf.folders.values()].toSorted(byTitle))],
	[/^POST categories$/, createCategory],
	[/^GET entries$/, listEntries],
	[/^PUT entries$/, updateEntries],
	[/^GET entries\/(\d+)$/, getEntry],
	[/^PUT entries\/(\d+)\/(?:bookmark|star)$/, turnStarOver],
];

function handle(shelf: FakeShelf, options: FakeMinifluxOptions, request: FakeRequest): FakeResponse {
	const url = new URL(request.path, 'http://fake.example');
	const root = `${options.folder ?? ''}/v1/`;
	if (!url.pathname.startsWith(root)) return {...notFound, body: 'no such page'};
	if (!isKnown(request.headers)) return json({error_message: 'Access Unauthorized'}, 401);
	const named = `${request.method} ${url.pathname.slice(root.length)}`;
	for (const [pattern, handler] of handlers) {
		const found = pattern.exec(named);
		const body = bodyOf(request.body);
		if (found && !body) return bad;
		if (found && body) return handler({shelf, options, query: url.searchParams, id: Number(found[1]), body});
	}
	return notFound;
}

function isKnown(headers: FakeRequest['headers']): boolean {
	const basic = `Basic ${Buffer.from(userAndPassword).toString('base64')}`;
	return headers['x-auth-token'] === token || headers['authorization'] === basic;
}

function bodyOf(text: string): Asked['body'] | undefined {
	try {
		return text === '' ? {} : JSON.parse(text);
	} catch {
		return undefined;
	}
}

const json = (value: unknown, status = 200): FakeResponse => ({status, body: JSON.stringify(value)});
const done: FakeResponse = {status: 204, body: ''};
const notFound = json({error_message: 'Resource Not Found'}, 404);
const bad = json({error_message: 'bad request'}, 400);
const failed = json({error_message: 'store: nothing has been updated'}, 500);
const byTitle = (one: {title: string}, other: {title: string}) => (one.title < other.title ? -1 : 1);

/** RFC 3339 with all its digits, as Go writes a time: no zeros at the end. */
function goTime(us: number): string {
	const fraction = String(us % 1_000_000)
		.padStart(6, '0')
		.replace(/0+$/, '');
	return new Date(us / 1000).toISOString().replace(/\.\d+Z$/, `${fraction && `.${fraction}`}Z`);
}

function feedJson({id, url, title, folder}: FakeFeed, {folders}: FakeShelf) {
	const category = {id: folder, title: folders.get(folder)?.title, user_id: 1, hide_globally: false};
	return {
		id,
		user_id: 1,
		feed_url: url,
		site_url: 'https://outlet.example/',
		title,
		category,
		disabled: false,
	};
}

function entryJson(story: FakeStory, shelf: FakeShelf) {
	const {id, feed, title, url, content, status, isStarred} = story;
	const itsFeed = shelf.feeds.get(feed);
	return {
		id,
		user_id: 1,
		feed_id: feed,
		status,
		hash: String(id),
		title,
		url,
		comments_url: '',
		published_at: goTime(story.publishedAt),
		created_at: goTime(story.createdAt),
		changed_at: goTime(story.changedAt),
		content,
		author: '',
		share_code: '',
		starred: isStarred,
		reading_time: 1,
		enclosures: [],
		tags: [],
		feed: itsFeed && feedJson(itsFeed, shelf),
	};
}

/** The query's number; 0 when it is none, as Miniflux takes it. */
const numberOf = (query: URLSearchParams, key: string) => Number(query.get(key) ?? 0) || 0;

const filters: readonly ((story: FakeStory, query: URLSearchParams) => boolean)[] = [
	({id}, query) => id > numberOf(query, 'after_entry_id'),
	({id}, query) => !numberOf(query, 'before_entry_id') || id < numberOf(query, 'before_entry_id'),
	({changedAt}, query) => changedAt > numberOf(query, 'changed_after') * 1_000_000,
	({status}, query) => !query.has('status') || query.getAll('status').includes(status),
	({isStarred}, query) => !query.has('starred') || String(isStarred) === query.get('starred'),
];

const orders: Readonly<Record<string, (story: FakeStory) => number>> = {
	id: ({id}) => id,
	changed_at: ({changedAt}) => changedAt,
	published_at: ({publishedAt}) => publishedAt,
};

function listEntries({shelf, options, query, id: feed}: Asked): FakeResponse {
	const key = orders[query.get('order') ?? 'published_at'];
	if (!key) return bad;
	const sign = query.get('direction') === 'desc' ? -1 : 1;
	const found = [...shelf.stories.values()]
		.filter((story) => Number.isNaN(feed) || story.feed === feed)
		.filter(({status}) => options.isOld || status !== 'removed')
		.filter((story) => filters.every((passes) => passes(story, query)))
		.toSorted((one, other) => sign * (key(one) - key(other)));
	const limit = Math.min(numberOf(query, 'limit') || 100, 1000);
	const entries = found.slice(0, limit).map((story) => entryJson(story, shelf));
	return json({total: found.length, entries});
}

function getEntry({shelf, options, id}: Asked): FakeResponse {
	const story = shelf.stories.get(id);
	const isThere = story && (options.isOld || story.status !== 'removed');
	return isThere ? json(entryJson(story, shelf)) : notFound;
}

function updateEntries({shelf, options, body}: Asked): FakeResponse {
	const {entry_ids: ids, status, starred} = body;
	if (!Array.isArray(ids) || ids.length === 0) return bad;
	const knowsStars = options.manyStars === undefined && typeof starred === 'boolean';
	const isStatus = status === 'read' || status === 'unread' || status === 'removed';
	if (!isStatus && !knowsStars) return options.manyStars === 'ignored' ? done : bad;
	const changes = {
		...(isStatus && {status: status as FakeStory['status']}),
		...(knowsStars && {isStarred: starred}),
	};
	const changed = ids.filter((id) => shelf.change(Number(id), changes));
	return changed.length === 0 && options.isOld ? failed : done;
}

function turnStarOver({shelf, id}: Asked): FakeResponse {
	const isStarred = shelf.stories.get(id)?.isStarred;
	return shelf.change(id, {isStarred: !isStarred}) ? done : failed;
}

/** All that was published by now. */
function markFeedRead({shelf, id}: Asked): FakeResponse {
	if (!shelf.feeds.has(id)) return notFound;
	for (const story of shelf.stories.values())
		if (story.feed === id && story.status === 'unread') shelf.change(story.id, {status: 'read'});
	return done;
}

function createFeed({shelf, options, body}: Asked): FakeResponse {
	const {feed_url: url, category_id: folder} = body;
	if (typeof url !== 'string' || !/^https?:/.test(url)) return bad;
	if ([...shelf.feeds.values()].some((feed) => feed.url === url)) return bad;
	const category = shelf.folders.get(Number(folder ?? 0));
	if (folder !== undefined && !category) return bad;
	if (options.unreadable?.includes(url)) return json({error_message: 'Unable to find a feed'}, 500);
	return json({feed_id: shelf.addFeed({url, ...(category && {folder: category.title})})}, 201);
}

function updateFeed({shelf, id, body}: Asked): FakeResponse {
	const feed = shelf.feeds.get(id);
	if (!feed) return notFound;
	const {title, category_id: folder} = body;
	if (folder !== undefined && !shelf.folders.has(Number(folder))) return bad;
	if (typeof title === 'string') feed.title = title;
	if (folder !== undefined) feed.folder = Number(folder);
	return json(feedJson(feed, shelf), 201);
}

function createCategory({shelf, body: {title}}: Asked): FakeResponse {
	if (typeof title !== 'string' || title === '') return bad;
	const isThere = [...shelf.folders.values()].some(
		(folder) => folder.title.toLowerCase() === title.toLowerCase(),
	);
	return isThere ? bad : json(shelf.folderTitled(title), 201);
}
