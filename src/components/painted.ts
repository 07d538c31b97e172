declare const mark: unique symbol;

/** A stretch of a row as the terminal gets it: printable text, and of control functions colours and links of ours alone. */
export type Painted = string & {readonly [mark]: true};

/**
 * The three that answer for it: `Paint.line`, which has all of its text checked, the rows of a picture, which are made of
 * its pixels, and what stands here.
 */
export function asPainted(row: string): Painted {
	return row as Painted;
}

/** Stretches side by side. */
export function beside(...parts: readonly Painted[]): Painted {
	return asPainted(parts.join(''));
}
