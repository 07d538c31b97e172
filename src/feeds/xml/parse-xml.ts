import {withoutDoctype} from './doctype.js';
import {parseLenient} from './parse-lenient.js';
import {parseStrict} from './parse-strict.js';
import type {XmlDocument} from './xml-node.js';

/**
 * The light tree of an XML text, well-formed or not; one document for each top-level element, since junk may
 * stand before the root. Empty when no element stands in the text.
 *
 * @param url what relative addresses count from
 */
export function parseXml(text: string, url: string): readonly XmlDocument[] {
	const source = withoutDoctype(text);
	try {
		const documents = parseStrict(source, url);
		if (documents.length > 0) return documents;
	} catch {
		// Not well-formed, or too deep: nothing is lost, the lenient parser reads the same text.
	}
	return parseLenient(source, url);
}
