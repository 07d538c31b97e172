import type {Span} from './line.js';

/** A piece of an article, as its author structured it. Text is decoded, printable, its white space collapsed. */
export type Block =
	| {readonly kind: 'paragraph'; readonly spans: readonly Span[]}
	| {readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[]}
	| List
	| {readonly kind: 'quote'; readonly blocks: readonly Block[]}
	| {readonly kind: 'code'; readonly text: string}
	| {readonly kind: 'rule'}
	| Table
	| Figure;

export interface List {
	readonly kind: 'list';
	readonly isOrdered: boolean;
	/** Number of the first item. */
	readonly start: number;
	readonly items: readonly (readonly Block[])[];
}

export interface Table {
	readonly kind: 'table';
	readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
	readonly spans: readonly Span[];
	readonly isHeading: boolean;
}

/** A picture with its words. Absent: the author gave none. */
export interface Figure {
	readonly kind: 'figure';
	/** http(s), or a file where the feed is one. */
	readonly url: string;
	readonly caption?: string;
	/** As written: "Photo: NW", "AP Photo/Ann Bo". */
	readonly credit?: string;
	readonly alt?: string;
}
