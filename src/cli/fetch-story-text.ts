import {fetchFullText} from '../ingest/index.js';
import type {FullText, StoryKey} from '../model.js';
import type {CliDesk} from './command.js';
import {withSecretsFrom} from './fetching.js';

/** Fetches the full text of a story in this process, and keeps it. */
export async function fetchStoryText(key: StoryKey, desk: CliDesk): Promise<FullText> {
	const store = desk.openStore();
	const {fetcher, env, now} = desk;
	const fetched = await fetchFullText(key, desk.config().feeds, {
		store,
		fetcher,
		withSecrets: withSecretsFrom(env),
	});
	if ('html' in fetched) store.writeFullText(key, fetched.html, now());
	return fetched;
}
