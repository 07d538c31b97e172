import type {Block, List} from './block.js';
import {cut} from './cut.js';
import {withDateline} from './dateline.js';
import type {Line, PictureSpace, Span, SpanStyle} from './line.js';
import {setFigure} from './set-figure.js';
import {type Place, restyled, setSpans} from './set-spans.js';
import {setTable} from './set-table.js';
import type {Syllables} from './syllables.js';
import {type SymbolSet, type Symbols, symbolSets} from './symbols.js';
import {textWidth} from './text-width.js';

export interface ArticleSetting {
	/** No line is wider; under 1 there are none. */
	readonly columns: number;
	readonly symbols: SymbolSet;
	/** Characters of the first paragraph that are its dateline; absent: it has none. */
	readonly datelineLength?: number;
	/** Where words may be parted at a line's end; absent: nowhere. */
	readonly syllables?: Syllables | undefined;
	/** The cells a picture gets where there are so many columns; absent, or none: its words must do. */
	readonly pictureSpace?: (url: string, columns: number) => PictureSpace | undefined;
}

/** What holds for all blocks inside one. */
interface Setting extends Place {
	readonly symbols: Symbols;
	readonly listDepth: number;
	readonly quoteDepth: number;
	readonly style: SpanStyle;
	readonly pictureSpace: NonNullable<ArticleSetting['pictureSpace']>;
	readonly syllables: Syllables | undefined;
}

/** Quotations within quotations beyond this are set as one: each hairline is a span of every line. */
const mostHairlines = 8;

/** In fewer columns than this nothing is indented any further: words matter more. */
const leastToIndent = 16;

const blank: Line = {spans: [], indent: 0};

/** Sets an article in lines: blank ones between its blocks, none at its ends, and none wider than asked. */
export function setArticle(blocks: readonly Block[], setting: ArticleSetting): readonly Line[] {
	const columns = Math.floor(setting.columns);
	if (columns < 1) return [];
	const symbols = symbolSets[setting.symbols];
	return setBlocks(withDateline(blocks, setting.datelineLength ?? 0), {
		columns,
		indent: 0,
		symbols,
		listDepth: 0,
		quoteDepth: 0,
		style: 'text',
		pictureSpace: setting.pictureSpace ?? (() => undefined),
		syllables: setting.syllables,
	});
}

function setBlocks(blocks: readonly Block[], setting: Setting): readonly Line[] {
	return blocks.flatMap((block, index) => {
		const lines = setBlock(block, setting);
		const isTight = index === 0 || (setting.listDepth > 0 && block.kind === 'list');
		return isTight ? lines : [blank, ...lines];
	});
}

function setBlock(block: Block, setting: Setting): readonly Line[] {
	switch (block.kind) {
		case 'paragraph':
			return setSpans(restyled(block.spans, setting.style), setting, setting.syllables);
		case 'heading':
			return setSpans(restyled(block.spans, 'heading'), setting);
		case 'list':
			return setList(block, setting);
		case 'quote':
			return setQuote(block.blocks, setting);
		case 'code':
			return block.text.split('\n').map((line) => codeLine(line, setting));
		case 'rule':
			return [
				{
					spans: [{text: setting.symbols.rule.repeat(setting.columns), style: 'rule'}],
					indent: setting.indent,
				},
			];
		case 'table':
			return setTable(block, setting, setting.symbols);
		case 'figure':
			return setFigure(block, setting, setting);
	}
}

/** Code keeps its lines. Scrolling them sideways will show another part of `text` here, and nowhere else. */
function codeLine(text: string, {columns, indent, symbols}: Setting): Line {
	return {
		spans: [{text: cut(text.replaceAll('\t', '    '), columns, symbols.ellipsis), style: 'code'}],
		indent,
	};
}

/** Bullets and numbers hang: the text of all lines stands in one column. */
function setList(list: List, setting: Setting): readonly Line[] {
	const markers = markersOf(list, setting);
	const hang = Math.max(0, ...markers.map(textWidth));
	const inner = {...indented(setting, hang), listDepth: setting.listDepth + 1};
	const hasRoom = inner.indent > setting.indent;
	const isLoose = list.items.some((item) => item.filter(({kind}) => kind !== 'list').length > 1);

	return list.items.flatMap((item, index) => {
		const marker = markers[index] ?? '';
		const lines = hasRoom
			? hung(setBlocks(item, inner), marker, hang)
			: setBlocks(withMarker(item, marker), inner);
		return isLoose && index > 0 ? [blank, ...lines] : lines;
	});
}

function markersOf({isOrdered, start, items}: List, {symbols, listDepth}: Setting): readonly string[] {
	const bullet = symbols.bullets[Math.min(listDepth, symbols.bullets.length - 1)];
	if (!isOrdered) return items.map(() => `${bullet} `);
	const numbers = items.map((_, index) => `${start + index}. `);
	const widest = Math.max(0, ...numbers.map(({length}) => length));
	return numbers.map((number) => number.padStart(widest));
}

/** The first line with its marker in the space before it. */
function hung(lines: readonly Line[], marker: string, hang: number): readonly Line[] {
	const [first, ...rest] = lines;
	if (first === undefined) return lines;
	const spans: readonly Span[] = [{text: marker.padEnd(hang), style: 'bullet'}, ...first.spans];
	return [{...first, spans, indent: first.indent - hang}, ...rest];
}

/** Where there is no room to hang it, the marker is a word of its item. */
function withMarker(item: readonly Block[], marker: string): readonly Block[] {
	const [first, ...rest] = item;
	const bullet: Span = {text: marker, style: 'bullet'};
	if (first?.kind !== 'paragraph') return [{kind: 'paragraph', spans: [bullet]}, ...item];
	return [{kind: 'paragraph', spans: [bullet, ...first.spans]}, ...rest];
}

/** A hairline at the left; opening quotation marks hang between it and the text. */
function setQuote(blocks: readonly Block[], setting: Setting): readonly Line[] {
	if (setting.quoteDepth === mostHairlines) return setBlocks(blocks, setting);
	const inner: Setting = {...indented(setting, 2), quoteDepth: setting.quoteDepth + 1, style: 'quote'};
	if (inner.indent === setting.indent) return setBlocks(blocks, inner);

	return blocks.flatMap((block, index) => {
		const {mark, rest} = withoutOpeningMark(block);
		const lines = setBlock(rest, {...inner, indent: 0});
		const barred = lines.map((line, at) => withHairline(line, at === 0 ? mark : '', setting));
		return index === 0 ? barred : [withHairline(blank, '', setting), ...barred];
	});
}

function withHairline(line: Line, mark: string, {indent, symbols}: Setting): Line {
	const space = ' '.repeat(line.indent);
	const gap: Span = {text: (mark || ' ') + space, style: 'quote'};
	const isEmpty = line.spans.length === 0 && !line.picture;
	return {
		...line,
		spans: [{text: symbols.hairline, style: 'rule'}, ...(isEmpty ? [] : [gap]), ...line.spans],
		indent,
	};
}

function withoutOpeningMark(block: Block): {readonly mark: string; readonly rest: Block} {
	const [first, ...others] = block.kind === 'paragraph' ? block.spans : [];
	if (first === undefined || !/^[“„«"‘]\S/.test(first.text)) return {mark: '', rest: block};
	const spans = [{...first, text: first.text.slice(1)}, ...others];
	return {mark: first.text.slice(0, 1), rest: {kind: 'paragraph', spans}};
}

function indented(setting: Setting, by: number): Setting {
	if (setting.columns - by < leastToIndent) return setting;
	return {...setting, columns: setting.columns - by, indent: setting.indent + by};
}
