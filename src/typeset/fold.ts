/** The text as a search sees it, without case and marks; `starts[i]`: where its i-th code unit came from. */
export function fold(text: string): {readonly folded: string; readonly starts: readonly number[]} {
	const starts: number[] = [];
	let folded = '';
	let at = 0;
	for (const character of text) {
		const bare = bareOf(character);
		for (let unit = 0; unit < bare.length; unit++) starts.push(at);
		folded += bare;
		at += character.length;
	}
	return {folded, starts};
}

/** ASCII has no marks: a text of 200,000 letters is folded while the cursor moves. */
function bareOf(character: string): string {
	if (character <= '\u007F') return character.toLowerCase();
	return character
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}

/** The words of a text as a search sees them. */
export function foldedWords(text: string): readonly string[] {
	return fold(text).folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const letter = /[\p{L}\p{N}]$/u;

/** Whether no letter stands before this place of a folded text. */
export function beginsWord(folded: string, at: number): boolean {
	return at === 0 || !letter.test(folded.slice(Math.max(0, at - 2), at));
}
