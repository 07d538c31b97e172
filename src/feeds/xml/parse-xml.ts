import {withoutDoctype} from './doctype.js';
import {parseLenient} from './parse-lenient.js';
import {parseStrict} from './parse-strict.js';
import {maxElements} from './tree-builder.js';
import type {XmlDocument} from './xml-node.js';

/**
 * The light tree of an XML text, well-formed or not; one document for each top-level element, since junk may
 * stand before the root. Empty when no element stands in the text.
 *
 * @param url what relative addresses count from
 */
export function parseXml(text: string, url: string): readonly XmlDocument[] {
	const source = withoutDoctype(text);
	return (isOrdinary(source) && tryStrict(source, url)) || parseLenient(source, url);
}

/** Absent: not well-formed, or too deep. Nothing is lost, the lenient parser reads the same text. */
function tryStrict(source: string, url: string): readonly XmlDocument[] | undefined {
	try {
		const documents = parseStrict(source, url);
		return documents.length > 0 ? documents : undefined;
	} catch {
		return undefined;
	}
}

/** fast-xml-parser takes forty seconds for a tag with a million attributes. */
const longTag = /<[^<>]{20000}/;
const maxTag = 20_000;

/** It gathers a text character by character: one of 15 MB takes half a gigabyte. */
const maxStretch = 500_000;

/** It drops an attribute without quotes, and says nothing. */
const unquoted = /<[A-Za-z][^<>]*\s[\w:.-]+=[^\s"'<>]/;

/** What fast-xml-parser can be trusted with: it builds a tree of its own beside ours, and knows no limit. */
function isOrdinary(source: string): boolean {
	let tags = 0;
	let last = 0;
	let longest = 0;
	for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
		longest = Math.max(longest, at - last);
		last = at;
		tags++;
	}
	longest = Math.max(longest, source.length - last);
	if (longest > maxStretch || tags > 2 * maxElements) return false;
	const hasLongTag = longest >= maxTag && longTag.test(source);
	return !hasLongTag && !unquoted.test(source);
}
