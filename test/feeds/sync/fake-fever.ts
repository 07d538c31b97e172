import {hash} from 'node:crypto';
import type {CallServer} from '../../../src/feeds/sync/call.js';
import {callFake, type FakeRequest, type FakeResponse, type FakeServer} from './fake-call.js';
import {createShelf, type FakeShelf, type FakeStory, type ShelfOptions} from './fake-shelf.js';

export interface FakeFeverOptions extends ShelfOptions {
	/**
	 * Miniflux answers one question a call and turns a star over at either word; FreshRSS answers all, sets stars,
	 * writes numbers of stories as strings and answers a mark with the whole list.
	 */
	readonly flavour?: 'miniflux' | 'freshrss';
}

export type FakeFever = FakeShelf &
	FakeServer & {readonly requests: FakeRequest[]; readonly call: CallServer};

export const feverUser = 'ann';
export const feverPassword = 'pass:word';
const key = hash('md5', `${feverUser}:${feverPassword}`, 'hex');

/** Fever as Miniflux and FreshRSS speak it by their sources, at any path. */
export function createFakeFever(options: FakeFeverOptions = {}): FakeFever {
	const shelf = createShelf(options);
	const requests: FakeRequest[] = [];
	const fake: FakeFever = {
		...shelf,
		requests,
		handle(request) {
			requests.push(request);
			return handle(shelf, options.flavour ?? 'miniflux', request);
		},
		call: (asked) => callFake(fake)(asked),
	};
	return fake;
}

type Flavour = NonNullable<FakeFeverOptions['flavour']>;
type Members = Readonly<Record<string, unknown>>;

function handle(shelf: FakeShelf, flavour: Flavour, {path, body, headers}: FakeRequest): FakeResponse {
	const query = new URL(path, 'http://fake.example').searchParams;
	const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
	const form = new URLSearchParams(isForm ? body : '');
	if (!query.has('api')) return {status: 404, body: 'no such page'};
	if (form.get('api_key') !== key) return json({api_version: 3, auth: 0});
	const questions = Object.keys(answers).filter((name) => query.has(name));
	const told = flavour === 'miniflux' ? questions.slice(0, 1) : questions;
	const members = told.map((name) => answers[name]?.(shelf, query, flavour));
	const marked = form.get('mark') === 'item' && told.length === 0 ? mark(shelf, form, flavour) : {};
	const base = {api_version: 3, auth: 1, last_refreshed_on_time: Math.floor(shelf.now() / 1_000_000)};
	return json(Object.assign(base, ...members, marked));
}

const json = (value: unknown): FakeResponse => ({status: 200, body: JSON.stringify(value)});

const answers: Readonly<
	Record<string, (shelf: FakeShelf, query: URLSearchParams, flavour: Flavour) => Members>
> = {
	groups: (shelf) => ({groups: [...shelf.folders.values()], feeds_groups: groupings(shelf)}),
	feeds: (shelf) => ({
		feeds: [...shelf.feeds.values()].map(({id, url, title}) => ({
			id,
			favicon_id: 0,
			title,
			url,
			site_url: 'https://outlet.example/',
			is_spark: 0,
			last_updated_on_time: 0,
		})),
		feeds_groups: groupings(shelf),
	}),
	unread_item_ids: unreadIds,
	saved_item_ids: savedIds,
	items: (shelf, query, flavour) => ({
		items: chosen(shelf, query).map((story) => itemJson(story, flavour)),
		total_items: shelf.stories.size,
	}),
};

function unreadIds({stories}: FakeShelf): Members {
	const unread = [...stories.values()].filter(({status}) => status === 'unread');
	return {unread_item_ids: unread.map(({id}) => id).join(',')};
}

function savedIds({stories}: FakeShelf): Members {
	const saved = [...stories.values()].filter(({isStarred}) => isStarred);
	return {saved_item_ids: saved.map(({id}) => id).join(',')};
}

function groupings({feeds, folders}: FakeShelf) {
	const members = (folder: number) => [...feeds.values()].filter((feed) => feed.folder === folder);
	return [...folders.keys()].map((folder) => ({
		group_id: folder,
		feed_ids: members(folder)
			.map(({id}) => id)
			.join(','),
	}));
}

/** Fifty at most. Without a number to begin after they come as they lie. */
function chosen({stories}: FakeShelf, query: URLSearchParams): readonly FakeStory[] {
	const all = [...stories.values()].filter(({status}) => status !== 'removed');
	const since = Number(query.get('since_id') ?? 0);
	const ids = query.get('with_ids')?.split(',').map(Number);
	if (since > 0) {
		const later = all.filter(({id}) => id > since);
		return later.toSorted((one, other) => one.id - other.id).slice(0, 50);
	}
	return (ids ? all.filter(({id}) => ids.includes(id)) : all).slice(0, 50);
}

function itemJson(
	{id, feed, title, content, url, status, isStarred, publishedAt}: FakeStory,
	flavour: Flavour,
) {
	return {
		id: flavour === 'freshrss' ? String(id) : id,
		feed_id: feed,
		title,
		author: '',
		html: content,
		url,
		is_saved: isStarred ? 1 : 0,
		is_read: status === 'unread' ? 0 : 1,
		created_on_time: Math.floor(publishedAt / 1_000_000),
	};
}

/** A story that is not there is passed over. */
function mark(shelf: FakeShelf, form: URLSearchParams, flavour: Flavour): Members {
	const id = Number(form.get('id'));
	const story = shelf.stories.get(id);
	const as = form.get('as');
	if (story && (as === 'read' || as === 'unread')) shelf.markRead(id, as === 'read');
	if (story && (as === 'saved' || as === 'unsaved'))
		shelf.markStarred(id, flavour === 'miniflux' ? !story.isStarred : as === 'saved');
	if (flavour === 'miniflux') return {};
	return as === 'read' || as === 'unread' ? unreadIds(shelf) : savedIds(shelf);
}
