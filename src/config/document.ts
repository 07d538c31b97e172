import {createScanner, type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import {ConfigError, errorAt} from './config-error.js';

/** A config file as text and as the tree that stands in it. */
export interface Document {
	readonly file: string;
	readonly text: string;
	readonly root: Node;
}

/** The parser is recursive and our settings are five deep: far below any stack, far above any config. */
const deepest = 64;
const largestBytes = 4 * 1024 * 1024;
const tooLarge = 'the file is larger than 4 MB: this is not a config file';

/**
 * Bytes of a config file as text, without a byte order mark.
 * @throws {ConfigError} not UTF-8 text
 */
export function decodeText(file: string, bytes: Uint8Array): string {
	const refuse = (problem: string) => new ConfigError({file, line: 1, column: 1}, problem);
	if (bytes.length > largestBytes) throw refuse(tooLarge);
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		throw refuse('the file is written in UTF-16; save it as UTF-8');
	const text = Buffer.from(bytes)
		.toString()
		.replace(/^\uFEFF/, ''); // a TextDecoder takes Node 2 ms to load
	const broken = text.search(/[\0\uFFFD]/);
	if (broken === -1) return text;
	throw errorAt(
		{file, text},
		broken,
		text[broken] === '\0'
			? 'a NUL byte stands here: the file was damaged, or saved in another encoding than UTF-8'
			: 'these bytes are not UTF-8; save the file as UTF-8',
	);
}

/**
 * Reads JSON with comments and trailing commas.
 * @throws {ConfigError} at the first thing that cannot be read
 */
export function parseDocument(file: string, text: string): Document {
	const source = {file, text};
	if (Buffer.byteLength(text) > largestBytes) throw errorAt(source, 0, tooLarge); // before an edit makes it so
	checkConflict(source);
	const {root, first} = treeOf(source);
	if (!root && isBlank(text))
		throw errorAt(source, 0, 'the file is empty; at least {"feeds": []} must stand in it');
	if (first) throw errorAt(source, first.offset, describe(first, text));
	if (root?.type !== 'object')
		throw errorAt(source, root?.offset ?? 0, 'the settings must stand in braces: { … }');
	checkDoubles(source, root);
	return {...source, root};
}

/** What is nested too deep for the parser is told as that, and not by what the parser makes of it. */
function treeOf(source: {file: string; text: string}): {
	readonly root: Node | undefined;
	readonly first: ParseError | undefined;
} {
	const errors: ParseError[] = [];
	try {
		const root = parseTree(source.text, errors, {allowTrailingComma: true});
		if (errors.length > 0) checkDepth(source);
		return {root, first: errors[0]};
	} catch (error) {
		if (error instanceof RangeError) checkDepth(source);
		throw error;
	}
}

/** The value of a property of an object node; absent when there is none. */
export function property(node: Node, name: string): Node | undefined {
	return node.children?.find(({children}) => children?.[0]?.value === name)?.children?.[1];
}

function isBlank(text: string): boolean {
	const scanner = createScanner(text, true);
	scanner.scan();
	return scanner.getTokenOffset() >= text.length;
}

function checkConflict(source: {file: string; text: string}): void {
	const marker = source.text.search(/^(?:<{7}|={7}|>{7})(?:\s|$)/m);
	if (marker !== -1)
		throw errorAt(source, marker, 'a merge was left unfinished: conflict markers stand in the file');
}

function checkDepth(source: {file: string; text: string}): void {
	const scanner = createScanner(source.text, true);
	let depth = 0;
	for (scanner.scan(); scanner.getTokenOffset() < source.text.length; scanner.scan()) {
		const mark = source.text[scanner.getTokenOffset()];
		if (mark === '{' || mark === '[') depth++;
		if (mark === '}' || mark === ']') depth--;
		if (depth > deepest) throw errorAt(source, scanner.getTokenOffset(), 'brackets are nested too deep here');
	}
}

/** JSON lets the last of two equal keys win in silence: one of them is not what the person thinks it is. */
function checkDoubles(source: {file: string; text: string}, root: Node): void {
	const waiting = [root];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		const twice = node.type === 'object' ? doubled(node) : undefined;
		if (twice) throw errorAt(source, twice.offset, `"${twice.value}" stands here a second time`, twice.value);
		for (const child of node.children ?? []) waiting.push(child); // too many to spread, in some files
	}
}

function doubled(object: Node): Node | undefined {
	const seen = new Set<unknown>();
	for (const {children} of object.children ?? []) {
		const key = children?.[0];
		if (key && seen.size === seen.add(key.value).size) return key;
	}
	return undefined;
}

const sentences: Readonly<Record<string, string>> = {
	InvalidNumberFormat: 'this is not a number',
	PropertyNameExpected: 'a key in double quotes was expected here',
	ValueExpected: 'a value was expected here',
	ColonExpected: 'a colon is missing before this',
	CommaExpected: 'a comma is missing before this',
	CloseBraceExpected: 'a closing } is missing',
	CloseBracketExpected: 'a closing ] is missing',
	EndOfFileExpected: 'nothing may follow the closing brace',
	InvalidCommentToken: 'this comment is not closed',
	UnexpectedEndOfComment: 'this comment is not closed',
	UnexpectedEndOfString: 'the closing quote is missing on this line',
	UnexpectedEndOfNumber: 'this number is not finished',
	InvalidUnicode: 'a \\u needs four hex digits after it',
	InvalidEscapeCharacter: 'this backslash means nothing in JSON; write \\\\ for a backslash',
	InvalidCharacter: 'a control character stands in this text; write it as \\u and four hex digits',
};

function describe(error: ParseError, text: string): string {
	if (text.slice(error.offset).trim() === '')
		return 'the file ends before its last bracket is closed; it may be half saved';
	const mark = text[error.offset];
	if (mark === "'") return 'JSON wants double quotes: "…"';
	if (mark === ',') return 'there is a comma too many here';
	const name = printParseErrorCode(error.error);
	const word = /^[\w$.-]{1,40}/.exec(text.slice(error.offset, error.offset + 40))?.[0];
	if (name === 'InvalidSymbol' && word) return `${word} must stand in double quotes`;
	return sentences[name] ?? 'this cannot be read as JSON';
}
