/** What a run of text is; the theme says how it looks. */
export type SpanStyle =
	| 'text'
	| 'strong'
	| 'emphasis'
	| 'code'
	| 'link'
	| 'heading'
	| 'quote'
	| 'dateline'
	| 'caption'
	| 'credit'
	| 'rule'
	| 'bullet'
	| 'struck';

export interface Span {
	readonly text: string;
	readonly style: SpanStyle;
	/** http(s) only. */
	readonly href?: string;
}

/** One row of a set article, never wider than it was set for. */
export interface Line {
	readonly spans: readonly Span[];
	/** Columns from the left. */
	readonly indent: number;
	/** Right to left: set against the right edge. */
	readonly isRtl?: boolean;
	/** A picture is drawn behind the spans: this is one row of it. */
	readonly picture?: PictureRow;
}

/** Character cells for a picture. */
export interface PictureSpace {
	readonly columns: number;
	readonly rows: number;
}

export interface PictureRow extends PictureSpace {
	readonly url: string;
	/** From 0. */
	readonly row: number;
}
