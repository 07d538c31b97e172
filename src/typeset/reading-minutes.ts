import type {Block} from './block.js';
import {textOf} from './text-of.js';

// Silent reading of non-fiction in English and of Chinese and Japanese, as averages over studies have it.
const wordsPerMinute = 230;
const hanPerMinute = 400;

const han = /[\u3041-\u30FF\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/gu;

/** Whole minutes to read an article, at least one. */
export function readingMinutes(blocks: readonly Block[]): number {
	const text = textOf(blocks);
	let characters = 0;
	const others = text.replace(han, () => {
		characters += 1;
		return ' ';
	});
	const words = others.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	return Math.max(1, Math.round(words / wordsPerMinute + characters / hanPerMinute));
}
