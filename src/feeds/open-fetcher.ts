import type {FetcherOptions} from './fetch/create-fetcher.js';
import type {Fetcher} from './fetcher.js';

/** The fetcher, loaded when it is first wanted: undici is a third of the program, and most starts need none. */
export async function openFetcher(options: FetcherOptions): Promise<Fetcher> {
	const {createFetcher} = await import('./fetch/create-fetcher.js');
	return createFetcher(options);
}
