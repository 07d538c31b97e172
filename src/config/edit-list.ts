import {
	applyEdits,
	createScanner,
	findNodeAtLocation,
	type JSONPath,
	modify,
	type Node,
	parseTree,
} from 'jsonc-parser';

/**
 * Edits of a list in a text that leave every other character alone. jsonc-parser's own `modify` hands the last
 * item's comment to the new one and takes neighbours' comments along when it removes; these do not.
 */

/** The text with the values at the end of the list at `path`; a list that is missing is made. */
export function appendTo(text: string, path: JSONPath, values: readonly unknown[]): string {
	if (values.length === 0) return text;
	const list = find(text, path);
	if (!list) return applyEdits(text, modify(text, path, values, {formattingOptions: formatting(text)}));
	const last = list.children?.at(-1);
	return last ? appendAfter(text, last, values.map(oneLine)) : fillEmpty(text, list, values.map(oneLine));
}

/** The text without the item at `index` of the list at `path`. */
export function removeFrom(text: string, path: JSONPath, index: number): string {
	const items = find(text, path)?.children ?? [];
	const item = items[index];
	if (!item) return text;
	const before = items[index - 1];
	const {comma, lineEnd} = tail(text, end(item));
	// Where no comma closed the list, none is left behind: the file may be plain JSON to others.
	const stale = comma === undefined && before ? tail(text, end(before)).comma : undefined;
	const lineStart = startOfLine(text, item.offset);
	const isAlone = isBlank(text, lineStart, item.offset) && lineEnd !== undefined && (comma ?? 0) < lineEnd;
	if (isAlone)
		return without(text, [stale, 1], [lineStart, lineEnd - lineStart + newline(text, lineEnd).length]);
	if (comma !== undefined && isBlank(text, end(item), comma)) {
		const blanks = /^[ \t]*/.exec(text.slice(comma + 1))?.[0] ?? '';
		return without(text, [item.offset, comma + 1 + blanks.length - item.offset]);
	}
	const start = stale !== undefined && isBlank(text, stale + 1, item.offset) ? stale + 1 : item.offset;
	return without(text, [stale, 1], [start, end(item) - start], [comma, 1]);
}

/** The text with another value at `path`; the same where nothing stands there. */
export function replaceAt(text: string, path: JSONPath, value: unknown): string {
	const node = find(text, path);
	return node ? text.slice(0, node.offset) + oneLine(value) + text.slice(end(node)) : text;
}

/** JSON on one line, as a person would write it: a space after colons and commas, none inside braces. */
export function oneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const pairs = Object.entries(value).filter(([, held]) => held !== undefined);
	return `{${pairs.map(([key, held]) => `${JSON.stringify(key)}: ${oneLine(held)}`).join(', ')}}`;
}

function find(text: string, path: JSONPath): Node | undefined {
	const root = parseTree(text, [], {allowTrailingComma: true});
	return root && findNodeAtLocation(root, path);
}

function appendAfter(text: string, last: Node, items: readonly string[]): string {
	const from = end(last);
	const {comma, lineEnd} = tail(text, from);
	const joint = comma === undefined ? ',' : '';
	if (lineEnd === undefined || (comma !== undefined && comma > lineEnd)) {
		const at = comma === undefined ? from : comma + 1;
		return `${text.slice(0, at)}${joint} ${items.join(', ')}${text.slice(at)}`;
	}
	const step = newline(text, lineEnd) + indentAt(text, last.offset);
	const added = items.map((item) => step + item).join(',');
	const closing = comma === undefined ? '' : ',';
	return text.slice(0, from) + joint + text.slice(from, lineEnd) + added + closing + text.slice(lineEnd);
}

function fillEmpty(text: string, list: Node, items: readonly string[]): string {
	const bracket = end(list) - 1;
	const {insertSpaces, tabSize, eol} = formatting(text);
	const outer = indentAt(text, list.offset);
	const indent = outer + (insertSpaces ? ' '.repeat(tabSize) : '\t');
	const lines = items.map((item) => `${indent}${item},${eol}`).join('');
	const start = startOfLine(text, bracket);
	const isOnOwnLine = start > list.offset && text.slice(start, bracket).trim() === '';
	if (isOnOwnLine) return text.slice(0, start) + lines + text.slice(start);
	return text.slice(0, bracket).trimEnd() + eol + lines + outer + text.slice(bracket);
}

function indentAt(text: string, offset: number): string {
	return /^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? '';
}

interface Tail {
	/** Offset of the comma behind an item. */
	readonly comma?: number;
	/** Offset of the line's end, when nothing but the comma and comments stand before it. */
	readonly lineEnd?: number;
}

/** What stands between an item and the next. */
function tail(text: string, from: number): Tail {
	const scanner = createScanner(text);
	scanner.setPosition(from);
	const found: {comma?: number; lineEnd?: number} = {};
	for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
		const offset = scanner.getTokenOffset();
		const token = text.slice(offset, offset + scanner.getTokenLength());
		if (/^\r?\n/.test(token)) found.lineEnd ??= offset;
		else if (token === ',') found.comma ??= offset;
		else if (!/^(?:[ \t]|\/[/*])/.test(token)) break;
	}
	return found;
}

/** The text without some stretches of it, given from front to back as offset and length. */
function without(
	text: string,
	...cuts: readonly (readonly [offset: number | undefined, length: number])[]
): string {
	return cuts.reduceRight(
		(so, [offset, length]) => (offset === undefined ? so : so.slice(0, offset) + so.slice(offset + length)),
		text,
	);
}

function isBlank(text: string, from: number, to: number): boolean {
	return text.slice(from, to).trim() === '';
}

function formatting(text: string): {insertSpaces: boolean; tabSize: number; eol: string} {
	const indent = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '\t';
	return {insertSpaces: indent.startsWith(' '), tabSize: indent.length, eol: /\r?\n/.exec(text)?.[0] ?? '\n'};
}

function end(node: Node): number {
	return node.offset + node.length;
}

function startOfLine(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

function newline(text: string, offset: number): string {
	return text.startsWith('\r\n', offset) ? '\r\n' : '\n';
}
