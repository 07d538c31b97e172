import type {Clipping} from './clusters.js';
import type {Remembered} from './event.js';
import {createEvent} from './event.js';
import {cosineTo, vectorOfTerms} from './likeness.js';
import {createMemory, type Memory} from './memory.js';
import {readTerms, type Term} from './terms.js';

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
	const memory = createMemory('page');
	const event = createEvent(0);
	const stories = candidates
		.filter(({key}) => key !== clipping.key)
		.map((candidate) => {
			const terms = readTerms(candidate);
			const {key, at, outlet, title} = candidate;
			return {terms, story: memory.append({key, at, outlet, title, lead: key, event, figures: 0}, terms)};
		});

	const like = likenessTo(memory, readTerms(clipping));
	const ranked = stories
		.map(({story, terms}) => ({story, terms, cosine: like(story)}))
		.filter(({cosine}) => cosine >= leastLike && cosine < sameText)
		.map(({story, terms, cosine}) => ({
			story,
			terms,
			score: cosine * 2 ** -(Math.abs(now - story.at) / halfLifeMs || 0),
		}))
		.sort((a, b) => b.score - a.score || a.story.key - b.story.key);

	const chosen: Remembered[] = [];
	for (const {story, terms} of ranked) {
		if (chosen.length >= limit) break;
		const likeThis = likenessTo(memory, terms);
		if (!chosen.some((other) => likeThis(other) >= sameText)) chosen.push(story);
	}
	return chosen.map(({key}) => key);
}

function likenessTo(memory: Memory, terms: readonly Term[]): (story: Remembered) => number {
	const vector = vectorOfTerms(memory, terms);
	return (story) => cosineTo(memory, story, vector);
}
