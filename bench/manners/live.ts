import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openFetcher} from '../../src/feeds/index.js';
import {openNewsDesk} from '../../src/ingest/index.js';
import {openStore} from '../../src/store/index.js';
import {day, minute, start} from './documents.js';
import {type Exchange, openWeb} from './open-web.js';
import type {ScriptedFeed} from './script.js';

export const everyMinutes = 30;

/**
 * Lives through the days of a script with the real news desk, a real store and real requests; only the clock is not
 * real: it stands still during a round and leaps to the next.
 */
export async function live(script: readonly ScriptedFeed[], days: number): Promise<readonly Exchange[]> {
	const folder = mkdtempSync(join(tmpdir(), 'newsterm-manners-'));
	let time = start;
	const now = () => time;
	const web = await openWeb(script, now);
	const store = openStore(join(folder, 'newsterm.db'));
	const fetcher = await openFetcher({
		now,
		userAgent: 'newsterm/bench',
		env: {http_proxy: web.proxyUrl},
		timeoutMs: 600_000, // a busy machine is no fault of the script's
	});
	try {
		const desk = openNewsDesk(
			{
				store,
				fetcher: async () => fetcher,
				now,
				random: () => (time / (7 * minute)) % 1, // the same for all of a round: who fails first does not matter
				tell: () => undefined,
				pause: async () => undefined,
				after: () => () => undefined,
				withSecrets: async (subscription) => subscription,
				owner: 'bench',
			},
			{
				subscriptions: script.map(({url}) => ({url})),
				sections: [],
				everyMinutes,
				keep: {bodiesDays: 30, storiesDays: 365},
			},
		);
		for (; time < start + days * day; time += everyMinutes * minute) await desk.refresh({isForced: false});
		return web.exchanges;
	} finally {
		await fetcher.close();
		await web.close();
		store.close();
		rmSync(folder, {recursive: true, force: true});
	}
}
