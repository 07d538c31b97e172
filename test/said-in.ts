import ts from 'typescript';

/** The texts of a source file that a person could read: of two words or more, or begun as a sentence is. */
export function saidIn(path: string, text: string): readonly string[] {
	const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	return literalsIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)).filter(isSaid);
}

/** What is filled in counts as a word: `${count} failing` is said. */
const filledIn = '□';

function literalsIn(node: ts.Node): readonly string[] {
	if (isNeverShown(node)) return [];
	const inside: string[] = [];
	ts.forEachChild(node, (child) => {
		inside.push(...literalsIn(child));
	});
	return [...literalOf(node), ...inside];
}

/** Types and file names; and what is thrown, which the desk or the store words. */
function isNeverShown(node: ts.Node): boolean {
	const isThrown =
		ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text.endsWith('Error');
	return (
		isThrown || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)
	);
}

function literalOf(node: ts.Node): readonly string[] {
	if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return [node.text];
	if (!ts.isTemplateExpression(node)) return [];
	return [[node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join(filledIn)];
}

function isSaid(text: string): boolean {
	const words = text.match(/(?<=^|[\s“(])[\p{L}’']+(?=[\s,.:;!?”)]|$)/gu) ?? [];
	const fillings = words.length > 0 && /\s/.test(text) ? text.split(filledIn).length - 1 : 0;
	return words.length + fillings > 1 || /^\s*\p{Lu}\p{Ll}+/u.test(text);
}
