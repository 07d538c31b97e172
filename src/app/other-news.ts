import type {Article, Headline} from '../model.js';
import {nearest, searchWords} from '../newsroom/index.js';
import type {StoreReader} from '../store/index.js';

/** Stories looked at, newest first: weighing one takes 0.1 ms, and all of them share a frame. */
const candidateCount = 60;

/** "Other news" below an article: other events with the same people and places, nearest first. */
export function otherNewsFor(
	reader: StoreReader,
	{headline, alsoReported}: Article,
	limit = 6,
): readonly Headline[] {
	const clipping = {...headline, at: headline.sortAt};
	const shown = new Set([headline.key, ...alsoReported.map(({key}) => key)]);
	const candidates = reader
		.candidates(searchWords(clipping), candidateCount)
		.filter(({key}) => !shown.has(key))
		.map((candidate) => ({...candidate, at: candidate.sortAt}));
	return reader.headlines(nearest(clipping, candidates, limit));
}
