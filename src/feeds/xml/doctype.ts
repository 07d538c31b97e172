/** Beyond these a DOCTYPE is not shorthand but an attack, or a mistake. */
const maxEntities = 100;
const maxEntityLength = 200;
const maxExpanded = 100_000;

const entity = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<%]{0,400})"|'([^'<%]{0,400})')\s*>/g;

/**
 * Takes the DOCTYPE out, and puts its short literal entities in. Values hold no reference but to characters,
 * so nothing nests; parameter, external and long entities are left as text, and nothing is ever read or fetched.
 */
export function withoutDoctype(text: string): string {
	const start = text.slice(0, 4096).search(/<!DOCTYPE/i);
	if (start === -1) return text;
	const end = doctypeEnd(text, start);
	const entities = literalEntities(text.slice(start, end));
	const rest = text.slice(0, start) + text.slice(end);
	return entities.size === 0 ? rest : expand(rest, entities);
}

function doctypeEnd(text: string, start: number): number {
	const bracket = text.indexOf('>', start);
	const subset = text.indexOf('[', start);
	if (bracket === -1) return text.length;
	if (subset === -1 || subset > bracket) return bracket + 1;
	const close = /\]\s*>/g;
	close.lastIndex = subset;
	return close.exec(text) ? close.lastIndex : text.length;
}

function literalEntities(doctype: string): ReadonlyMap<string, string> {
	const entities = new Map<string, string>();
	for (const [, name, double, single] of doctype.matchAll(entity)) {
		const value = double ?? single ?? '';
		const isLiteral = !/&(?!#x?[0-9a-f]+;)/i.test(value) && value.length <= maxEntityLength;
		if (name !== undefined && isLiteral && entities.size < maxEntities) entities.set(name, value);
	}
	return entities;
}

function expand(text: string, entities: ReadonlyMap<string, string>): string {
	const parts: string[] = [];
	let done = 0;
	let expanded = 0;
	for (const {0: reference, 1: name = '', index} of text.matchAll(/&([\w.-]{1,64});/g)) {
		const value = entities.get(name);
		if (value === undefined) continue;
		parts.push(text.slice(done, index), value);
		done = index + reference.length;
		expanded += value.length;
		if (expanded > maxExpanded) break;
	}
	return parts.join('') + text.slice(done);
}
