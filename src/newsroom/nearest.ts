import type {Clipping} from './clusters.js';
import type {Remembered} from './event.js';
import {createEvent} from './event.js';
import {cosineTo, norm, vectorOfTerms} from './likeness.js';
import {createMemory} from './memory.js';
import {readTerms} from './terms.js';

/** Below this two stories have a word in common and nothing else. */
const leastLike = 0.08;
/** From here on they are the same text. */
const sameText = 0.9;
const halfLifeMs = 10 * 86_400_000;

/** "Other news": the keys of the candidates nearest to a story, copies of it and of each other left out. */
export function nearest(
	clipping: Clipping,
	candidates: readonly Clipping[],
	limit: number,
	now = clipping.at,
): readonly number[] {
	const memory = createMemory();
	const event = createEvent(0);
	const stories = candidates
		.filter(({key}) => key !== clipping.key)
		.map(({key, at, outlet, title, ...rest}) =>
			memory.append(
				{key, at, outlet, title, lead: key, event, figures: 0},
				readTerms({title, lede: rest.lede}),
			),
		);
	const likenessTo = (of: Pick<Clipping, 'title' | 'lede'>) => {
		const vector = vectorOfTerms(memory, readTerms(of));
		const length = norm(vector);
		return (story: Remembered) => cosineTo(memory, story, {vector, length});
	};
	const like = likenessTo(clipping);
	const ranked = stories
		.map((story) => ({story, cosine: like(story), age: Math.abs(now - story.at)}))
		.filter(({cosine}) => cosine >= leastLike && cosine < sameText)
		.map(({story, cosine, age}) => ({
			story,
			score: cosine * 2 ** -((Number.isFinite(age) ? age : 0) / halfLifeMs),
		}))
		.sort((a, b) => b.score - a.score || a.story.key - b.story.key);

	const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]));
	const chosen: Remembered[] = [];
	for (const {story} of ranked) {
		if (chosen.length === limit) break;
		const candidate = byKey.get(story.key);
		const isCopy =
			candidate &&
			chosen.length > 0 &&
			chosen.some(
				(
					(same) => (other: Remembered) =>
						same(other) >= sameText
				)(likenessTo(candidate)),
			);
		if (!isCopy) chosen.push(story);
	}
	return chosen.map(({key}) => key);
}
