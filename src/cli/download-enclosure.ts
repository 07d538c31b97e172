import {homedir} from 'node:os';
import {join} from 'node:path';
import type {Config} from '../config/index.js';
import {type Fetcher, withoutSecrets} from '../feeds/index.js';
import {secretsFor} from '../ingest/index.js';
import type {Article, Enclosure} from '../model.js';
import {downloadFile, type Wanted} from './download-file.js';
import {downloadsFolder} from './downloads-folder.js';
import {enclosureName} from './enclosure-name.js';
import {withSecretsFrom} from './fetching.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DownloadDesk {
	readonly config: Pick<Config, 'feeds' | 'downloads'>;
	readonly env: Environment;
	readonly fetcher: () => Promise<Fetcher>;
}

/** Where files of stories are kept: the config's folder, else where this person's programs save what they fetch. */
export function enclosuresFolder({downloads}: Pick<Config, 'downloads'>, env: Environment): string {
	const {folder} = downloads;
	if (folder === undefined) return downloadsFolder(env);
	return folder === '~' || /^~[/\\]/.test(folder) ? join(env['HOME'] || homedir(), folder.slice(1)) : folder;
}

/**
 * Downloads a file that comes with a story. Returns its path; absent: it was ended before.
 * @throws {FeedError} it cannot be had, or not be written
 */
export async function downloadEnclosure(
	{
		article,
		enclosure,
		...how
	}: {readonly article: Article; readonly enclosure: Enclosure; readonly folder: string} & Pick<
		Wanted,
		'onProgress' | 'signal'
	>,
	{config, env, fetcher}: DownloadDesk,
): Promise<string | undefined> {
	const {feedUrl, headline} = article;
	const {url} = enclosure;
	const secrets = await secretsFor({url, feedUrl}, config.feeds, {withSecrets: withSecretsFrom(env)});
	const name = enclosureName({...enclosure, url: withoutSecrets(url)}, headline.title || headline.lede);
	const maxBytes = config.downloads.mostMegabytes * 1_000_000;
	return downloadFile({url, namedBy: feedUrl, name, maxBytes, ...secrets, ...how}, await fetcher());
}
