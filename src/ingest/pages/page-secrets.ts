import type {Subscription} from '../../model.js';
import type {IngestDesk} from '../desk.js';

/** What a story's feed names on the web: its page, its pictures. */
interface Named {
	readonly url: string;
	readonly feedUrl: string;
}

/** Who pays for a feed pays for its pages and pictures: the feed's password and headers, on its own origin alone. */
export async function secretsFor(
	{url, feedUrl}: Named,
	subscriptions: readonly Subscription[],
	{withSecrets}: Pick<IngestDesk, 'withSecrets'>,
): Promise<Pick<Subscription, 'headers' | 'auth'>> {
	const subscription = subscriptions.find((one) => one.url === feedUrl);
	if (!subscription || !isSameOrigin(url, feedUrl)) return {};
	const {headers, auth} = await withSecrets(subscription);
	return {...(headers && {headers}), ...(auth && {auth})};
}

function isSameOrigin(one: string, other: string): boolean {
	return URL.parse(one)?.origin === URL.parse(other)?.origin;
}
