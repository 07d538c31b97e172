import type {FakeResponse} from './fake-call.js';
import type {GreaderShelf} from './fake-greader.js';
import {type Asked, bad, failed, feedOf, idsIn, labelIn, ok} from './fake-greader-answers.js';

export function editTag(asked: Asked): FakeResponse {
	const {shelf, faults, form} = asked;
	const ids = idsIn(asked);
	if (ids.some((id) => faults.refused.has(id))) return bad;
	const added = form.getAll('a');
	const streams = [...added, ...form.getAll('r')];
	if (shelf.kind === 'miniflux' && streams.some((stream) => labelIn(stream) !== undefined)) return failed;
	for (const stream of streams)
		for (const id of ids) mark(shelf, {id, stream, isSet: added.includes(stream)});
	return ok;
}

function mark(
	shelf: GreaderShelf,
	{id, stream, isSet}: {readonly id: string; readonly stream: string; readonly isSet: boolean},
): void {
	const label = labelIn(stream);
	if (label !== undefined) shelf.setLabel(id, label, isSet);
	else if (stream.endsWith('/com.google/read')) shelf.markRead(id, isSet);
	else if (stream.endsWith('/com.google/starred')) shelf.markStarred(id, isSet);
}

/** By the number alone: FreshRSS up to a moment, Miniflux before it. */
export function markAllRead({shelf, form}: Asked): FakeResponse {
	const stream = form.get('s') ?? '';
	const isNumber = /^feed\/\d+$/.test(stream);
	if (stream.startsWith('feed/') && !isNumber && shelf.streams === 'number') return bad;
	const feed = feedOf(shelf, stream)?.id;
	const end = Number(form.get('ts') ?? shelf.now());
	for (const story of shelf.order) {
		const isBefore = shelf.kind === 'miniflux' ? story.published * 1e6 < end : story.crawledAt <= end;
		if (story.feed === feed && isBefore) story.isRead = true;
	}
	return ok;
}

/** Miniflux says 500 of what FreshRSS says 400 of, and ends or changes a subscription by its number alone. */
export function editSubscription(asked: Asked): FakeResponse {
	const {shelf, form} = asked;
	const no = shelf.kind === 'miniflux' ? failed : bad;
	const stream = form.get('s') ?? '';
	if (form.get('ac') === 'subscribe') return subscribe(asked, stream.slice('feed/'.length)) ? ok : no;
	const isNumber = /^feed\/\d+$/.test(stream);
	const feed = isNumber || shelf.kind !== 'miniflux' ? feedOf(shelf, stream) : undefined;
	if (!feed) return no;
	if (form.get('ac') === 'unsubscribe') shelf.removeFeed(feed.id);
	else move(asked, feed.id);
	return ok;
}

function subscribe({shelf, faults, form}: Asked, url: string): boolean {
	const folder = labelIn(form.get('a'));
	if (feedOf(shelf, `feed/${url}`) || !/^https?:/.test(url) || faults.unreadable.has(url)) return false;
	shelf.addFeed({url, title: form.get('t') ?? url, ...(folder !== undefined && {folder})});
	return true;
}

/** Out of a folder without going into another is not known to Miniflux. */
function move({shelf, form}: Asked, feed: number): void {
	const folder = labelIn(form.get('a'));
	if (folder !== undefined) shelf.moveFeed(feed, folder);
	else if (form.has('r') && shelf.kind !== 'miniflux') shelf.moveFeed(feed, shelf.firstFolder);
}
