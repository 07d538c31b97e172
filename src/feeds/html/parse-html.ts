import {decodeReferences} from '../decode-references.js';
import {resolveAddress} from '../web-address.js';
import {behind, readEndTag} from '../xml/end-tag.js';
import {readTag} from '../xml/parse-attributes.js';
import {createTreeBuilder, type OpenTag, type TagBuilder} from '../xml/tree-builder.js';
import type {XmlNode} from '../xml/xml-node.js';

const tagName = /[a-z][^\s/>]*/iy;
/** Where markup begins; any other `<` is text. */
const markup = /<(?=[a-z!?]|\/[a-z])/gi;

/** Elements without an end tag (HTML §13.1.2). */
export const voidElements = new Set(
	'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** No tag is one inside these (HTML §13.1.2.1). */
const rawElements = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'xmp']);

const blocks =
	'address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul';

/** A start tag → the elements it ends when they are innermost: their own end tags may be left out (HTML §13.1.2.4). */
const ends: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
	...blocks.split(' ').map((name) => [name, ['p']] as const),
	['li', ['p', 'li']],
	['dt', ['p', 'dt', 'dd']],
	['dd', ['p', 'dt', 'dd']],
	['tr', ['p', 'td', 'th', 'tr']],
	['td', ['p', 'td', 'th']],
	['th', ['p', 'td', 'th']],
]);

/**
 * The light tree of a web page, whatever its state; addresses count from its `<base>`. In one pass, with a cap on depth
 * and elements: the parser of htmlparser2 takes minutes for a page of tags that nothing closes.
 *
 * @returns the top-level elements
 */
export function parseHtml(source: string, pageUrl: string): readonly XmlNode[] {
	const builder = createTreeBuilder(source, baseOf(source, pageUrl));
	let at = 0;
	while (at < source.length) {
		markup.lastIndex = at;
		const next = markup.exec(source)?.index ?? source.length;
		if (next > at) builder.text(decodeReferences(source.slice(at, next)));
		if (next === source.length) break;
		at = readMarkup(source, next, builder);
	}
	while (builder.depth() > 0) builder.close(source.length);
	return builder.roots;
}

/** What the addresses of a page count from. */
export function baseOf(source: string, pageUrl: string): string {
	const found = /<base(?=\s)/i.exec(source);
	const {attributes} = found ? readTag(source, found.index + 5) : {};
	return resolveAddress(attributes?.get('href'), pageUrl) ?? pageUrl;
}

/** Reads the tag or comment that opens at `at`; answers where the text goes on. */
function readMarkup(source: string, at: number, builder: TagBuilder): number {
	if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
	if (source[at + 1] === '!' || source[at + 1] === '?') return behind(source, '>', at);
	return source[at + 1] === '/'
		? readEndTag(source, at, nameAt(source, at + 2).toLowerCase(), builder)
		: readStartTag(source, at, builder);
}

function readStartTag(source: string, at: number, builder: TagBuilder): number {
	const written = nameAt(source, at + 1);
	const name = written.toLowerCase();
	const {attributes, isSelfClosing, end} = readTag(source, at + 1 + written.length);
	openElement(builder, {name, attributes, start: at});
	if (voidElements.has(name) || isSelfClosing) builder.close(end);
	else if (rawElements.has(name)) return readRaw(source, name, end, builder);
	return end;
}

/** Opens an element, and closes those that end where it begins. */
export function openElement(builder: TagBuilder, tag: OpenTag): void {
	for (const ended of ends.get(tag.name) ?? []) {
		if (builder.depthOf(ended) === builder.depth() - 1) builder.close(tag.start);
	}
	builder.open(tag);
}

/** The text of a script, style or title, up to its end tag. */
function readRaw(source: string, name: string, from: number, builder: TagBuilder): number {
	const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
	endTag.lastIndex = from;
	const end = endTag.exec(source)?.index ?? source.length;
	builder.text(decodeReferences(source.slice(from, end)));
	const next = behind(source, '>', end);
	builder.close(next);
	return next;
}

function nameAt(source: string, at: number): string {
	tagName.lastIndex = at;
	return tagName.exec(source)?.[0] ?? '';
}
