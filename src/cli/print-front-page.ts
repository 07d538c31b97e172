import type {Home} from '../config/index.js';
import {readConfig} from '../config/index.js';
import {openNewsDesk} from '../ingest/index.js';
import {openStore} from '../store/index.js';
import {NoConfigError} from './command.js';
import {openDemoHome} from './demo-home.js';
import {lateFetcher, withSecretsFrom} from './fetching.js';
import {frontPagePlain} from './front-page-plain.js';
import {hasEnded, processName} from './process-name.js';
import {ordersOf} from './settings.js';
import {vocabulary} from './vocabulary.js';

export interface PlainOptions {
	readonly home: Home;
	readonly demo?: boolean;
}

/** The front page as plain lines, for pipes and terminals that cannot draw. The stored news; the sample is fetched first. */
export async function printFrontPage({home, demo = false}: PlainOptions): Promise<number> {
	if (!demo) return printStored(home);
	const sample = openDemoHome(process.env, Date.now());
	try {
		await fetchAll(sample.home);
		return printStored(sample.home);
	} finally {
		sample.remove();
	}
}

function printStored(home: Home): number {
	if (!readConfig(home.configFile, vocabulary)) {
		throw new NoConfigError(
			`There is no ${home.configFile} yet: start newsterm in a terminal, or "newsterm add" a feed.`,
		);
	}
	const store = openStore(home.storeFile);
	const lines = frontPagePlain(store, {now: Date.now(), columns: process.stdout.columns ?? 80});
	store.close();
	process.stdout.write(`${lines.join('\n')}\n`);
	return 0;
}

async function fetchAll(home: Home): Promise<void> {
	const config = readConfig(home.configFile, vocabulary);
	if (!config) return;
	const store = openStore(home.storeFile);
	const fetcher = lateFetcher(() => config.refresh, process.env, Date.now);
	const desk = openNewsDesk(
		{
			store,
			fetcher: fetcher.get,
			now: Date.now,
			tell: () => {},
			pause: async () => {},
			withSecrets: withSecretsFrom(process.env),
			owner: processName,
			hasEnded,
		},
		ordersOf(config),
	);
	await desk.refresh({isForced: true});
	await fetcher.close();
	store.close();
}
