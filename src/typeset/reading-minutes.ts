import type {Block} from './block.js';
import {textOf} from './text-of.js';

// Silent reading of non-fiction in English and of Chinese and Japanese, as averages over studies have it.
const wordsPerMinute = 230;
const hanPerMinute = 400;

const han = /[\u3041-\u30FF\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/gu;

/** Characters that are counted: who reads for half an hour more is told within a minute by as many as these. */
const counted = 50_000;

/** Whole minutes to read an article, at least one. */
export function readingMinutes(blocks: readonly Block[]): number {
	const all = textOf(blocks);
	const text = all.slice(0, counted);
	let characters = 0;
	const others = text.replace(han, () => {
		characters += 1;
		return ' ';
	});
	const words = others.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	return Math.max(
		1,
		Math.round((words / wordsPerMinute + characters / hanPerMinute) * (all.length / (text.length || 1))),
	);
}
