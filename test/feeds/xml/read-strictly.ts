import {type X2jOptions, XMLParser} from 'fast-xml-parser';
import {decodeReferences} from '../../../src/feeds/decode-references.js';
import {createTreeBuilder, type TreeBuilder} from '../../../src/feeds/xml/tree-builder.js';
import type {XmlDocument, XmlNode} from '../../../src/feeds/xml/xml-node.js';

const textName = '#text';
const cdataName = '#cdata';
const attributesName = ':@';
/** Under this key, where an element stands. */
const place = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** What fast-xml-parser makes of an element in `preserveOrder`: one key that is its name, beside `:@`. */
interface Ordered {
	readonly [name: string | symbol]: unknown;
}

export const strictOptions = {
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
	jPath: false, // or it writes the path of every element as a string
	onDangerousProperty: (name) => name, // attributes have no prototype here, and end up in a Map
} as const satisfies X2jOptions;

const parser = new XMLParser(strictOptions);

/**
 * The same tree as `parseXml` makes of a well-formed document, by other hands: what it is judged by.
 * fast-xml-parser takes mis-nested and unclosed elements without a word, so each one's end is compared with its name.
 *
 * @throws {Error} where the text is not well-formed
 */
export function readStrictly(source: string, documentUrl: string): readonly XmlDocument[] {
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
		else take(step, steps, builder, source);
	}
	return builder.roots;
}

/** Reads one entry, and puts what is to be read after it on top of the steps. */
function take(entry: Ordered, steps: Step[], builder: TreeBuilder, source: string): void {
	const name = nameOf(entry);
	const content = entry[name];
	if (name === textName) {
		builder.text(decodeReferences(String(content)));
		return;
	}
	const children = content as readonly Ordered[];
	if (name === cdataName) {
		builder.text(String(children[0]?.[textName] ?? ''));
		return;
	}
	const {startIndex: start = 0, endIndex: end} = (entry[place] ?? {}) as Place;
	if (end === undefined || !isClosed(name, end, source)) {
		throw new Error(`<${name}> is not closed by its own end tag`);
	}
	builder.open({name, attributes: attributesOf(entry), start});
	steps.push(end);
	for (let at = children.length - 1; at >= 0; at--) steps.push(children[at] ?? end);
}

/** The one key beside the attributes'. Every element comes through here: no list of keys is built for it. */
function nameOf(entry: Ordered): string {
	for (const key in entry) if (key !== attributesName) return key;
	return '';
}

function isClosed(name: string, end: number, source: string): boolean {
	return source.startsWith('/>', end - 2) || source.startsWith(`</${name}>`, end - name.length - 3);
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(entry: Ordered): ReadonlyMap<string, string> {
	const written = entry[attributesName] as Readonly<Record<string, string>> | undefined;
	if (written === undefined) return noAttributes;
	return new Map(Object.entries(written).map(([name, value]) => [name, decodeReferences(value)]));
}
