import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {withoutDoctype} from '../../../src/feeds/xml/doctype.js';
import {parseXml} from '../../../src/feeds/xml/parse-xml.js';
import type {XmlNode} from '../../../src/feeds/xml/xml-node.js';
import {readStrictly} from './read-strictly.js';

const url = 'https://example.org/feed';
const read = (text: string) => parseXml(text, url)[0];

/** Every feed of ours that is well-formed, by file. */
const wellFormed = ['../fixtures/', '../../../sample/']
	.map((folder) => new URL(folder, import.meta.url))
	.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
	.filter(({pathname}) => /\.(?:xml|atom|rdf)$/.test(pathname))
	.map((file) => [file.pathname.replace(/.*\//, ''), withoutDoctype(readFileSync(file, 'utf8'))] as const);

/** The tree as indented lines, to compare with and to read. */
function outline(node: XmlNode | undefined, depth = 0): string[] {
	if (!node) return [];
	const attributes = [...node.attributes].map(([name, value]) => ` ${name}=${value}`).join('');
	const line = `${' '.repeat(depth)}${node.name}${attributes}${node.text.trim() && `: ${node.text.trim()}`}`;
	return [line, ...node.children.flatMap((child) => outline(child, depth + 1))];
}

describe('the parser makes the tree that fast-xml-parser makes of', () => {
	it.each([
		['elements, text and attributes', '<a b="1" c=\'2\'>x<d>y</d>z<e/></a>'],
		['references', '<a b="&amp;&#65;&quot;">&lt;x&gt; &eacute; &#x2014; &nope; &</a>'],
		['CDATA and comments', '<a>x<![CDATA[ <b> & ]]>y<!-- <c> -->z</a>'],
		['a declaration and instructions', '<?xml version="1.0"?><?style x?><a><?y z?><b/></a>'],
		[
			'namespaces',
			'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><m:x xmlns:m="HTTPS://search.yahoo.com/mrss" m:y="1"/></r:RDF>',
		],
		['bases and languages', '<a xml:base="/x/" xml:lang="en"><b xml:base="y/"><c xml:lang="fr"/></b></a>'],
		['names that bite', '<a><toString valueOf="2"/><hasOwnProperty>1</hasOwnProperty></a>'],
		['spaces in tags', '<a  b = "1" ><c />\n<d\n/></a>'],
	])('%s', (_what, text) => {
		expect(parseXml(text, url)).toEqual(readStrictly(text, url));
		expect(read(text)?.isPartial).toBe(false);
	});

	it.each(wellFormed)('%s', (_name, text) => {
		expect(parseXml(text, url)).toEqual(readStrictly(text, url));
	});
});

describe('the parser', () => {
	it.each([
		['an unclosed tag', '<a><b>1<br>2</b><c/></a>', ['a', ' b: 1', '  br: 2', ' c']],
		['crossed tags', '<a><b>1<i>2</b>3</i></a>', ['a: 3', ' b: 1', '  i: 2']],
		['a lone bracket', '<a>1 < 2 <3</a>', ['a: 1 < 2 <3']],
		['a bare ampersand', '<a>R&D</a>', ['a: R&D']],
		['attributes without quotes or values', '<a b=1 c d=x/y>z</a>', ['a b=1 c= d=x/y: z']],
		['a quote that never ends', '<a b="1>x</a>', ['a b= 1=: x']],
		['an end tag nobody opened', '<a>1</z>2</a>', ['a: 12']],
		[
			'an element named __proto__',
			'<a><__proto__ __proto__="1">x</__proto__></a>',
			['a', ' __proto__ __proto__=1: x'],
		],
		['CDATA that never ends', '<a><b><![CDATA[x', ['a', ' b: x']],
	])('reads past %s', (_what, text, expected) => {
		expect(outline(read(text)?.root)).toEqual(expected);
	});

	it.each([
		['<a><b>x</b>', true],
		['<a><b>x</b></a>', false],
		['<a><b>x</a>', false],
		['<a/>', false],
		['<a><b', true],
		['<a><!-- ', true],
	])('tells that %s broke off: %s', (text, isPartial) => {
		expect(read(text)?.isPartial).toBe(isPartial);
	});

	it('keeps 200 levels and drops what nests deeper', () => {
		const root = read(`${'<a>'.repeat(5000)}deep${'</a>'.repeat(5000)}`)?.root;
		let depth = 0;
		for (let at = root; at; at = at.children[0]) depth++;
		expect(depth).toBe(200);
	});

	it('finds the end of an element below any number of open ones, and reads on behind it', () => {
		const deep = '<a>'.repeat(30_000);
		const shapes = [`<r>${deep}${'</a>'.repeat(30_000)}<b/></r>`, `<r>${deep}<c/></r>`];
		expect(shapes.map((text) => read(text)?.root.children.map(({name}) => name))).toEqual([
			['a', 'b'],
			['a'],
		]);
		expect(shapes.map((text) => read(text)?.isPartial)).toEqual([false, false]);
	});
});

describe('a DOCTYPE', () => {
	it('is taken out, and its short literal entities are put in', () => {
		const doctype = '<!DOCTYPE rss [<!ENTITY wire "Harbour Wire"><!ENTITY dash \'&#8212;\'>]>';
		expect(withoutDoctype(`<?xml version="1.0"?>${doctype}<a>&wire; &dash; &amp;</a>`)).toBe(
			'<?xml version="1.0"?><a>Harbour Wire &#8212; &amp;</a>',
		);
	});

	it.each([
		['external entities', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
		['entities of entities', '<!ENTITY y "z"><!ENTITY x "&y;&y;">'],
		['parameter entities', '<!ENTITY % p "q"><!ENTITY x "%p;">'],
		['long entities', `<!ENTITY x "${'y'.repeat(300)}">`],
		['markup in entities', '<!ENTITY x "<b>">'],
	])('gives no %s', (_what, entities) => {
		expect(withoutDoctype(`<!DOCTYPE a [${entities}]><a>&x;</a>`)).toBe('<a>&x;</a>');
	});

	it('cannot make a document grow beyond measure', () => {
		const text = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(200)}">]><a>${'&x;'.repeat(100_000)}</a>`;
		expect(withoutDoctype(text).length).toBeLessThan(600_000);
	});

	it('without a subset is taken out too', () => {
		expect(withoutDoctype('<!DOCTYPE rss PUBLIC "-//N//DTD" "http://x.example/rss.dtd"><a/>')).toBe('<a/>');
	});
});
