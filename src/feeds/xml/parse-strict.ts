import {decodeHTMLStrict} from 'entities';
import {XMLParser} from 'fast-xml-parser';
import {createTreeBuilder} from './tree-builder.js';
import type {XmlDocument} from './xml-node.js';

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
	});
	const ordered = parser.parse(source) as readonly Ordered[];
	return walk(ordered, source, documentUrl).map((root) => ({root, isPartial: false}));
}

interface Place {
	readonly startIndex?: number;
	/** Absent: the element was never closed. */
	readonly endIndex?: number;
}

/** A step of the walk: an element to open, or the end of an open one. */
type Step = Ordered | {readonly closeAt: number};

function walk(ordered: readonly Ordered[], source: string, documentUrl: string) {
	const builder = createTreeBuilder(source, documentUrl);
	const steps: Step[] = [...ordered].reverse();
	for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
		if ('closeAt' in step && typeof step.closeAt === 'number') {
			builder.close(step.closeAt);
			continue;
		}
		const name = Object.keys(step).find((key) => key !== attributesName) ?? '';
		const content = (step as Ordered)[name];
		if (name === textName) {
			builder.text(decodeHTMLStrict(String(content)));
		} else if (name === cdataName) {
			builder.text(String((content as readonly Ordered[])[0]?.[textName] ?? ''));
		} else {
			const {start, end} = placeOf(step as Ordered, name, source);
			builder.open({name, attributes: attributesOf(step as Ordered), start});
			steps.push({closeAt: end});
			for (const child of (content as readonly Ordered[]).toReversed()) steps.push(child);
		}
	}
	return builder.roots;
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
