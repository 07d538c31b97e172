import {printable} from '../printable.js';
import type {Span, SpanStyle} from './line.js';

/** An open inline element. */
export interface Mark {
	readonly name: string;
	readonly style?: SpanStyle;
	readonly href?: string;
}

/** More than this many open inline elements mean nothing to a reader. */
const mostMarks = 32;

/** Styles that win over those behind them where inline elements nest. */
const precedence: readonly SpanStyle[] = ['code', 'struck', 'strong', 'emphasis', 'link'];

const plain: Omit<Span, 'text'> = {style: 'text'};

/** Collects the inline content of one block after the other. */
export interface InlineText {
	add(text: string): void;
	lineBreak(): void;
	open(mark: Mark): void;
	/** Closes the innermost mark of this name above `floor`, if there is one. */
	close(name: string, floor: number): void;
	/** Closes all but the `floor` outer marks. */
	closeDownTo(floor: number): void;
	openMarks(): number;
	isBlank(): boolean;
	endsInBreak(): boolean;
	/** What was collected since the last call; marks stay open. */
	take(): readonly Span[];
}

export function inlineText(): InlineText {
	const marks: Mark[] = [];
	let style = plain;
	let spans: Span[] = [];
	let isBlank = true;
	let endsInBreak = false;

	const restyle = () => {
		style = styleOf(marks);
	};
	const append = (text: string) => {
		const last = spans.at(-1);
		if (last && last.style === style.style && last.href === style.href) {
			spans[spans.length - 1] = {...style, text: last.text + text};
		} else spans.push({...style, text});
	};

	return {
		add(text) {
			const collapsed = /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
			if (!isEmpty(collapsed)) isBlank = endsInBreak = false;
			append(collapsed);
		},
		lineBreak() {
			endsInBreak = true;
			append('\n');
		},
		open(mark) {
			if (marks.length >= mostMarks) return;
			marks.push(mark);
			restyle();
		},
		close(name, floor) {
			const at = marks.findLastIndex((mark) => mark.name === name);
			if (at < floor) return;
			marks.splice(at, 1);
			restyle();
		},
		closeDownTo(floor) {
			if (marks.length <= floor) return;
			marks.length = floor;
			restyle();
		},
		openMarks: () => marks.length,
		isBlank: () => isBlank,
		endsInBreak: () => endsInBreak,
		take() {
			const taken = isBlank ? [] : tidy(spans);
			spans = [];
			isBlank = true;
			endsInBreak = false;
			return taken;
		},
	};
}

function styleOf(marks: readonly Mark[]): Omit<Span, 'text'> {
	if (marks.length === 0) return plain;
	const style = precedence.find((wanted) => marks.some((mark) => mark.style === wanted)) ?? 'text';
	const href = marks.findLast((mark) => mark.href !== undefined)?.href;
	return href === undefined ? {style: style === 'link' ? 'text' : style} : {style, href};
}

/** White space, hard or invisible, is nothing to read. */
function isEmpty(text: string): boolean {
	return !/[^\s\u00AD\u200B-\u200F\u2060]/.test(text);
}

/** Printable spans with single spaces between words, none at the ends or around line breaks. */
function tidy(spans: readonly Span[]): readonly Span[] {
	const tidied: Span[] = [];
	let before = '';
	for (const span of spans) {
		const text = tidyText(printable(span.text)).replace(
			before === '' ? /^\s+/ : /[ \n]$/.test(before) ? /^ / : /^(?!)/,
			'',
		);
		if (text === '') continue;
		tidied.push({...span, text});
		before = text;
	}
	return withoutEnd(tidied);
}

function tidyText(text: string): string {
	if (!/[\t\n]| {2}/.test(text)) return text;
	return text
		.replace(/\t/g, ' ')
		.replace(/ {2,}/g, ' ')
		.replace(/ ?\n ?/g, '\n');
}

function withoutEnd(spans: Span[]): readonly Span[] {
	for (let last = spans.pop(); last; last = spans.pop()) {
		const text = last.text.trimEnd();
		if (text !== '') return [...spans, {...last, text}];
	}
	return spans;
}
