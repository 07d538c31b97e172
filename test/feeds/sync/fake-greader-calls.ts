import type {FakeRequest, FakeResponse} from './fake-call.js';
import {type GreaderShelf, password, user} from './fake-greader.js';
import {
	type Asked,
	bad,
	json,
	labelOf,
	stateOf,
	streamOf,
	text,
	unauthorised,
} from './fake-greader-answers.js';
import {editSubscription, editTag, markAllRead} from './fake-greader-changes.js';
import {contentsByIds, listContents, listIds} from './fake-greader-streams.js';

type Handler = (asked: Asked) => FakeResponse;

export interface GreaderDesk extends Pick<Asked, 'shelf' | 'faults'> {
	readonly folder: string;
}

const calls: Readonly<Record<string, Handler>> = {
	'GET token': ({shelf}) => text(`${shelf.kind === 'miniflux' ? authOf(shelf) : shelf.keys.token}\n`),
	'GET subscription/list': inJson(listSubscriptions),
	'GET tag/list': inJson(listTags),
	'GET stream/items/ids': inJson(listIds),
	'GET stream/contents': listContents,
	'POST stream/items/contents': contentsByIds,
	'POST edit-tag': editTag,
	'POST mark-all-as-read': markAllRead,
	'POST subscription/edit': editSubscription,
};

export function answerGreader({shelf, faults, folder}: GreaderDesk, request: FakeRequest): FakeResponse {
	const [path = '', search = ''] = request.path.split('?', 2);
	const form = new URLSearchParams(request.method === 'POST' ? request.body : '');
	if (path === `${folder}/accounts/ClientLogin` && request.method === 'POST') return signIn(shelf, form);
	const root = `${folder}/reader/api/0/`;
	if (!path.startsWith(root)) return text('no such page', 404);
	const below = path.slice(root.length);
	const isContents = below.startsWith('stream/contents/');
	const name = `${request.method} ${isContents ? 'stream/contents' : below}`;
	const stream = isContents ? decodeURIComponent(below.slice('stream/contents/'.length)) : '';
	const refused = refusalOf({shelf, faults}, {...request, name, form});
	if (refused) return refused;
	const handler = isContents && shelf.kind === 'miniflux' ? undefined : calls[name];
	const catchAll = shelf.kind === 'miniflux' ? json([]) : bad;
	return handler?.({shelf, faults, query: new URLSearchParams(search), form, stream}) ?? catchAll;
}

const authOf = ({keys}: GreaderShelf) => `${user}/${keys.session}`;

function signIn(shelf: GreaderShelf, form: URLSearchParams): FakeResponse {
	const isKnown = form.get('Email') === user && form.get('Passwd') === password;
	if (!isKnown)
		return shelf.kind === 'miniflux' ? json({error_message: 'access unauthorized'}, 401) : unauthorised;
	const auth = authOf(shelf);
	return text(`SID=${auth}\nLSID=null\nAuth=${auth}\n`);
}

/** FreshRSS looks at the header, and at the token of changes; Miniflux at the header of GET and at `T` of POST. */
function refusalOf(
	{shelf, faults}: Pick<Asked, 'shelf' | 'faults'>,
	{
		method,
		headers,
		name,
		form,
	}: Pick<FakeRequest, 'method' | 'headers'> & {readonly name: string; readonly form: URLSearchParams},
): FakeResponse | undefined {
	const isSigned = headers['authorization'] === `GoogleLogin auth=${authOf(shelf)}`;
	const isPost = method === 'POST';
	if (shelf.kind === 'miniflux') {
		const isKnown = isPost ? form.get('T') === authOf(shelf) : isSigned;
		return isKnown ? undefined : unauthorised;
	}
	if (!isSigned) return unauthorised;
	const isFree = !isPost || name === 'POST stream/items/contents';
	return isFree || form.get('T') === shelf.keys.token
		? undefined
		: {...unauthorised, status: faults.badToken};
}

function inJson(handler: Handler): Handler {
	return (asked) => (asked.query.get('output') === 'json' ? handler(asked) : text('Not Implemented!', 501));
}

function listSubscriptions({shelf}: Asked): FakeResponse {
	return json({
		subscriptions: [...shelf.feeds.values()].map((feed) => ({
			id: streamOf(shelf, feed),
			title: feed.title,
			categories: [{id: labelOf(shelf, feed.folder), label: feed.folder}],
			url: feed.url,
			htmlUrl: new URL('/', feed.url).href,
			iconUrl: '',
		})),
	});
}

function listTags({shelf}: Asked): FakeResponse {
	return json({
		tags: [
			{id: `${stateOf(shelf)}starred`},
			...[...shelf.folders].map((name) => ({id: labelOf(shelf, name), type: 'folder'})),
			...[...shelf.labels].map((name) => ({id: labelOf(shelf, name), type: 'tag', unread_count: 0})),
		],
	});
}
