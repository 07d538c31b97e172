import type {Block} from './block.js';
import type {FrameKind} from './elements.js';
import {closeFrame, type Frame, openFrame, place} from './frame.js';
import {inlineText, type Mark} from './inline-text.js';

/** An article while it is read: what its tags do, in any order and at any depth. */
export interface ArticleDraft {
	text(text: string): void;
	/** Ends the paragraph or heading that was being collected. */
	separate(): void;
	lineBreak(): void;
	startHeading(level: number): void;
	/** `start`: the first number, of an ordered list. */
	openFrame(kind: FrameKind, name: string, start: number): void;
	/** Closes the innermost frame of this name, with all it holds; with none open, it separates. */
	closeFrame(name: string): void;
	startRow(): void;
	put(block: Block): void;
	openMark(mark: Mark): void;
	closeMark(name: string): void;
	/** Blocks and breaks so far. */
	size(): number;
	/** Closes what is still open. */
	finish(): readonly Block[];
}

/** Frames deeper than this are read as part of the one around them; the setting recurses no deeper. */
const mostFrames = 24;

/** What closes by itself when the next of its kind opens, and what it stands in. */
const standsIn: Partial<Record<FrameKind, FrameKind>> = {item: 'list', cell: 'table'};

export function articleDraft(): ArticleDraft {
	const article = openFrame('article', '', 0);
	const frames: Frame[] = [article];
	const inline = inlineText();
	let level = 0;
	let size = 0;

	const top = () => frames.at(-1) ?? article;
	const innermost = (kind: FrameKind) => frames.findLastIndex((frame) => frame.kind === kind);

	const separate = () => {
		const spans = inline.take();
		if (spans.length === 0) return;
		size += 1;
		place(level > 0 ? {kind: 'heading', level, spans} : {kind: 'paragraph', spans}, top());
		level = 0;
	};

	const closeDownTo = (depth: number) => {
		separate();
		for (let frame = frames.at(depth); frame; frame = frames.at(depth)) {
			const closed = frames.pop() ?? frame;
			inline.closeDownTo(closed.floor);
			closeFrame(closed, top());
		}
	};

	return {
		text: inline.add,
		separate,
		lineBreak() {
			size += 1;
			if (inline.isBlank() || inline.endsInBreak()) separate();
			else inline.lineBreak();
		},
		startHeading(wanted) {
			separate();
			level = wanted;
		},
		openFrame(kind, name, start) {
			const around = standsIn[kind];
			const sibling = innermost(kind);
			if (around !== undefined && sibling > innermost(around)) closeDownTo(sibling);
			separate();
			if (frames.length <= mostFrames) frames.push(openFrame(kind, name, inline.openMarks(), start));
		},
		closeFrame(name) {
			const at = frames.findLastIndex((frame) => frame.name === name);
			if (at > 0) closeDownTo(at);
			else separate();
		},
		startRow() {
			const table = innermost('table');
			closeDownTo(table === -1 ? frames.length : table + 1);
			frames[table]?.rows.push([]);
		},
		put(block) {
			separate();
			size += 1;
			place(block, top());
		},
		openMark(mark) {
			size += 1;
			inline.open(mark);
		},
		closeMark: (name) => inline.close(name, top().floor),
		size: () => size,
		finish() {
			closeDownTo(1);
			return article.blocks;
		},
	};
}
