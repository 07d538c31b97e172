/** The text as a search sees it, without case and marks; `starts[i]`: where its i-th code unit came from. */
export function fold(text: string): {readonly folded: string; readonly starts: readonly number[]} {
	const starts: number[] = [];
	let folded = '';
	let at = 0;
	for (const character of text) {
		const bare = character
			.normalize('NFD')
			.replace(/\p{M}+/gu, '')
			.toLowerCase();
		for (let unit = 0; unit < bare.length; unit++) starts.push(at);
		folded += bare;
		at += character.length;
	}
	return {folded, starts};
}
