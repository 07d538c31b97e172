import {decodeHTMLStrict} from 'entities';
import {XMLParser} from 'fast-xml-parser';
import {createTreeBuilder, type TreeBuilder} from './tree-builder.js';
import type {XmlDocument, XmlNode} from './xml-node.js';

const textName = '#text';
const cdataName = '#cdata';
const attributesName = ':@';
/** Under this key, where an element stands. */
const place = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** What fast-xml-parser makes of an element in `preserveOrder`: one key that is its name, beside `:@`. */
interface Ordered {
	readonly [name: string | symbol]: unknown;
}

/**
 * Reads well-formed documents. fast-xml-parser takes mis-nested and unclosed ones without a word, so each
 * element's end is compared with its name.
 *
 * @throws {Error} where the text is not well-formed: read it leniently then.
 */
export function parseStrict(source: string, documentUrl: string): readonly XmlDocument[] {
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: '',
		parseTagValue: false,
		parseAttributeValue: false,
		trimValues: false,
		processEntities: false,
		cdataPropName: cdataName,
		textNodeName: textName,
		captureMetaData: true,
		ignoreDeclaration: true,
		ignorePiTags: true,
		maxNestedTags: 200,
		onDangerousProperty: (name) => name, // attributes have no prototype here, and end up in a Map
	});
	const ordered = parser.parse(source) as readonly Ordered[];
	return walk(ordered, source, documentUrl).map((root) => ({root, isPartial: false}));
}

interface Place {
	readonly startIndex?: number;
	/** Absent: the element was never closed. */
	readonly endIndex?: number;
}

/** A step of the walk: an element or text to read, or where to close the innermost element. */
type Step = Ordered | number;

/** Without recursion: how deep a document nests is the publisher's choice. */
function walk(ordered: readonly Ordered[], source: string, documentUrl: string): readonly XmlNode[] {
	const builder = createTreeBuilder(source, documentUrl);
	const steps: Step[] = ordered.toReversed();
	for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
		if (typeof step === 'number') builder.close(step);
		else for (const next of take(step, source, builder)) steps.push(next); // too many to spread, in some feeds
	}
	return builder.roots;
}

/** Reads one entry; answers what is to be read after it, last first. */
function take(entry: Ordered, source: string, builder: TreeBuilder): readonly Step[] {
	const name = Object.keys(entry).find((key) => key !== attributesName) ?? '';
	const content = entry[name];
	if (name === textName) {
		builder.text(decodeHTMLStrict(String(content)));
		return [];
	}
	const children = content as readonly Ordered[];
	if (name === cdataName) {
		builder.text(String(children[0]?.[textName] ?? ''));
		return [];
	}
	const {start, end} = placeOf(entry, name, source);
	builder.open({name, attributes: attributesOf(entry), start});
	return [end, ...children.toReversed()];
}

function placeOf(
	step: Ordered,
	name: string,
	source: string,
): {readonly start: number; readonly end: number} {
	const {startIndex: start = 0, endIndex: end} = (step[place] ?? {}) as Place;
	const endTag = end === undefined ? '' : source.slice(Math.max(start, end - name.length - 3), end);
	if (end === undefined || !(endTag === `</${name}>` || endTag.endsWith('/>'))) {
		throw new Error(`<${name}> is not closed by its own end tag`);
	}
	return {start, end};
}

function attributesOf(step: Ordered): ReadonlyMap<string, string> {
	const written = Object.entries((step[attributesName] ?? {}) as Record<string, string>);
	return new Map(written.map(([name, value]) => [name, decodeHTMLStrict(value)]));
}
