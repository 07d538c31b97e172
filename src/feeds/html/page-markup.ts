import {printable, printableLine} from '../../printable.js';
import type {OpenTag, TagBuilder} from '../xml/tree-builder.js';
import {escapeText, escapeValue, pageAttributes} from './page-attributes.js';
import {baseOf} from './parse-html.js';
import {readPage} from './read-page.js';

/** A web page as it may be given to a parser that trusts what it reads. */
export interface PageMarkup {
	/** Every tag closed, of few names and attributes, no script; text printable, addresses absolute. */
	readonly markup: string;
	/** Of its text, white space folded. */
	readonly characters: number;
}

/** Finding the article in a page costs by its elements, and by their depth again; long reports have 5,000. */
const maxElements = 15_000;
const maxDepth = 60;
/** A book has so many characters. */
const maxLength = 2_000_000;
/** And its head says so much that is of use. */
const maxHead = 50_000;

/** Nothing in them is read. */
const dropped = new Set(
	'script style template svg math iframe frame frameset object embed applet canvas audio video select textarea button datalist dialog xmp noembed'.split(
		' ',
	),
);
const voids = new Set('br hr img source wbr col'.split(' '));
/** Ours are written around all of it; void ones of no use. */
const passedOver = new Set('html head body title meta area base input link param track keygen'.split(' '));

/** The page without what is not for readers, within limits: what goes beyond them is left out. */
export function pageMarkup(source: string, pageUrl: string): PageMarkup {
	const writer = createWriter(baseOf(source, pageUrl));
	readPage(source, writer);
	return writer.page();
}

/** What an open element is closed with, '' for nothing; absent: nothing inside it counts. */
type EndTag = string | undefined;

function createWriter(base: string): TagBuilder & {page(): PageMarkup} {
	const names: string[] = [];
	const endTags: EndTag[] = [];
	const depths = new Map<string, number[]>();
	let head = '';
	let title = '';
	let body = '';
	let characters = 0;
	let elements = 0;
	let shown = 0;

	const isSilent = () => endTags.length > 0 && endTags.at(-1) === undefined;
	const isFull = () => elements >= maxElements || body.length >= maxLength;

	function write({name, attributes}: OpenTag): EndTag {
		if (isSilent() || dropped.has(name)) return undefined;
		if (name === 'meta' && head.length < maxHead) head += metaTag(attributes);
		if (passedOver.has(name) || shown >= maxDepth || isFull()) return '';
		const plain = plainName(name);
		body += `<${plain}${pageAttributes(attributes, base)}>`;
		elements++;
		return voids.has(plain) ? '' : `</${plain}>`;
	}

	return {
		open(tag) {
			const known = depths.get(tag.name);
			if (known) known.push(names.length);
			else depths.set(tag.name, [names.length]);
			const endTag = write(tag);
			if (endTag) shown++;
			names.push(tag.name);
			endTags.push(endTag);
		},
		text(decoded) {
			if (isSilent() || isFull()) return;
			if (names.at(-1) === 'title') {
				title += decoded.slice(0, maxWords);
				return;
			}
			const words = printable(decoded.slice(0, maxLength));
			body += escapeText(words);
			characters += printableLine(words).length;
		},
		close() {
			depths.get(names.pop() ?? '')?.pop();
			const endTag = endTags.pop();
			if (!endTag) return;
			shown--;
			body += endTag;
		},
		depth: () => names.length,
		depthOf: (name) => depths.get(name)?.at(-1),
		page() {
			const titleTag = `<title>${escapeText(printableLine(title.slice(0, maxWords)))}</title>`;
			const markup = `<!DOCTYPE html><html><head>${titleTag}${head}</head><body>${body}</body></html>`;
			return {markup, characters};
		},
	};
}

/** Of a name or title. */
const maxWords = 1000;

/** A page may stand in one form; what nobody knows stands in a line. */
function plainName(name: string): string {
	if (name === 'form') return 'div';
	return /^[a-z][a-z0-9-]{0,30}$/.test(name) ? name : 'span';
}

/** Names of the page, its authors, its language: they tell the article's title from its text. */
function metaTag(attributes: ReadonlyMap<string, string>): string {
	const name = ['property', 'name', 'itemprop'].find((one) => attributes.has(one));
	const content = attributes.get('content');
	if (name === undefined || content === undefined) return '';
	const [what, words] = [attributes.get(name) ?? '', content].map((text) =>
		escapeValue(printableLine(text.slice(0, maxWords))),
	);
	return `<meta ${name}="${what}" content="${words}">`;
}
