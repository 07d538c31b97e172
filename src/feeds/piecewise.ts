const pieceLength = 65_536;

/**
 * What `work` makes of a text, a piece at a time: what it needs on the way grows with the text, and for one of 16 MB
 * that is hundreds of megabytes.
 *
 * @param before a piece ends in front of this; nothing that `work` looks for runs over it
 */
export function piecewise(text: string, before: string, work: (piece: string) => string): string {
	if (text.length <= pieceLength) return work(text);
	const pieces: string[] = [];
	for (let at = 0; at < text.length; ) {
		const next = text.indexOf(before, at + pieceLength);
		const end = next === -1 ? text.length : next;
		pieces.push(inOneRun(work(text.slice(at, end))));
		at = end;
	}
	return pieces.join('');
}

/**
 * A string that was put together is a chain of links, each larger than most of its pieces. V8 lays it out as one run of
 * characters as soon as one of them is asked for, and lets the links go.
 */
function inOneRun(chain: string): string {
	chain.charCodeAt(0);
	return chain;
}
