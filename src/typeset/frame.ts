import type {Block, Cell, Figure} from './block.js';
import {readCaption} from './caption.js';
import type {FrameKind} from './elements.js';
import type {Span} from './line.js';

/** An open element that holds blocks, while its content is read. */
export interface Frame {
	/** The element whose end tag closes it. */
	readonly name: string;
	readonly kind: FrameKind | 'article';
	/** Inline elements open outside it: they outlive it. */
	readonly floor: number;
	readonly blocks: Block[];
	readonly items: Block[][];
	readonly rows: CellDraft[][];
	/** First number of an ordered list. */
	readonly start: number;
	caption?: string;
	/** The list that items without a list around them make, open to the next of them. */
	strays?: {readonly list: Block; readonly items: Block[][]};
}

interface CellDraft {
	readonly blocks: readonly Block[];
	readonly isHeading: boolean;
}

export function openFrame(kind: Frame['kind'], name: string, floor: number, start = 1): Frame {
	return {name, kind, floor, blocks: [], items: [], rows: [], start};
}

/** Puts a block where it belongs in a frame. */
export function place(block: Block, frame: Frame): void {
	if (frame.kind !== 'list') frame.blocks.push(block);
	// A list straight in a list belongs to the item before it; any other block is an item that lacks its `li`.
	else if (block.kind === 'list' && frame.items.length > 0) frame.items.at(-1)?.push(block);
	else frame.items.push([block]);
}

/** Hands what a closed frame held to the frame around it; frames that held nothing leave nothing. */
export function closeFrame(frame: Frame, parent: Frame): void {
	const {kind, blocks, items, rows} = frame;
	if (kind === 'list') placeList(frame, parent, items);
	else if (kind === 'table') for (const block of [...blocks, ...tableBlocks(rows)]) place(block, parent);
	else if (kind === 'figure') for (const block of figureBlocks(frame)) place(block, parent);
	else if (kind === 'caption') placeCaption(plainText(blocks), blocks, parent);
	else if (kind === 'cell') placeCell(frame, parent);
	else if (blocks.length === 0) return;
	else if (kind === 'item') placeItem(blocks, parent);
	else place({kind: 'quote', blocks}, parent);
}

function placeList({name, start}: Frame, parent: Frame, items: readonly (readonly Block[])[]): void {
	if (items.length > 0) place({kind: 'list', isOrdered: name === 'ol', start, items}, parent);
}

function placeItem(blocks: Block[], parent: Frame): void {
	if (parent.kind === 'list') {
		parent.items.push(blocks);
		return;
	}
	// Items without a list around them: those in a row make one.
	if (parent.strays === undefined || parent.strays.list !== parent.blocks.at(-1)) {
		const items: Block[][] = [];
		parent.strays = {list: {kind: 'list', isOrdered: false, start: 1, items}, items};
		parent.blocks.push(parent.strays.list);
	}
	parent.strays.items.push(blocks);
}

function placeCell({name, blocks}: Frame, parent: Frame): void {
	if (parent.kind !== 'table') for (const block of blocks) place(block, parent);
	else {
		if (parent.rows.length === 0) parent.rows.push([]);
		parent.rows.at(-1)?.push({blocks, isHeading: name === 'th'});
	}
}

function placeCaption(text: string, blocks: readonly Block[], parent: Frame): void {
	const last = parent.blocks.at(-1);
	if (parent.kind === 'figure') parent.caption = text;
	else if (last?.kind === 'figure' && last.caption === undefined) {
		parent.blocks[parent.blocks.length - 1] = captioned(last, text);
	} else for (const block of blocks) place(block, parent);
}

/** The caption goes to the last picture of a gallery; a figure without one (a video, a chart) is text. */
function figureBlocks({blocks, caption}: Frame): readonly Block[] {
	if (!caption) return blocks;
	const at = blocks.findLastIndex(({kind}) => kind === 'figure');
	if (at === -1) return [...blocks, {kind: 'paragraph', spans: [{text: caption, style: 'caption'}]}];
	return blocks.map((block, index) =>
		index === at && block.kind === 'figure' ? captioned(block, caption) : block,
	);
}

function captioned(figure: Figure, text: string): Figure {
	return {...figure, ...readCaption(text)};
}

/** Newsletters lay out with tables: one column, or cells with more than words in them, is no table to read. */
function tableBlocks(rows: readonly (readonly CellDraft[])[]): readonly Block[] {
	const filled = rows.filter((row) => row.some(({blocks}) => blocks.length > 0));
	const isLayout =
		filled.every((row) => row.length < 2) ||
		filled.some((row) =>
			row.some(({blocks}) => blocks.some(({kind}) => kind !== 'paragraph' && kind !== 'heading')),
		);
	if (isLayout) return filled.flatMap((row) => row.flatMap(({blocks}) => blocks));
	return [{kind: 'table', rows: filled.map((row) => row.map(toCell))}];
}

function toCell({blocks, isHeading}: CellDraft): Cell {
	const spans = blocks.flatMap((block, index): readonly Span[] => {
		if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
		return index === 0 ? block.spans : [{text: '\n', style: 'text'}, ...block.spans];
	});
	return {spans, isHeading};
}

function plainText(blocks: readonly Block[]): string {
	return blocks
		.flatMap((block) => (block.kind === 'paragraph' ? [block.spans.map(({text}) => text).join('')] : []))
		.join(' ');
}
