/** A feed is seven deep, what a sync server sends less. Fourteen megabytes of brackets would take eight hundred of memory. */
const maxDepth = 100;

const steps: ReadonlyMap<string, number> = new Map([
	['[', 1],
	['{', 1],
	[']', -1],
	['}', -1],
]);

/** Whether JSON is nested deeper than any that is meant to be read. */
export function isTooDeep(text: string): boolean {
	let depth = 0;
	for (let at = 0; at < text.length && depth <= maxDepth; at++) {
		const mark = text[at] ?? '';
		if (mark === '"') at = stringEnd(text, at);
		else depth += steps.get(mark) ?? 0;
	}
	return depth > maxDepth;
}

/** Where the string that opens at `start` closes. */
function stringEnd(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
	return at;
}
