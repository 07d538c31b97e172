import {decodeReferences} from '../decode-references.js';
import {resolveAddress} from '../web-address.js';
import type {XmlNode} from './xml-node.js';

export function childrenNamed(node: XmlNode | undefined, ...names: readonly string[]): readonly XmlNode[] {
	return node?.children.filter((child) => names.includes(child.name)) ?? [];
}

export function childNamed(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
	for (const name of names) {
		for (const child of node?.children ?? []) if (child.name === name) return child;
	}
	return undefined;
}

/** Trimmed own text; absent when there is none. */
export function textOf(node: XmlNode | undefined): string | undefined {
	return node?.text.trim() || undefined;
}

/** The first of the named children that holds text. */
export function childText(node: XmlNode | undefined, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		for (const child of node?.children ?? []) {
			const text = child.name === name ? textOf(child) : undefined;
			if (text !== undefined) return text;
		}
	}
	return undefined;
}

/** Trimmed; absent when empty. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
	return node?.attributes.get(name)?.trim() || undefined;
}

/** The address that stands in an attribute, made absolute. */
export function addressIn(node: XmlNode | undefined, name: string): string | undefined {
	return node && resolveAddress(withoutReferences(attributeOf(node, name)), node.base);
}

/** The address that is the text of a node, made absolute. */
export function addressOf(node: XmlNode | undefined): string | undefined {
	return node && resolveAddress(withoutReferences(node.text), node.base);
}

/** Many writers escape the `&` of an address once too often, or inside CDATA. No address means a reference. */
function withoutReferences(address: string | undefined): string | undefined {
	return address?.includes('&') ? decodeReferences(address) : address;
}

/** What stands between the tags, as markup: sliced from the source, CDATA unwrapped, an xhtml prefix taken off. */
export function innerMarkup(node: XmlNode): string {
	const outer = node.source.slice(node.start, node.end);
	const inner = outer.slice(startTagLength(outer), outer.length - endTagLength(outer));
	return withoutPrefix(inner.replace(/<!\[CDATA\[|\]\]>/g, ''), xhtmlPrefix(node));
}

/** A `>` may stand inside a quoted attribute. */
function startTagLength(outer: string): number {
	const tag = /^<[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/.exec(outer)?.[0];
	return tag?.length ?? outer.indexOf('>') + 1;
}

/** 0 for an element that something else closed. */
function endTagLength(outer: string): number {
	const opened = /^<([^\s/>]{1,200})/.exec(outer)?.[1];
	const [endTag = '', closed] = /<\/([^\s<>]{1,200})\s?>$/.exec(outer.slice(-210)) ?? [];
	return opened === closed ? endTag.length : 0;
}

/** As the document writes it: `h:` in `<h:b>`. */
function xhtmlPrefix(node: XmlNode): string | undefined {
	const element = [node, ...node.children].find(({name}) => name.startsWith('xhtml:'));
	return element && /^<([\w.-]{1,32}:)/.exec(element.source.slice(element.start, element.start + 40))?.[1];
}

function withoutPrefix(markup: string, prefix: string | undefined): string {
	return prefix === undefined ? markup : markup.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
