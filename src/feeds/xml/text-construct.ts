import {isUtf8} from 'node:buffer';
import type {WireText} from '../wire.js';
import {innerMarkup} from './read-node.js';
import type {XmlNode} from './xml-node.js';

/** Text that is HTML by its format: escaped, in CDATA, or as naked markup. Absent when empty. */
export function htmlText(node: XmlNode | undefined): WireText | undefined {
	if (!node) return undefined;
	const value = node.children.length > 0 ? innerMarkup(node) : node.text;
	return value.trim() === '' ? undefined : {value, kind: 'html', base: node.base};
}

/** Text in which markup means nothing. Absent when empty. */
export function plainText(node: XmlNode | undefined): WireText | undefined {
	if (!node || node.text.trim() === '') return undefined;
	return {value: node.text, kind: 'text', base: node.base};
}

/** The first that is there. */
export function firstHtml(...nodes: readonly (XmlNode | undefined)[]): WireText | undefined {
	for (const node of nodes) {
		const text = htmlText(node);
		if (text) return text;
	}
	return undefined;
}

/**
 * An Atom text construct (RFC 4287 §3.1, §4.1.3), and Atom 0.3's with its `mode`. What is neither text nor markup
 * (a film in base64) is absent.
 */
export function atomText(node: XmlNode | undefined): WireText | undefined {
	if (!node) return undefined;
	const type = (node.attributes.get('type') ?? 'text').trim().toLowerCase();
	const mode = node.attributes.get('mode')?.trim().toLowerCase();
	if (mode === 'base64' || isBinary(type)) return fromBase64(node);
	if (type === 'xhtml' || isXml(type) || mode === 'xml') return fromMarkup(node);
	if (type === 'html' || type === 'text/html' || mode === 'escaped') return htmlText(node);
	return node.children.length > 0 ? fromMarkup(node) : plainText(node); // naked markup under type=text
}

function isBinary(type: string): boolean {
	return /^(?:image|audio|video)\/(?!svg)|^application\/octet-stream/.test(type);
}

function isXml(type: string): boolean {
	return /^application\/xhtml\+xml|[+/]xml$/.test(type);
}

/** Markup in the element's own tree; the div that xhtml asks for is not part of it. */
function fromMarkup(node: XmlNode): WireText | undefined {
	const [only, ...others] = node.children;
	const isWrapped =
		only !== undefined && others.length === 0 && /(?:^|:)div$/.test(only.name) && node.text.trim() === '';
	const value = node.children.length > 0 ? innerMarkup(isWrapped ? only : node) : escapeHtml(node.text);
	return value.trim() === '' ? undefined : {value, kind: 'html', base: isWrapped ? only.base : node.base};
}

/** Some writers send words this way; what is not UTF-8 inside is not words. */
function fromBase64(node: XmlNode): WireText | undefined {
	const bytes = Buffer.from(node.text.replace(/\s+/g, ''), 'base64');
	const value = isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : '';
	return value.trim() === '' ? undefined : {value, kind: 'html', base: node.base};
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
