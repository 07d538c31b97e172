import {Tokenizer} from 'htmlparser2';
import {closeElement} from '../xml/end-tag.js';
import type {TagBuilder} from '../xml/tree-builder.js';
import {openElement, voidElements} from './parse-html.js';

const ignore = () => {};

/**
 * Tells a builder of the tags and the text of a web page, and closes every element. As browsers read it: what a feed
 * quotes never holds a `<`, what stands in the attributes of a page does. In time linear to its length.
 */
export function readPage(html: string, builder: TagBuilder): void {
	let name = '';
	let start = 0;
	let attributes = new Map<string, string>();
	let attribute = '';
	let value = '';
	let text = '';

	/** A reference parts a run; what it stands for belongs to the words around it. */
	const endText = () => {
		if (text !== '') builder.text(text);
		text = '';
	};
	const open = () => {
		endText();
		openElement(builder, {name, attributes, start});
	};

	const tokenizer = new Tokenizer(
		{recognizeSelfClosing: true},
		{
			onopentagname(from, to) {
				name = html.slice(from, to).toLowerCase();
				start = from;
				attributes = new Map();
			},
			onattribname(from, to) {
				attribute = html.slice(from, to).toLowerCase();
				value = '';
			},
			onattribdata(from, to) {
				value += html.slice(from, to);
			},
			onattribentity(codePoint) {
				value += String.fromCodePoint(codePoint);
			},
			onattribend() {
				if (!attributes.has(attribute) && attributes.size < maxAttributes) attributes.set(attribute, value);
			},
			onopentagend(end) {
				open();
				if (voidElements.has(name)) builder.close(end);
			},
			onselfclosingtag(end) {
				open();
				builder.close(end);
			},
			onclosetag(from, to) {
				endText();
				closeElement(builder, {name: html.slice(from, to).toLowerCase(), at: from, end: to});
			},
			ontext(from, to) {
				text += html.slice(from, to);
			},
			ontextentity(codePoint) {
				text += String.fromCodePoint(codePoint);
			},
			oncdata: ignore,
			oncomment: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onend: ignore,
		},
	);
	tokenizer.write(html);
	tokenizer.end();
	endText();
	while (builder.depth() > 0) builder.close(html.length);
}

/** A tag of a million of them shall not be kept. */
const maxAttributes = 100;
