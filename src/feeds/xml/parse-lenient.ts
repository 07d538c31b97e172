import {decodeReferences} from '../decode-references.js';
import {behind, readEndTag} from './end-tag.js';
import {readTag} from './parse-attributes.js';
import {createTreeBuilder, type TreeBuilder} from './tree-builder.js';
import type {XmlDocument} from './xml-node.js';

const tagName = /[A-Za-z_][^\s/>"'<=]*/y;
/** Where markup begins; any other `<` is text. */
const markup = /<(?=[A-Za-z_!?]|\/[A-Za-z_])/g;

/**
 * Reads what a strict parser refuses: lone `<` and `&`, crossed and unclosed tags, a document cut off anywhere.
 * One pass over the text, whatever stands in it.
 */
export function parseLenient(source: string, documentUrl: string): readonly XmlDocument[] {
	const builder = createTreeBuilder(source, documentUrl);
	const closed = new Set<number>();
	let at = 0;
	while (at < source.length) {
		markup.lastIndex = at;
		const next = markup.exec(source)?.index ?? source.length;
		if (next > at) builder.text(decodeReferences(source.slice(at, next)));
		if (next === source.length) break;
		at = readMarkup(source, next, builder);
		if (builder.depth() === 0) closed.add(builder.roots.length - 1);
	}
	while (builder.depth() > 0) builder.close(source.length);
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
	if (source.startsWith('</', at)) return readEndTag(source, at, nameAt(source, at + 2), builder);
	return readStartTag(source, at, builder);
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
	return tagName.exec(source)?.[0] ?? '';
}
