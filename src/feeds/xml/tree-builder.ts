import {resolveAddress} from '../web-address.js';
import {prefixOf} from './namespaces.js';
import type {XmlNode} from './xml-node.js';

/** Deeper elements stay in their ancestor's markup but get no nodes: no feed nests so deep, attacks do. */
const maxDepth = 200;
/** So do further ones: 5,000 stories have fewer. A million empty tags are 7 MB of text, and were a gigabyte of nodes. */
const maxElements = 300_000;
/** Still deeper ones are only counted, and end with the one around them: a text of 16 MB may open five million. */
const maxNamed = 10_000;
/** Publishers declare twenty; every element that declares one more carries a copy of all. */
const maxNamespaces = 64;

export interface OpenTag {
	/** As written, with its prefix. */
	readonly name: string;
	/** As written, values decoded. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly start: number;
}

/** Takes what a parser meets, in order. */
export interface TagBuilder {
	open(tag: OpenTag): void;
	/** Decoded. */
	text(text: string): void;
	/** Closes the innermost element; `end` is behind its end tag. */
	close(end: number): void;
	/** How many elements are open. */
	depth(): number;
	/** How many are open around the innermost one of this name, as written; absent: none is open. */
	depthOf(name: string): number | undefined;
}

/** Names what it is told of by namespace. */
export interface TreeBuilder extends TagBuilder {
	/** Top-level elements. */
	readonly roots: readonly XmlNode[];
}

interface Scope {
	readonly node: GrowingNode;
	readonly namespaces: Namespaces;
}

/** What is in force in an element. Most elements declare nothing, and share it with the one around them. */
interface Namespaces {
	/** By prefix, as written. */
	readonly declared: ReadonlyMap<string, Namespace>;
	/** Our names of elements by the written ones, once worked out: a feed has few, each a thousand times. */
	readonly ourNames: Map<string, string>;
}

interface Namespace {
	readonly uri: string;
	/** Absent: nobody knows it. */
	readonly prefix: string | undefined;
}

type GrowingNode = {-readonly [Key in keyof XmlNode]: XmlNode[Key]} & {children: XmlNode[]};

const nothingDeclared: ReadonlyMap<string, Namespace> = new Map();

export function createTreeBuilder(source: string, documentUrl: string): TreeBuilder {
	/** One for each open element; absent for those that get no node. */
	const scopes: (Scope | undefined)[] = [];
	const openNames: string[] = [];
	const depths = new Map<string, number[]>();
	const roots: XmlNode[] = [];
	let elements = 0;
	let unnamed = 0;
	let homeNamespace: string | undefined;

	function open(tag: OpenTag): void {
		if (openNames.length === maxNamed) {
			unnamed++;
			return;
		}
		const outer = scopes.at(-1);
		const hasPlace = outer !== undefined || scopes.length === 0;
		const isBuilt = hasPlace && scopes.length < maxDepth && elements < maxElements;
		scopes.push(isBuilt ? build(tag, outer) : undefined);
		const known = depths.get(tag.name);
		if (known) known.push(openNames.length);
		else depths.set(tag.name, [openNames.length]);
		openNames.push(tag.name);
	}

	function build(tag: OpenTag, outer: Scope | undefined): Scope {
		elements++;
		const namespaces = withDeclared(outer?.namespaces, tag.attributes);
		if (!outer) homeNamespace = namespaces.declared.get(splitName(tag.name).prefix)?.uri;
		const attributes = nameAttributes(tag.attributes, namespaces);
		const outerBase = outer?.node.base ?? documentUrl;
		const node: GrowingNode = {
			name: nameElement(tag.name, namespaces, homeNamespace),
			attributes,
			children: [],
			text: '',
			base: resolveAddress(attributes.get('xml:base'), outerBase) ?? outerBase,
			language: attributes.get('xml:lang') ?? outer?.node.language,
			start: tag.start,
			end: tag.start,
			source,
		};
		(outer?.node.children ?? roots).push(node);
		return {node, namespaces};
	}

	return {
		open,
		text(text) {
			const scope = scopes.at(-1);
			if (scope) scope.node.text += text;
		},
		close(end) {
			if (unnamed > 0) {
				unnamed--;
				return;
			}
			depths.get(openNames.pop() ?? '')?.pop();
			const scope = scopes.pop();
			if (scope) scope.node.end = end;
		},
		depth: () => openNames.length + unnamed,
		depthOf: (name) => depths.get(name)?.at(-1),
		roots,
	};
}

function nameElement(
	written: string,
	{declared, ourNames}: Namespaces,
	homeNamespace: string | undefined,
): string {
	const known = ourNames.get(written);
	if (known !== undefined) return known;
	const {prefix, local} = splitName(written);
	const namespace = declared.get(prefix);
	const isHome = namespace !== undefined && namespace.uri === homeNamespace;
	const name = isHome ? local : join(ourPrefix(prefix, namespace), local);
	ourNames.set(written, name);
	return name;
}

function withDeclared(outer: Namespaces | undefined, attributes: ReadonlyMap<string, string>): Namespaces {
	let declared: Map<string, Namespace> | undefined;
	for (const [name, uri] of attributes) {
		if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
		declared ??= new Map(outer?.declared);
		if (declared.size === maxNamespaces) break;
		declared.set(name.slice('xmlns:'.length), {uri, prefix: prefixOf(uri)});
	}
	if (outer && !declared) return outer;
	return {declared: declared ?? nothingDeclared, ourNames: new Map()};
}

function nameAttributes(
	written: ReadonlyMap<string, string>,
	{declared}: Namespaces,
): ReadonlyMap<string, string> {
	if (written.size === 0 || [...written.keys()].every((name) => /^[a-z]+$/.test(name))) return written;
	const named = new Map<string, string>();
	for (const [name, value] of written) {
		const {prefix, local} = splitName(name);
		const known = prefix === '' ? '' : ourPrefix(prefix, declared.get(prefix));
		named.set(join(known, local), value);
	}
	return named;
}

/** The written prefix is the fallback: many feeds declare none, or a URI with a typing error. */
function ourPrefix(written: string, namespace: Namespace | undefined): string {
	return namespace?.prefix ?? written.toLowerCase();
}

function splitName(name: string): {readonly prefix: string; readonly local: string} {
	const colon = name.indexOf(':');
	if (colon === -1) return {prefix: '', local: name.toLowerCase()};
	return {prefix: name.slice(0, colon), local: name.slice(colon + 1).toLowerCase()};
}

function join(prefix: string, local: string): string {
	return prefix === '' ? local : `${prefix}:${local}`;
}
