import type {Article} from '../model.js';
import {blocksOf, textOf} from '../typeset/index.js';

/** News in brief is shorter; a summary of so many characters, 250 words, is the story. */
const wholeCharacters = 1500;
const cutOff = /(?:…|\.\.\.|read (?:more|on)|continue reading)[\s\])»›→.]*$/i;

/** Whether the feed gave no more than the beginning of a story, or what it is about. */
export function isOnlySummary({body}: Article): boolean {
	const text = textOf(blocksOf(body)).trim();
	return text.length < wholeCharacters || cutOff.test(text);
}
