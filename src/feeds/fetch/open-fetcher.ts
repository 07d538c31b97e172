import type {Fetcher} from '../fetcher.js';
import type {FetcherOptions} from './create-fetcher.js';

/** The one way out of the house. Loaded when first asked for: whoever only reads a document does not pay for it. */
export async function openFetcher(options: FetcherOptions): Promise<Fetcher> {
	const {createFetcher} = await import('./create-fetcher.js');
	return createFetcher(options);
}
