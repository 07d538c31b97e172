import {decodeReferences} from '../decode-references.js';
import {readTag} from './parse-attributes.js';
import {createTreeBuilder, type TreeBuilder} from './tree-builder.js';
import type {XmlDocument} from './xml-node.js';

/** How far back an end tag looks for its start: bounds the work that crossed tags can ask for. */
const maxLookBack = 300;

const tagName = /[A-Za-z_][^\s/>"'<=]*/y;

/**
 * Reads what a strict parser refuses: lone `<` and `&`, crossed and unclosed tags, a document cut off anywhere.
 * One pass over the text, whatever stands in it.
 */
export function parseLenient(source: string, documentUrl: string): readonly XmlDocument[] {
	const builder = createTreeBuilder(source, documentUrl);
	const closed = new Set<number>();
	let at = 0;
	while (at < source.length) {
		const next = source.indexOf('<', at);
		const textEnd = next === -1 ? source.length : next;
		if (textEnd > at) builder.text(decodeReferences(source.slice(at, textEnd)));
		if (next === -1) break;
		at = readMarkup(source, next, builder);
		if (builder.openNames.length === 0) closed.add(builder.roots.length - 1);
	}
	while (builder.openNames.length > 0) builder.close(source.length);
	return builder.roots.map((root, index) => ({root, isPartial: !closed.has(index)}));
}

/** Reads the tag, comment or section that opens at `at`; answers where the text goes on. */
function readMarkup(source: string, at: number, builder: TreeBuilder): number {
	if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4);
	if (source.startsWith('<![CDATA[', at)) {
		const end = behind(source, ']]>', at + 9);
		builder.text(source.slice(at + 9, source.startsWith(']]>', end - 3) ? end - 3 : end));
		return end;
	}
	if (source.startsWith('<?', at)) return behind(source, '>', at);
	if (source.startsWith('<!', at)) return behind(source, '>', at);
	if (source.startsWith('</', at)) return readEndTag(source, at, builder);
	return readStartTag(source, at, builder);
}

function readStartTag(source: string, at: number, builder: TreeBuilder): number {
	tagName.lastIndex = at + 1;
	const name = tagName.exec(source)?.[0];
	if (name === undefined) {
		builder.text('<');
		return at + 1;
	}
	const {attributes, isSelfClosing, end} = readTag(source, at + 1 + name.length);
	builder.open({name, attributes, start: at});
	if (isSelfClosing) builder.close(end);
	return end;
}

function readEndTag(source: string, at: number, builder: TreeBuilder): number {
	tagName.lastIndex = at + 2;
	const name = tagName.exec(source)?.[0];
	if (name === undefined) {
		builder.text('<');
		return at + 1;
	}
	const bracket = source.indexOf('>', at);
	const end = bracket === -1 ? source.length : bracket + 1;
	const {openNames} = builder;
	const lowest = Math.max(0, openNames.length - maxLookBack);
	let opened = openNames.length - 1;
	while (opened >= lowest && openNames[opened] !== name) opened--;
	if (opened < lowest) return end; // closes nothing that is open
	while (openNames.length > opened + 1) builder.close(at);
	builder.close(end);
	return end;
}

function behind(source: string, mark: string, from: number): number {
	const found = source.indexOf(mark, from);
	return found === -1 ? source.length : found + mark.length;
}
