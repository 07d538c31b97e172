/**
 * Where the tag that opens at `start` ends, behind its `>`; a `>` in quotes does not end it. Absent when it is no
 * tag. Never looks past the next `<`, so a walk over all tags reads no character twice.
 */
export function tagEnd(html: string, start: number): number | undefined {
	if (!/[a-z/]/i.test(html[start + 1] ?? '')) return undefined;
	let quote = '';
	for (let at = start + 1; at < html.length; at++) {
		const character = html[at];
		if (character === '<') return undefined;
		if (quote !== '') {
			if (character === quote) quote = '';
		} else if (character === '>') {
			return at + 1;
		} else if ((character === '"' || character === "'") && html[at - 1] === '=') {
			quote = character;
		}
	}
	return undefined;
}
