import {decodeReferences} from '../decode-references.js';
import {withoutDoctype} from './doctype.js';
import {behind, readEndTag} from './end-tag.js';
import {readTag} from './parse-attributes.js';
import {createTreeBuilder, type TreeBuilder} from './tree-builder.js';
import type {XmlDocument} from './xml-node.js';

const tagName = /[^\s/>"'<=]*/y;
/** What opens markup; any other `<` is text. */
const markup = /<(?:[A-Za-z_!?]|\/[A-Za-z_])/y;

/**
 * The light tree of an XML text, well-formed or not: lone `<` and `&`, crossed and unclosed tags, a document cut off
 * anywhere. One pass over the text, whatever stands in it. One document for each top-level element, since junk may
 * stand before the root; empty when no element stands in the text.
 *
 * @param url what relative addresses count from
 */
export function parseXml(text: string, url: string): readonly XmlDocument[] {
	const source = withoutDoctype(text);
	const builder = createTreeBuilder(source, url);
	const closed = new Set<number>();
	let at = 0;
	while (at < source.length) {
		const next = nextMarkup(source, at);
		if (next > at) builder.text(decodeReferences(source.slice(at, next)));
		if (next === source.length) break;
		at = readMarkup(source, next, builder);
		if (builder.depth() === 0) closed.add(builder.roots.length - 1);
	}
	while (builder.depth() > 0) builder.close(source.length);
	return builder.roots.map((root, index) => ({root, isPartial: !closed.has(index)}));
}

function nextMarkup(source: string, from: number): number {
	for (let at = source.indexOf('<', from); at !== -1; at = source.indexOf('<', at + 1)) {
		markup.lastIndex = at;
		if (markup.test(source)) return at;
	}
	return source.length;
}

/** Reads the tag, comment or section that opens at `at`; answers where the text goes on. */
function readMarkup(source: string, at: number, builder: TreeBuilder): number {
	const mark = source[at + 1];
	if (mark === '/') return readEndTag(source, at, nameAt(source, at + 2), builder);
	if (mark === '!') return readSection(source, at, builder);
	if (mark === '?') return behind(source, '>', at);
	return readStartTag(source, at, builder);
}

function readSection(source: string, at: number, builder: TreeBuilder): number {
	if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
	if (!source.startsWith('<![CDATA[', at)) return behind(source, '>', at);
	const end = behind(source, ']]>', at + 9);
	builder.text(source.slice(at + 9, source.startsWith(']]>', end - 3) ? end - 3 : end));
	return end;
}

function readStartTag(source: string, at: number, builder: TreeBuilder): number {
	const name = nameAt(source, at + 1);
	const {attributes, isSelfClosing, end} = readTag(source, at + 1 + name.length);
	builder.open({name, attributes, start: at});
	if (isSelfClosing) builder.close(end);
	return end;
}

function nameAt(source: string, at: number): string {
	tagName.lastIndex = at;
	tagName.test(source);
	return source.slice(at, tagName.lastIndex);
}
