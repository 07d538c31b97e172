import {type Printable, printable, printableLine} from '../printable.js';
import {decodeReferences} from './decode-references.js';
import {piecewise} from './piecewise.js';
import type {WireText} from './wire.js';

/** Only what HTML knows is markup: "a < b" and "<Ctrl>" are words. */
const knownTag =
	/<\/?(?:a|abbr|acronym|address|article|aside|b|base|bdi|bdo|big|blink|blockquote|body|br|button|caption|center|cite|code|col|dd|del|details|dfn|dir|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|meta|nav|nobr|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr)(?:\s[^<>]*)?\/?>/gi;

/** A tag of these parts words; an inline tag joins them. */
const blockTag =
	/<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)(?:\s[^<>]*)?\/?>/gi;

/** Parts words in a title too; an inline tag stands inside a word as often as between two. */
const isBreak = /^<\/?(?:br|div|h[1-6]|li|p)\b/i;

/** No lede needs more of its text: pictures in base64 and long tables are not read through for it. */
const ledeSource = 40_000;
/** Where most ledes are found. */
const usualLedeSource = 4000;
const maxLede = 600;
/** No title or name is longer; a feed's stands in every one of its stories. */
const maxLine = 2000;

/**
 * A title or name on one line of 2,000 characters or fewer: entities decoded once, known tags taken off, white space
 * folded. Absent when empty.
 */
export function toLine(text: WireText | undefined): Printable | undefined {
	if (!text) return undefined;
	const start = text.value.slice(0, ledeSource);
	const plain = text.kind === 'text' ? start : decodeReferences(withoutKnownTags(start));
	return cutAtWord(printableLine(plain), maxLine) || undefined;
}

function withoutKnownTags(html: string): string {
	return html.includes('<')
		? html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(knownTag, (tag) => (isBreak.test(tag) ? ' ' : ''))
		: html;
}

/** The first 600 characters of a text or fewer, cut between words; '' when there are none. */
export function toLede(text: WireText | undefined): Printable {
	if (!text) return printable('');
	const first = plainStart(text, usualLedeSource);
	const isEnough = first.length > maxLede || text.value.length <= usualLedeSource;
	return cutAtWord(isEnough ? first : plainStart(text, ledeSource), maxLede);
}

/** All of an HTML text on one line, for an index: no markup, no scripts, entities decoded. */
export function toIndexed(html: string): Printable {
	return printableLine(decodeReferences(withoutMarkup(html)));
}

function plainStart({value, kind}: WireText, length: number): Printable {
	const start = value.slice(0, length);
	return printableLine(kind === 'text' ? start : decodeReferences(withoutMarkup(start)));
}

function withoutMarkup(html: string): string {
	if (!html.includes('<')) return html;
	const whole = withoutHidden(html).replace(/<\/?[a-z!][^<>]*$/i, ''); // it broke off inside a tag
	return piecewise(whole, '<', withoutTags);
}

function withoutTags(html: string): string {
	return html.replace(blockTag, ' ').replace(/<\/?[a-z!][^<>]*>/gi, '');
}

/** Comments, scripts and styles hold no words for people. */
function withoutHidden(html: string): string {
	if (!/<(?:!--|script|style)/i.test(html)) return html;
	return html
		.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
		.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ');
}

function cutAtWord(text: Printable, most: number): Printable {
	if (text.length <= most) return text;
	const cut = text.slice(0, most);
	const space = cut.lastIndexOf(' ');
	// Text without spaces (Chinese, Japanese, Thai) is cut where it is, but not through a surrogate pair.
	return printable(space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, ''));
}
