/** Microformats in HTML (https://microformats.org/wiki/microformats2), and the class names they had before. */
import type {WirePerson} from '../wire.js';
import {addressIn, attributeOf, innerMarkup, textOf} from '../xml/read-node.js';
import type {XmlNode} from '../xml/xml-node.js';

/** The classic name → the one of today. WordPress themes still write these. */
const classicNames: ReadonlyMap<string, string> = new Map(
	Object.entries({
		hfeed: 'h-feed',
		hentry: 'h-entry',
		vcard: 'h-card',
		'entry-title': 'p-name',
		'entry-summary': 'p-summary',
		'entry-content': 'e-content',
		published: 'dt-published',
		updated: 'dt-updated',
		author: 'p-author',
		fn: 'p-name',
		url: 'u-url',
		photo: 'u-photo',
	}),
);

/** Under `rel`, what has no class in the classic form. */
const classicRelations: ReadonlyMap<string, string> = new Map([
	['bookmark', 'u-url'],
	['tag', 'p-category'],
]);

const classNames = new WeakMap<XmlNode, readonly string[]>();

/** The microformat classes of an element, by the names of today; a page that uses these has no classic ones. */
export function classesOf(node: XmlNode): readonly string[] {
	const known = classNames.get(node);
	if (known) return known;
	const written = writtenClasses(node);
	const relations = node.attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
	const modern = written.filter((name) => /^(?:h|p|u|dt|e)-[a-z]/.test(name));
	const names =
		modern.length > 0
			? modern
			: [
					...written.map((name) => classicNames.get(name)),
					...relations.map((name) => classicRelations.get(name)),
				].filter((name) => name !== undefined);
	const distinct = [...new Set(names)];
	classNames.set(node, distinct);
	return distinct;
}

function writtenClasses({attributes}: XmlNode): readonly string[] {
	return attributes.get('class')?.split(/\s+/) ?? [];
}

export function isMicroformat(node: XmlNode): boolean {
	return classesOf(node).some((name) => name.startsWith('h-'));
}

/** An element's properties by name, in the order of the page. What stands in a microformat inside belongs to that. */
export type Properties = ReadonlyMap<string, readonly XmlNode[]>;

export function propertiesOf(root: XmlNode): Properties {
	const found = new Map<string, XmlNode[]>();
	const waiting = root.children.toReversed();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		for (const name of classesOf(node)) found.get(name)?.push(node) ?? found.set(name, [node]);
		for (const child of isMicroformat(node) ? [] : node.children.toReversed()) waiting.push(child);
	}
	return found;
}

/** HTML of the words of a `p-` property; absent when it has none. */
export function wordsOf(node: XmlNode | undefined): string | undefined {
	if (!node) return undefined;
	const stated = attributeOf(node, node.name === 'abbr' ? 'title' : node.name === 'img' ? 'alt' : 'value');
	return stated ?? (innerMarkup(node).trim() || undefined);
}

/** The address of a `u-` property. */
export function addressAt(node: XmlNode | undefined): string | undefined {
	return addressIn(node, 'href') ?? addressIn(node, 'src') ?? addressIn(node, 'data');
}

/** The instant of a `dt-` property, as written. */
export function instantOf(node: XmlNode | undefined): string | undefined {
	return (
		node && (attributeOf(node, 'datetime') ?? attributeOf(node, 'title') ?? valueParts(node) ?? wordsOf(node))
	);
}

/** Date and time in elements of their own (https://microformats.org/wiki/value-class-pattern). */
function valueParts(node: XmlNode): string | undefined {
	const parts = node.children.filter((child) => writtenClasses(child).includes('value'));
	return (
		parts
			.map((part) => attributeOf(part, 'datetime') ?? attributeOf(part, 'title') ?? textOf(part) ?? '')
			.join(' ') || undefined
	);
}

/** A card, or just a name. */
export function cardOf(node: XmlNode): WirePerson {
	const properties = propertiesOf(node);
	const picture = properties.get('u-photo')?.[0] ?? node.children.find(({name}) => name === 'img');
	const mail = properties
		.get('u-email')?.[0]
		?.attributes.get('href')
		?.replace(/^mailto:/i, '');
	return {
		name: wordsOf(properties.get('p-name')?.[0]) ?? nameIn(node) ?? wordsOf(picture),
		email: mail ?? wordsOf(properties.get('u-email')?.[0]),
		url:
			addressAt(properties.get('u-url')?.[0]) ??
			addressIn(node, 'href') ??
			addressIn(
				node.children.find(({name}) => name === 'a'),
				'href',
			),
	};
}

function nameIn(node: XmlNode): string | undefined {
	const words = wordsOf(node);
	return words !== undefined && /\p{L}/u.test(words.replace(/<[^<>]*>/g, '')) ? words : undefined;
}
