import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {FeedError} from '../../src/feeds/feed-error.js';
import {parseDocument} from '../../src/feeds/parse-document.js';
import type {Feed} from '../../src/model.js';
import {mutate} from '../feeds/mutate.js';
import {control, stringsIn} from '../feeds/strings-in.js';
import {mustBe, pick, type Target} from './target.js';

/** Run from the folder of the project, as npm does. */
const originals = ['test/feeds/fixtures', 'sample'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => /\.(?:xml|json|html)$/.test(name))
		.toSorted()
		.map((name) => readFileSync(join(folder, name))),
);

/** Damaged documents: each is a feed or a FeedError, without a control character in any string, and twice the same. */
export const parser: Target = {
	name: 'parser',
	share: 30,
	prepare(random) {
		const first = pick(originals, random);
		const input = mutate(random() < 0.1 ? spliced(first, pick(originals, random), random) : first, random);
		return {input, run: () => check(input)};
	},
};

/** The start of one document, and the end of another. */
function spliced(first: Buffer, second: Buffer, random: () => number): Buffer {
	const at = Math.floor(random() * first.length);
	return Buffer.concat([first.subarray(0, at), second.subarray(Math.floor(random() * second.length))]);
}

function check(bytes: Uint8Array): void {
	const outcome = outcomeOf(bytes);
	const texts = outcome instanceof FeedError ? [outcome.message] : stringsIn(outcome);
	mustBe(!texts.some((text) => control.test(text)), 'a control character came through');
	if (outcome instanceof FeedError) return;
	const ids = outcome.stories.map(({id}) => id);
	mustBe(new Set(ids).size === ids.length, 'two stories have one id');
	const again = outcomeOf(bytes);
	const others = again instanceof FeedError ? [] : again.stories.map(({id}) => id);
	mustBe(others.join() === ids.join(), 'the ids are others the second time');
}

function outcomeOf(bytes: Uint8Array): Feed | FeedError {
	try {
		return parseDocument({url: 'https://example.org/feed', bytes});
	} catch (error) {
		if (error instanceof FeedError) return error;
		throw error;
	}
}
