import type {AccountResult, IngestEvent, NewsDesk, RoundAsk, RoundSummary, SyncAsk} from '../ingest/index.js';
import type {SilentDesk} from './command.js';
import {ingestParts} from './ingest-parts.js';

/** How long another process may go on fetching, and how often it is looked at. */
const patienceMs = 60_000;
const lookMs = 1_000;
/** What is not indexed then is the next round's, or the reader's. */
const textsMs = 2_000;

/** No key waits for a commit here: fewer and larger ones write less. */
const storiesAtOnce = 500;

type Tell = (event: IngestEvent) => void;

/** One round in this process. Absent: another one fetched all the while. */
export function fetchNews(
	desk: SilentDesk,
	ask: RoundAsk,
	tell: Tell = () => {},
): Promise<RoundSummary | undefined> {
	return inTurn(desk, tell, (newsDesk) => newsDesk.refresh(ask));
}

/** The same with the sync servers alone. Absent: another process synced all the while. */
export function syncNews(
	desk: SilentDesk,
	ask: SyncAsk,
	tell: Tell = () => {},
): Promise<readonly AccountResult[] | undefined> {
	return inTurn(desk, tell, (newsDesk) => newsDesk.sync(ask));
}

async function inTurn<T>(
	desk: SilentDesk,
	tell: Tell,
	work: (newsDesk: NewsDesk) => Promise<T | undefined>,
): Promise<T | undefined> {
	const newsDesk = await openDesk(desk, tell);
	for (let waited = 0; waited <= patienceMs; waited += lookMs) {
		const done = await work(newsDesk);
		if (done !== undefined) {
			await newsDesk.retire();
			const until = desk.now() + textsMs;
			await newsDesk.indexTexts({mayGoOn: () => desk.now() < until});
			return done;
		}
		await desk.wait(lookMs);
	}
	return undefined;
}

/** Its parts come late: most commands fetch nothing. */
async function openDesk(desk: SilentDesk, tell: Tell): Promise<NewsDesk> {
	const [{openNewsDesk}, {ordersOf}, {signInFrom, withSecretsFrom}] = await Promise.all([
		import('../ingest/index.js'),
		import('./settings.js'),
		import('./fetching.js'),
	]);
	return openNewsDesk(
		{
			store: desk.openStore(),
			fetcher: desk.fetcher,
			now: desk.now,
			tell,
			...ingestParts,
			storiesAtOnce,
			withSecrets: withSecretsFrom(desk.env),
			signIn: signInFrom(desk.env),
		},
		ordersOf(desk.config()),
	);
}
