import {decodeHTML, decodeHTMLAttribute} from 'entities';
import {Tokenizer} from 'htmlparser2';

export interface TagReader {
	/** `at`: where in the HTML the tag begins. */
	open(name: string, attributes: ReadonlyMap<string, string>, at: number): void;
	close(name: string): void;
	/** Decoded text; one run may come in parts. */
	text(text: string): void;
	/** Asked at each step: whether the rest is unwanted. */
	isFull(): boolean;
}

const ignore = () => {};

/**
 * Reads HTML tag by tag, however broken. On htmlparser2's tokenizer, not its Parser: that one keeps a stack of its own,
 * and 100,000 tags that are never closed cost it two seconds, 400,000 forty. Entities are decoded in the runs that have
 * any: the tokenizer would look at each character of a long article for them, where it can leap from tag to tag.
 */
export function readTags(html: string, reader: TagReader): void {
	let name = '';
	let at = 0;
	let attributes = new Map<string, string>();
	let attribute = '';
	let value = '';
	let isRaw = false;

	const unlessFull = (step: () => void) => {
		if (reader.isFull()) tokenizer.pause();
		else step();
	};
	const open = () => unlessFull(() => reader.open(name, attributes, at));
	const text = (run: string) => unlessFull(() => reader.text(run));
	const decoded = (run: string) => (isRaw || !run.includes('&') ? run : decodeHTML(run));

	const tokenizer = new Tokenizer(
		// Feeds write <iframe … />, which would swallow the rest.
		{recognizeSelfClosing: true, decodeEntities: false},
		{
			onopentagname(start, end) {
				name = html.slice(start, end).toLowerCase();
				at = start;
				attributes = new Map();
			},
			onattribname(start, end) {
				attribute = html.slice(start, end).toLowerCase();
				value = '';
			},
			onattribdata(start, end) {
				value += html.slice(start, end);
			},
			onattribentity: ignore,
			onattribend() {
				if (!wantedAttributes.has(attribute) || attributes.has(attribute)) return;
				attributes.set(attribute, decodeHTMLAttribute(value));
			},
			onopentagend() {
				isRaw = rawTextElements.has(name);
				open();
			},
			onselfclosingtag() {
				open();
				if (rawTextElements.has(name)) reader.close(name);
			},
			onclosetag(start, end) {
				isRaw = false;
				unlessFull(() => reader.close(html.slice(start, end).toLowerCase()));
			},
			ontext: (start, end) => text(decoded(html.slice(start, end))),
			ontextentity: ignore,
			// Some feeds leave the CDATA wrapper in the text.
			oncdata: (start, end, offset) => text(html.slice(start, end - offset)),
			oncomment: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onend: ignore,
		},
	);
	tokenizer.write(html);
	tokenizer.end();
}

/** Elements an HTML parser reads no tags and no entities in. A browser ignores the slash of `<p/>`, but these must end. */
export const rawTextElements: ReadonlySet<string> = new Set([
	'iframe',
	'script',
	'style',
	'textarea',
	'title',
	'noembed',
	'noframes',
	'plaintext',
	'xmp',
]);

/** All that anything here asks for: a tag of a million attributes shall not be kept. */
const wantedAttributes: ReadonlySet<string> = new Set(
	'href src srcset data-src data-srcset data-original data-lazy-src alt width height style class hidden start'.split(
		' ',
	),
);
