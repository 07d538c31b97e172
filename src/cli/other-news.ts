import type {Article, Headline, StoryKey} from '../model.js';
import type {StoreReader} from '../store/index.js';

/** Stories looked at, and how many are told of. */
const candidateCount = 200;
const usual = 6;

/** Other events with the same people and places, nearest first; the event's own stories are left out. */
export async function otherNews(
	reader: StoreReader,
	key: StoryKey,
	{headline, alsoReported}: Article,
	limit = usual,
): Promise<readonly Headline[]> {
	const {nearest, searchWords} = await import('../newsroom/index.js');
	const clipping = {...headline, at: headline.sortAt};
	const shown = new Set([key, ...alsoReported.map((sibling) => sibling.key)]);
	const candidates = reader
		.candidates(searchWords(clipping), candidateCount)
		.filter((candidate) => !shown.has(candidate.key))
		.map((candidate) => ({...candidate, at: candidate.sortAt}));
	return reader.headlines(nearest(clipping, candidates, limit));
}
