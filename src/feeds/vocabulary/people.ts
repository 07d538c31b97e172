import type {WirePerson} from '../wire.js';
import {addressOf, childNamed, childrenNamed, childText, textOf} from '../xml/read-node.js';
import {htmlText} from '../xml/text-construct.js';
import type {XmlNode} from '../xml/xml-node.js';

/** No name is longer; some writers put a whole biography here. */
const maxLength = 300;

const email = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{1,255}/;

/** "ann@example.org (Ann Bell)", "Ann Bell <ann@example.org>", "Ann Bell": RSS 2.0 wants the first, all occur. */
export function parsePerson(text: string | undefined): WirePerson | undefined {
	const written = text?.trim().slice(0, maxLength);
	if (!written) return undefined;
	const found = email.exec(written)?.[0];
	if (found === undefined) return {name: written};
	const name = written
		.replace(found, ' ')
		.replace(/mailto:/gi, ' ')
		.replace(/[<>()"]/g, ' ')
		.trim();
	return {name: name || undefined, email: found};
}

/** atom:author, atom:contributor, itunes:owner. */
export function personIn(node: XmlNode): WirePerson | undefined {
	const name = childText(node, 'name', 'atom:name', 'itunes:name');
	const address = childText(node, 'email', 'atom:email', 'itunes:email');
	const url = addressOf(childNamed(node, 'uri', 'url', 'atom:uri', 'atom:url', 'homepage'));
	if (name === undefined && address === undefined && url === undefined)
		return parsePerson(htmlText(node)?.value);
	return {name, email: address, url};
}

/** The first of the named elements that names anyone; those of the same name together. */
export function peopleIn(node: XmlNode, ...names: readonly string[]): readonly WirePerson[] {
	for (const name of names) {
		const people = childrenNamed(node, name)
			.map((child) => (child.children.length > 0 ? personIn(child) : parsePerson(textOf(child))))
			.filter((person) => person !== undefined);
		if (people.length > 0) return people;
	}
	return [];
}
