import type {FakeResponse} from './fake-call.js';
import type {FakeGreaderStory, GreaderShelf} from './fake-greader.js';
import {
	type Asked,
	failed,
	feedOf,
	idsIn,
	json,
	labelIn,
	labelOf,
	prefix,
	stateOf,
	streamOf,
} from './fake-greader-answers.js';

/** Newest first. FreshRSS takes a stream it does not know, that of what is read among them, for all there is. */
function storiesIn({shelf, query}: Asked, stream: string): readonly FakeGreaderStory[] {
	const start = Number(query.get('ot') ?? 0);
	const isSince: Test =
		shelf.kind === 'miniflux'
			? ({published}) => published > start
			: ({crawledAt}) => crawledAt >= start * 1_000_000;
	const tests = [
		...testsOf(shelf, stream),
		...(query.get('xt')?.endsWith('/com.google/read') ? [isUnread] : []),
		...(query.get('it')?.endsWith('/com.google/read') && shelf.kind !== 'miniflux' ? [isRead] : []),
		...(start > 0 ? [isSince] : []),
	];
	return shelf.order.filter((story) => tests.every((passes) => passes(story))).toReversed();
}

type Test = (story: FakeGreaderStory) => boolean;

const isUnread: Test = (story) => !story.isRead;
const isRead: Test = (story) => story.isRead;

function testsOf(shelf: GreaderShelf, stream: string): readonly Test[] {
	if (stream.startsWith('feed/')) {
		const feed = feedOf(shelf, stream)?.id;
		return [(story) => story.feed === feed];
	}
	if (stream.endsWith('/com.google/starred')) return [({isStarred}) => isStarred];
	if (stream.endsWith('/com.google/read') && shelf.kind === 'miniflux') return [isRead];
	const label = labelIn(stream);
	if (label === undefined) return [];
	return shelf.folders.has(label)
		? [({feed}) => shelf.feeds.get(feed)?.folder === label]
		: [({labels}) => labels.has(label)];
}

interface Page {
	readonly stories: readonly FakeGreaderStory[];
	readonly continuation?: string;
}

/** FreshRSS goes on behind the last story that was sent, Miniflux behind so many. */
function pageOf({shelf, faults, query}: Asked, all: readonly FakeGreaderStory[]): Page {
	const many = Number(query.get('n') ?? 0) || (shelf.kind === 'miniflux' ? 1000 : 20);
	const after = query.get('c') ?? '';
	const isNumbered = shelf.kind === 'miniflux';
	const found = isNumbered ? Number(after) : all.findIndex(({id}) => id === after) + 1;
	const start = faults.repeatsPages ? Math.max(0, found - Math.floor(many / 2)) : found;
	const stories = all.slice(start, start + many);
	const end = start + stories.length;
	const goesOn = isNumbered ? end < all.length : stories.length >= many;
	if (!goesOn || stories.length === 0) return {stories};
	return {stories, continuation: isNumbered ? String(end) : (stories.at(-1)?.id ?? '')};
}

export function listIds(asked: Asked): FakeResponse {
	const {query, shelf, faults} = asked;
	const stream = query.get('s') ?? '';
	const isLabel = stream.includes('/label/');
	if (shelf.kind === 'miniflux' && (isLabel || stream === '')) return failed;
	const all = storiesIn(asked, stream);
	const {stories, ...rest} = pageOf(asked, all.slice(0, faults.cutAt));
	const isCut = faults.cutAt !== undefined && all.length > faults.cutAt;
	return json({itemRefs: stories.map(({id}) => ({id})), ...(!isCut && rest)});
}

export function listContents(asked: Asked): FakeResponse {
	const {stories, ...rest} = pageOf(asked, storiesIn(asked, asked.stream));
	return contentsOf(asked.shelf, stories, rest);
}

function contentsOf(
	shelf: GreaderShelf,
	stories: readonly FakeGreaderStory[],
	rest: object = {},
): FakeResponse {
	return json({
		id: 'user/-/state/com.google/reading-list',
		updated: Math.floor(shelf.now() / 1e6),
		items: stories.map((story) => itemJson(shelf, story)),
		...rest,
	});
}

function itemJson(shelf: GreaderShelf, story: FakeGreaderStory) {
	const feed = shelf.feeds.get(story.feed);
	const isMiniflux = shelf.kind === 'miniflux';
	return {
		id: longId(story.id),
		crawlTimeMsec: String(Math.floor(story.crawledAt / 1000)),
		timestampUsec: String(isMiniflux ? story.published * 1e6 : story.crawledAt),
		published: story.published,
		title: story.title,
		summary: {content: story.content},
		...(isMiniflux && {content: {direction: 'ltr', content: story.content}, canonical: [{href: story.url}]}),
		alternate: [{href: story.url}],
		categories: [
			`${stateOf(shelf)}reading-list`,
			labelOf(shelf, feed?.folder ?? ''),
			...(story.isRead ? [`${stateOf(shelf)}read`] : []),
			...(story.isStarred ? [`${stateOf(shelf)}starred`] : []),
			...[...story.labels].map((label) => labelOf(shelf, label)),
			...story.categories,
		],
		origin: {streamId: feed && streamOf(shelf, feed), title: feed?.title},
		...(story.author !== '' && {author: story.author}),
		...(story.enclosures.length > 0 && {enclosure: story.enclosures}),
	};
}

function longId(id: string): string {
	return `${prefix}${BigInt.asUintN(64, BigInt(id)).toString(16).padStart(16, '0')}`;
}

export function contentsByIds(asked: Asked): FakeResponse {
	const {shelf} = asked;
	const stories = idsIn(asked).flatMap((id) => shelf.stories.get(id) ?? []);
	if (stories.length === 0 && shelf.kind === 'miniflux')
		return json({error_message: 'googlereader: no items returned from the database'}, 400);
	return contentsOf(shelf, stories);
}
