import {expect, it} from 'vitest';
import {fetchFullText, type IngestEvent, openNewsDesk} from '../../../src/ingest/index.js';
import type {Subscription} from '../../../src/model.js';
import {openStore, StoreError} from '../../../src/store/index.js';
import {type Answer, openFetcher, redirect, send, serve} from '../../feeds/fetch/loopback.js';
import {add, noon} from '../../store/stories.js';

const sentence = 'The harbour authority said on Monday, after nine years, that the tunnel was open.';
const article = `<article>${`<p>${sentence} ${sentence}</p>`.repeat(9)}</article>`;
const html = {'content-type': 'text/html'};

/** A store with one story whose link leads to a server on loopback, as does its feed. */
async function storyAt(
	path: string | undefined,
	answers: Readonly<Record<string, Answer>>,
	content = 'Open.',
) {
	const server = await serve(answers);
	const feedUrl = `${server.origin}/feed`;
	const store = openStore(':memory:');
	const subscription: Subscription = {url: feedUrl, auth: {user: 'me', password: 'secret'}};
	store.syncSubscriptions([subscription], [], noon);
	const key = add(store, {
		name: 'tunnel',
		feedUrl,
		content,
		url: (path === undefined ? undefined : new URL(path, server.origin).href) as string,
	});
	const fetcher = openFetcher();
	const desk = {store, fetcher: async () => fetcher, withSecrets: async (feed: Subscription) => feed};
	return {...server, key, store, desk, subscription, fetched: () => fetchFullText(key, [subscription], desk)};
}

it('is the article of the page behind the link', async () => {
	const {fetched} = await storyAt('/old', {'/old': redirect('/new'), '/new': send(article, html)});
	expect(await fetched()).toEqual({html: expect.stringContaining(sentence)});
});

it('takes the password of the feed along to its own origin alone', async () => {
	const home = await storyAt('/a', {'/a': send(article, html)});
	await home.fetched();
	expect(home.requests[0]?.headers.authorization).toMatch(/^Basic /);

	const elsewhere = await serve({'/a': send(article, html)});
	const {fetched} = await storyAt(`${elsewhere.origin}/a`, {});
	expect(await fetched()).toHaveProperty('html');
	expect(elsewhere.requests[0]?.headers).not.toHaveProperty('authorization');
});

it.each<[what: string, answer: Answer, code: string, message: RegExp]>([
	['the page is not there', send('', {}, 404), 'http', /answered 404/],
	['it is a film', send('x', {'content-type': 'video/mp4'}), 'malformed', /has video\/mp4 there/],
	['it says nothing', send('<p>Please enable JavaScript.</p>', html), 'empty', /^no article was found/],
	['it wants a password', send('', {}, 403), 'auth', /refuses newsterm/],
	['it redirects to a file', redirect('file:///etc/passwd'), 'refused', /only fetches http/],
	[
		'it says no more than the feed',
		send(`<article><p>${sentence} ${sentence}</p><p>Subscribe.</p></article>`, html),
		'empty',
		/shows no more of it than the feed does\.$/,
	],
])('is a fault in one sentence when %s', async (_what, answer, code, message) => {
	const {fetched} = await storyAt('/a', {'/a': answer}, `<p>${sentence} ${sentence} ${sentence}</p>`);
	expect(await fetched()).toEqual({fault: {code, message: expect.stringMatching(message)}});
});

it('needs a link, and a story', async () => {
	const {fetched, desk} = await storyAt(undefined, {});
	expect(await fetched()).toEqual({fault: {code: 'refused', message: 'the story has no link.'}});
	expect(await fetchFullText(99, [], desk)).toHaveProperty('fault');
});

it('is told, and kept; and told where it cannot be kept', async () => {
	const {store, desk, key, subscription} = await storyAt('/a', {'/a': send(article, html)});
	const events: IngestEvent[] = [];
	const newsDesk = (over: Partial<typeof store>) =>
		openNewsDesk(
			{
				...desk,
				store: {...store, ...over},
				now: () => noon,
				random: () => 0.5,
				tell: (event) => events.push(event),
				pause: async () => {},
				after: () => () => {},
				owner: 'desk',
			},
			{
				subscriptions: [subscription],
				sections: [],
				everyMinutes: 30,
				keep: {bodiesDays: 30, storiesDays: 365},
			},
		);
	await newsDesk({}).fetchFullText(key);
	expect(events).toEqual([{type: 'full-text-fetched', key, fetched: {html: store.article(key)?.fullText}}]);
	expect(store.article(key)?.fullText).toContain(sentence);

	const full = new StoreError('full', 'newsterm.db', 'The disk is full.');
	const work = newsDesk({
		writeFullText() {
			throw full;
		},
	}).fetchFullText(key);
	await expect(work).rejects.toBe(full);
	expect(events).toHaveLength(2);
});
