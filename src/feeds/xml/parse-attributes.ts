import {decodeReferences} from '../decode-references.js';

// A value never runs over a `<`: so one lost quote cannot swallow the document, and no scan reads a byte twice.
const attribute = /\s*([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]*)))?|[\s/"'=]/y;

/** No element of a feed has more that mean anything. */
const maxAttributes = 200;

export interface ReadTag {
	readonly attributes: ReadonlyMap<string, string>;
	readonly isSelfClosing: boolean;
	/** Behind the `>`. */
	readonly end: number;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/** Reads on behind a start tag's name. A tag cut off by `<` or the end of the text ends there. */
export function readTag(text: string, from: number): ReadTag {
	if (text[from] === '>') return {attributes: noAttributes, isSelfClosing: false, end: from + 1};
	let attributes: Map<string, string> | undefined; // most tags have none, and a feed may have 300,000 tags
	let at = from;
	for (;;) {
		attribute.lastIndex = at;
		const found = attribute.exec(text);
		if (!found) break;
		at = attribute.lastIndex;
		const [, name, double, single, bare] = found;
		// The first of two counts, as in HTML.
		if (name === undefined || attributes?.has(name) || attributes?.size === maxAttributes) continue;
		attributes ??= new Map();
		attributes.set(name, decodeReferences(double ?? single ?? bare ?? ''));
	}
	const isSelfClosing = text[at - 1] === '/';
	return {attributes: attributes ?? noAttributes, isSelfClosing, end: text[at] === '>' ? at + 1 : at};
}
