import type {TagBuilder} from './tree-builder.js';

/** Where the text goes on behind a mark; at its end when the mark is not there. */
export function behind(source: string, mark: string, from: number): number {
	const found = source.indexOf(mark, from);
	return found === -1 ? source.length : found + mark.length;
}

/** Takes in the end tag of a name at `at`, and closes what was left open inside it. Returns where the text goes on. */
export function readEndTag(source: string, at: number, name: string, builder: TagBuilder): number {
	const end = behind(source, '>', at);
	closeElement(builder, {name, at, end});
	return end;
}

/** Closes the innermost element of a name, and what was left open inside it. */
export function closeElement(
	builder: TagBuilder,
	{name, at, end}: {readonly name: string; readonly at: number; readonly end: number},
): void {
	const outside = builder.depthOf(name);
	if (outside === undefined) return; // closes nothing that is open
	while (builder.depth() > outside + 1) builder.close(at);
	builder.close(end);
}
