/** What a stretch of text is to the reader; a theme says how each looks. */
export type Token =
	| 'masthead'
	| 'accent'
	| 'text'
	| 'dim'
	| 'faint'
	| 'rule'
	| 'selection'
	| 'selectionText'
	/** The selected row of a list while the keys go elsewhere. */
	| 'resting'
	| 'unread'
	| 'star'
	| 'error'
	| 'link'
	| 'code'
	| 'caption';

/** `#rrggbb`, a number of the terminal's own sixteen (0–15), or the terminal's own text and ground. */
export type Colour = `#${string}` | number | 'default';

/** Absent fields leave what stands below as it is; `false` takes it away. */
export interface Style {
	readonly colour?: Colour;
	readonly ground?: Colour;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly struck?: boolean;
}

export interface Theme {
	readonly name: string;
	/** One line for the theme menu. */
	readonly about: string;
	/** Under everything, the whole screen over. Absent: the terminal's own text on its own ground. */
	readonly page?: {readonly colour: Colour; readonly ground: Colour};
	readonly tokens: Readonly<Record<Token, Style>>;
}
