import {hash} from 'node:crypto';
import type {WrittenFeed} from './written-feed.js';

/** What takes an edit back in a file that has changed since. */
export type Contrary =
	| {readonly kind: 'add'; readonly feeds: readonly WrittenFeed[]}
	| {readonly kind: 'remove'; readonly urls: readonly string[]}
	| {readonly kind: 'move'; readonly from: string; readonly to: string};

/** An edit that was made, as JSON: kept with it, it can be taken back after the program has ended. */
export interface FileEdit {
	readonly contrary: Contrary;
	/** The stretch where the text differs from the one before it. */
	readonly at: number;
	/** What stood there before … */
	readonly before: string;
	/** … and the length of what stands there now. */
	readonly length: number;
	/** Of the text as it was left: where it is the same still, it is taken back to the letter. */
	readonly left: string;
}

/** The file's text before and after an edit. */
export interface Texts {
	readonly before: string;
	readonly after: string;
}

export function fileEdit({before, after}: Texts, contrary: Contrary): FileEdit {
	const shorter = Math.min(before.length, after.length);
	let at = 0;
	while (at < shorter && before[at] === after[at]) at++;
	let end = 0;
	while (end < shorter - at && before.at(-1 - end) === after.at(-1 - end)) end++;
	return {
		contrary,
		at,
		before: before.slice(at, before.length - end),
		length: after.length - end - at,
		left: fingerprint(after),
	};
}

/** The text before the edit; absent: it has changed since. */
export function textBefore(text: string, {at, before, length, left}: FileEdit): string | undefined {
	if (fingerprint(text) !== left) return undefined;
	return text.slice(0, at) + before + text.slice(at + length);
}

function fingerprint(text: string): string {
	return hash('sha256', text, 'base64url');
}
