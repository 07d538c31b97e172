import type {IngestEvent, RoundAsk, RoundSummary} from '../ingest/index.js';
import type {SilentDesk} from './command.js';
import {ingestParts} from './ingest-parts.js';

/** How long another process may go on fetching, and how often it is looked at. */
const patienceMs = 60_000;
const lookMs = 1_000;
/** What is not indexed then is the next round's, or the reader's. */
const textsMs = 2_000;

/** No key waits for a commit here: fewer and larger ones write less. */
const storiesAtOnce = 500;

/** One round in this process. Absent: another one fetched all the while. */
export async function fetchNews(
	desk: SilentDesk,
	ask: RoundAsk,
	tell: (event: IngestEvent) => void = () => {},
): Promise<RoundSummary | undefined> {
	const {openNewsDesk, ordersOf, signInFrom, withSecretsFrom} = await parts();
	const newsDesk = openNewsDesk(
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
	for (let waited = 0; waited <= patienceMs; waited += lookMs) {
		const summary = await newsDesk.refresh(ask);
		if (summary) {
			await newsDesk.retire();
			const until = desk.now() + textsMs;
			await newsDesk.indexTexts({mayGoOn: () => desk.now() < until});
			return summary;
		}
		await desk.wait(lookMs);
	}
	return undefined;
}

/** Late: most commands fetch nothing. */
async function parts() {
	const [{openNewsDesk}, {ordersOf}, {signInFrom, withSecretsFrom}] = await Promise.all([
		import('../ingest/index.js'),
		import('./settings.js'),
		import('./fetching.js'),
	]);
	return {openNewsDesk, ordersOf, signInFrom, withSecretsFrom};
}
