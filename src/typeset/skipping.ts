import {elements} from './elements.js';
import type {Attributes} from './picture.js';
import {rawTextElements} from './read-tags.js';

export interface Skipping {
	/** Told of each start tag: whether it stands in, or opens, what a reader is not to see. */
	opens(name: string, attributes: Attributes, at: number): boolean;
	/** Told of each end tag: whether it stood in it. */
	closes(name: string): boolean;
	isOn(): boolean;
}

/** Leaves out scripts, forms, frames and hidden parts with all they hold, unless they never end: then only the tag. */
export function skipping(html: string): Skipping {
	const lastEnds = new Map<string, number>();
	let skipped: string | undefined;
	let depth = 0;

	const isClosedAfter = (name: string, at: number) => {
		let last = lastEnds.get(name);
		if (last === undefined) {
			last = lastEndOf(html, name);
			lastEnds.set(name, last);
		}
		return last > at;
	};

	return {
		opens(name, attributes, at) {
			if (skipped !== undefined) {
				if (name === skipped) depth += 1;
				return true;
			}
			if (elements.get(name)?.does !== 'skip' && !isHidden(attributes)) return false;
			if (!rawTextElements.has(name) && !isClosedAfter(name, at)) return false;
			skipped = name;
			depth = 1;
			return true;
		},
		closes(name) {
			if (skipped === undefined) return false;
			if (name === skipped) depth -= 1;
			if (depth === 0) skipped = undefined;
			return true;
		},
		isOn: () => skipped !== undefined,
	};
}

function isHidden(attributes: Attributes): boolean {
	if (attributes.size === 0) return false;
	return attributes.has('hidden') || /display:\s?none/i.test(attributes.get('style') ?? '');
}

/** Where the last end tag of a name begins; -1 when there is none. */
function lastEndOf(html: string, name: string): number {
	const tag = `</${name}`;
	return Math.max(html.lastIndexOf(tag), html.lastIndexOf(tag.toUpperCase()));
}
