const parts = /\\(["'\\\s])|"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|'([^']*)'|(\s+)|(.)/gs;

/**
 * A command as people write it in $EDITOR, as words. Quotes keep blanks, a backslash keeps a blank, a quote or a
 * backslash; nothing else means anything (`C:\vim\gvim.exe` stays whole), and no shell ever sees it.
 */
export function words(command: string): readonly string[] {
	const found: string[] = [];
	let word: string | undefined;
	for (const [, kept, double, single, blank, plain] of command.matchAll(parts)) {
		if (blank === undefined) {
			word = (word ?? '') + (kept ?? double?.replace(/\\(["\\])/g, '$1') ?? single ?? plain ?? '');
			continue;
		}
		if (word !== undefined) found.push(word);
		word = undefined;
	}
	return word === undefined ? found : [...found, word];
}
