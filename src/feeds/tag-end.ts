/** A tag without attributes that have a value: most are. No quote can open in it. */
const bareTag = /<[a-z/][^<>=]*>/iy;

/**
 * Where the tag that opens at `start` ends, behind its `>`; a `>` in quotes does not end it. Absent when it is no
 * tag. Never looks past the next `<`, so a walk over all tags reads no character twice.
 */
export function tagEnd(html: string, start: number): number | undefined {
	bareTag.lastIndex = start;
	return bareTag.test(html) ? bareTag.lastIndex : endBehindQuotes(html, start);
}

function endBehindQuotes(html: string, start: number): number | undefined {
	if (!/[a-z/]/i.test(html[start + 1] ?? '')) return undefined;
	let quote: string | undefined;
	for (let at = start + 1; at < html.length && html[at] !== '<'; at++) {
		const character = html[at];
		if (quote === undefined && character === '>') return at + 1;
		if (quote === character) quote = undefined;
		else if (quote === undefined && opensQuote(html, at)) quote = character;
	}
	return undefined;
}

/** Only behind a `=`: a stray apostrophe hides nothing. */
function opensQuote(html: string, at: number): boolean {
	return (html[at] === '"' || html[at] === "'") && html[at - 1] === '=';
}
