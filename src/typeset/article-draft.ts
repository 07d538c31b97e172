import {printable} from '../printable.js';
import type {Block} from './block.js';
import type {FrameKind} from './elements.js';
import {closeFrame, type Frame, openFrame, place} from './frame.js';
import {inlineText} from './inline-text.js';

/** An article while it is read: what its tags do, in any order and at any depth. */
export interface ArticleDraft {
	text(text: string): void;
	/** Ends the paragraph or heading that was being collected. */
	separate(): void;
	lineBreak(): void;
	startHeading(level: number): void;
	openFrame(kind: FrameKind, name: string, start: number): void;
	/** Closes the innermost frame of this name, with all it holds; false when none is open. */
	closeFrame(name: string): boolean;
	startRow(): void;
	put(block: Block): void;
	openMark: ReturnType<typeof inlineText>['open'];
	closeMark(name: string): void;
	isCode(): boolean;
	isFull(): boolean;
	finish(): readonly Block[];
}

/** Frames deeper than this are read as part of the one around them; the setting recurses no deeper. */
const mostFrames = 24;
// More is a dump, not an article: the rest is left unread, which bounds time and memory.
const mostCharacters = 2_000_000;
const mostBlocks = 50_000;

/** What closes by itself when the next of its kind opens, and the frame it stands in. */
const standsIn: ReadonlyMap<string, Frame['kind']> = new Map([
	['item', 'list'],
	['cell', 'table'],
] as const);

export function articleDraft(): ArticleDraft {
	const article = openFrame('article', '', 0);
	const frames: Frame[] = [article];
	const inline = inlineText();
	let code = '';
	let level = 0;
	let characters = 0;
	let blocks = 0;

	const top = () => frames.at(-1) ?? article;
	const isCode = () => top().kind === 'code';

	const put = (block: Block) => {
		blocks += 1;
		place(block, top());
	};

	const separate = () => {
		if (isCode()) {
			if (code !== '' && !code.endsWith('\n')) code += '\n';
			return;
		}
		const spans = inline.take();
		if (spans.length > 0) put(level > 0 ? {kind: 'heading', level, spans} : {kind: 'paragraph', spans});
		level = 0;
	};

	const closeTop = () => {
		const frame = top();
		if (frame === article) return;
		separate();
		frames.pop();
		inline.closeDownTo(frame.floor);
		if (frame.kind === 'code') {
			const text = printable(code).replace(/^\n+|\s+$/g, '');
			if (text !== '') put({kind: 'code', text});
			code = '';
		} else closeFrame(frame, top());
	};

	const closeDownTo = (depth: number) => {
		while (frames.length > depth) closeTop();
	};

	return {
		text(text) {
			characters += text.length;
			if (isCode()) code += text;
			else inline.add(text);
		},
		separate,
		lineBreak() {
			blocks += 1;
			if (isCode()) code += '\n';
			else if (inline.isBlank() || inline.endsInBreak()) separate();
			else inline.lineBreak();
		},
		startHeading(wanted) {
			separate();
			level = wanted;
		},
		openFrame(kind, name, start) {
			const around = standsIn.get(kind);
			if (around !== undefined) {
				const sibling = frames.findLastIndex((frame) => frame.kind === kind);
				if (sibling > frames.findLastIndex((frame) => frame.kind === around)) closeDownTo(sibling);
			}
			separate();
			if (frames.length <= mostFrames) frames.push(openFrame(kind, name, inline.openMarks(), start));
		},
		closeFrame(name) {
			const at = frames.findLastIndex((frame) => frame.name === name);
			if (at > 0) closeDownTo(at);
			return at > 0;
		},
		startRow() {
			const table = frames.findLastIndex(({kind}) => kind === 'table');
			closeDownTo(table + 1 || frames.length);
			separate();
			if (table !== -1) frames[table]?.rows.push([]);
		},
		put(block) {
			separate();
			put(block);
		},
		openMark(mark) {
			blocks += 1;
			inline.open(mark);
		},
		closeMark: (name) => inline.close(name, top().floor),
		isCode,
		isFull: () => characters > mostCharacters || blocks > mostBlocks,
		finish() {
			closeDownTo(1);
			separate();
			return article.blocks;
		},
	};
}
