import {nearestName} from '../config/index.js';
import {withoutAnySecrets} from '../feeds/index.js';
import {UsageError} from './command.js';
import {feedAddress} from './feed-address.js';

/**
 * The subscription an address stands for.
 * @throws {UsageError} it is not subscribed to
 */
export function findSubscription<T extends {readonly url: string}>(feeds: readonly T[], typed: string): T {
	const wanted = feedAddress(typed);
	const found = feeds.find(({url}) => url === typed || url === wanted);
	if (found) return found;
	const urls = feeds.map(({url}) => url);
	const near = urls.find((url) => url.includes(typed)) ?? nearestName(typed, urls);
	const advice = near === undefined ? '"newsterm feeds" lists them' : `did you mean ${near}?`;
	throw new UsageError(`${withoutAnySecrets(typed)} is not among your feeds; ${advice}`);
}
