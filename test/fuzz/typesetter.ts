import {blocksOf, setArticle, textOf, textWidth} from '../../src/typeset/index.js';
import {control, stringsIn} from '../feeds/strings-in.js';
import {awkward} from '../typeset/seeded.js';
import {mustBe, pick, strung, type Target} from './target.js';

const tags =
	'p div br hr h1 h3 b i em strong a code pre blockquote ul ol li dl dt dd table tr td th img figure figcaption script style iframe svg math template noscript details span sup sub q picture source video'.split(
		' ',
	);
const attributes = [
	'',
	' href="https://example.org/a"',
	' href="javascript:alert(1)"',
	' href="\u001B]8;;x"',
	' src="https://example.org/p.jpg" alt="A pier"',
	' src="data:image/png;base64,x"',
	' width="1" height="1"',
	' colspan="1000000000"',
	' rowspan="-1"',
	' start="99999999999999999999"',
	' class="x',
	" title='\u202E'",
	' style="display:none"',
];
const scraps = [
	...awkward,
	'&amp;#27;',
	'&#27;[2J',
	'&#155;31m',
	'&#8238;',
	'<!--',
	'-->',
	'<![CDATA[',
	']]>',
	'<',
	'>',
	'&',
	'&#x110000;',
	'</',
	'<p',
];

/** HTML of any kind, in any measure: lines that are no wider, without a control character. */
export const typesetter: Target = {
	name: 'typesetter',
	share: 20,
	prepare(random) {
		const html = random() < 0.02 ? deep(random) : shallow(random);
		const columns = Math.floor(random() * 120);
		return {input: `${columns} columns\n${html}`, run: () => check(html, columns)};
	},
};

function shallow(random: () => number): string {
	const pieces = Array.from({length: Math.floor(random() * 60)}, () => {
		const kind = random();
		if (kind < 0.4) return `<${pick(tags, random)}${pick(attributes, random)}>`;
		return kind < 0.6 ? `</${pick(tags, random)}>` : strung(scraps, 12, random);
	});
	return pieces.join('');
}

/** One thing within another, or after another, many times. */
function deep(random: () => number): string {
	const tag = `<${pick(tags, random)}${pick(attributes, random)}>${random() < 0.5 ? 'word ' : ''}`;
	return tag.repeat(Math.floor(random() * 20_000));
}

function check(html: string, columns: number): void {
	const blocks = blocksOf(html, {baseUrl: 'https://example.org/'});
	const lines = setArticle(blocks, {columns, symbols: 'unicode'});
	mustBe(!control.test(textOf(blocks)), 'a control character stands in the text');
	mustBe(!stringsIn(lines).some((text) => control.test(text)), 'a control character stands in a line');
	const wide = lines.find(
		({spans, indent}) => indent + textWidth(spans.map(({text}) => text).join('')) > Math.max(columns, 0),
	);
	mustBe(wide === undefined, `a line is wider than ${columns}: ${JSON.stringify(wide)}`);
}
