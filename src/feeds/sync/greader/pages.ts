import {FeedError} from '../../feed-error.js';
import {asRecord, asText} from '../../loose.js';
import {hostOf} from '../../web-address.js';
import type {Fields} from './session.js';

/** Whatever comes after it: 50,000 stories, or two million ids. */
const mostPages = 200;

export interface AnswerPage {
	/** Unchecked. */
	readonly answer: unknown;
	/** Whether another follows. `endless`: one should, but the server goes round in circles. */
	readonly next: 'more' | 'none' | 'endless';
}

/** The pages of one list, each asked for with the word that the one before it gave. */
export async function* pagesOf(
	ask: (continuation: string | undefined) => Promise<unknown>,
): AsyncGenerator<AnswerPage> {
	const asked = new Set<string>();
	let continuation: string | undefined;
	while (true) {
		const answer = await ask(continuation);
		continuation = asText(asRecord(answer)['continuation']);
		if (continuation === undefined) return yield {answer, next: 'none'};
		const isEndless = asked.has(continuation) || asked.size >= mostPages;
		if (isEndless) return yield {answer, next: 'endless'};
		yield {answer, next: 'more'};
		asked.add(continuation);
	}
}

/** Always said: servers differ in how many they send to those who do not. */
export function paging(most: number, continuation: string | undefined): Fields {
	return [['n', String(most)], ...(continuation === undefined ? [] : [['c', continuation] as const])];
}

export function endless(url: string): FeedError {
	return new FeedError(
		'malformed',
		url,
		`${hostOf(url)} sends the same pages again and again: what came is kept, the rest waits for the next sync.`,
	);
}
