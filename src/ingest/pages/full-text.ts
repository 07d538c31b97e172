import {FeedError, pageMarkup} from '../../feeds/index.js';
import type {Article, FullText, StoryKey, Subscription} from '../../model.js';
import {printableLine} from '../../printable.js';
import type {StoreReader} from '../../store/index.js';
import type {IngestDesk} from '../desk.js';
import {secretsFor} from './page-secrets.js';

/** What fetching a page needs of the news desk. */
export type PagesDesk = Pick<IngestDesk, 'fetcher' | 'withSecrets'> & {
	readonly store: Pick<StoreReader, 'article'>;
};

/** Below this it is a notice about cookies, or the caption of a film. */
const leastCharacters = 140;

/** Fetches the page behind a story's link and finds the article in it. What goes wrong is data: its feed's text must do. */
export async function fetchFullText(
	key: StoryKey,
	subscriptions: readonly Subscription[],
	desk: PagesDesk,
): Promise<FullText> {
	const article = desk.store.article(key);
	if (!article) return {fault: {code: 'io', message: printableLine('the story is no longer in the store.')}};
	try {
		return {html: await readPage(article, subscriptions, desk)};
	} catch (error) {
		if (!(error instanceof FeedError)) throw error; // a bug in our house, not a fault of the page
		return {fault: {code: error.kind, message: error.message}};
	}
}

/** @throws {FeedError} */
async function readPage(
	{headline, body, feedUrl}: Article,
	subscriptions: readonly Subscription[],
	desk: PagesDesk,
): Promise<string> {
	const {url} = headline;
	if (url === undefined) throw new FeedError('refused', feedUrl, 'the story has no link.');
	const fetcher = await desk.fetcher();
	const secrets = await secretsFor({url, feedUrl}, subscriptions, desk);
	const page = await fetcher.fetchPage({url, namedBy: feedUrl, ...secrets});

	const {readableText} = await import('./readable-text.js');
	const found = readableText(page.markup);
	const {host} = new URL(page.url);
	if (!found || found.characters < leastCharacters)
		throw new FeedError('empty', url, `no article was found on the page at ${host}.`);
	if (found.characters <= pageMarkup(body, url).characters)
		throw new FeedError('empty', url, `the page at ${host} shows no more of it than the feed does.`);
	return found.html;
}
