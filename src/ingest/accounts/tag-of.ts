import {readTag} from '../../store/index.js';

/** A server's label as a tag: "To Read" is to-read. Absent: it makes none, and stays the server's. */
export function tagOf(label: string): string | undefined {
	return readTag(label.trim().replace(/\s+/g, '-'));
}

/** The server's own word for a tag; else the tag. */
export function labelNamer(labels: readonly string[]): (tag: string) => string {
	const words = new Map(labels.map((label) => [tagOf(label), label]).reverse() as [string, string][]);
	return (tag) => words.get(tag) ?? tag;
}
