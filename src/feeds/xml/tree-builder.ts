import {resolveAddress} from '../web-address.js';
import {prefixOf} from './namespaces.js';
import type {XmlNode} from './xml-node.js';

/** Deeper elements stay in their ancestor's markup but get no nodes: no feed nests so deep, attacks do. */
const maxDepth = 200;
/** So do further ones: 5,000 stories have fewer. A million empty tags are 7 MB of text, and were a gigabyte of nodes. */
export const maxElements = 300_000;
/** Publishers declare twenty; every element that declares one more carries a copy of all. */
const maxNamespaces = 64;

export interface OpenTag {
	/** As written, with its prefix. */
	readonly name: string;
	/** As written, values decoded. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly start: number;
}

/** Takes what a parser meets, in order, and names it by namespace. */
export interface TreeBuilder {
	open(tag: OpenTag): void;
	/** Decoded. */
	text(text: string): void;
	/** Closes the innermost element; `end` is behind its end tag. */
	close(end: number): void;
	/** How many elements are open. */
	depth(): number;
	/** How many are open around the innermost one of this name, as written; absent: none is open. */
	depthOf(name: string): number | undefined;
	/** Top-level elements. */
	readonly roots: readonly XmlNode[];
}

interface Scope {
	readonly node: GrowingNode;
	readonly namespaces: Namespaces;
}

/** The prefixes in force, as written, and what they stand for. */
type Namespaces = ReadonlyMap<string, Namespace>;

interface Namespace {
	readonly uri: string;
	/** Absent: nobody knows it. */
	readonly prefix: string | undefined;
}

type GrowingNode = {-readonly [Key in keyof XmlNode]: XmlNode[Key]} & {children: XmlNode[]};

const noNamespaces: Namespaces = new Map();

export function createTreeBuilder(source: string, documentUrl: string): TreeBuilder {
	/** One for each open element; absent for those that get no node. */
	const scopes: (Scope | undefined)[] = [];
	const openNames: string[] = [];
	const depths = new Map<string, number[]>();
	const roots: XmlNode[] = [];
	let elements = 0;
	let homeNamespace: string | undefined;

	function open(tag: OpenTag): void {
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
		const namespaces = withDeclared(outer?.namespaces ?? noNamespaces, tag.attributes);
		const {prefix, local} = splitName(tag.name);
		const namespace = namespaces.get(prefix);
		if (!outer) homeNamespace = namespace?.uri;

		const attributes = nameAttributes(tag.attributes, namespaces);
		const isHome = namespace !== undefined && namespace.uri === homeNamespace;
		const outerBase = outer?.node.base ?? documentUrl;
		const node: GrowingNode = {
			name: isHome ? local : join(ourPrefix(prefix, namespace), local),
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
			depths.get(openNames.pop() ?? '')?.pop();
			const scope = scopes.pop();
			if (scope) scope.node.end = end;
		},
		depth: () => openNames.length,
		depthOf: (name) => depths.get(name)?.at(-1),
		roots,
	};
}

function withDeclared(outer: Namespaces, attributes: ReadonlyMap<string, string>): Namespaces {
	let declared: Map<string, Namespace> | undefined;
	for (const [name, uri] of attributes) {
		if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
		declared ??= new Map(outer);
		if (declared.size === maxNamespaces) break;
		declared.set(name.slice('xmlns:'.length), {uri, prefix: prefixOf(uri)});
	}
	return declared ?? outer;
}

function nameAttributes(
	written: ReadonlyMap<string, string>,
	namespaces: Namespaces,
): ReadonlyMap<string, string> {
	if (written.size === 0) return written;
	const named = new Map<string, string>();
	for (const [name, value] of written) {
		const {prefix, local} = splitName(name);
		const known = prefix === '' ? '' : ourPrefix(prefix, namespaces.get(prefix));
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
