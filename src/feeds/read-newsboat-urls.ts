import {type ListedFeed, type ListedSubscriptions, takeListed} from './listed-feeds.js';

/**
 * The subscriptions of newsboat's `urls` file (https://newsboat.org/releases/2.21/docs/newsboat.html): an address a
 * line, then its tags. The first tag that is one is the section; `~Name` is the person's name for the feed, `!` hides
 * it in newsboat's own list.
 */
export function readNewsboatUrls(text: string): ListedSubscriptions {
	return takeListed(text.split('\n').flatMap(toListed));
}

/** Whether most lines of a text are such as newsboat takes. */
export function looksLikeNewsboatUrls(text: string): boolean {
	const lines = text.split('\n').filter((line) => /^\s*[^\s#]/.test(line));
	const known = lines.filter((line) => /^\s*"?(?:https?|feed|file|exec|filter|query):/i.test(line));
	return known.length > 0 && known.length * 2 >= lines.length;
}

function toListed(line: string, index: number): readonly ListedFeed[] {
	const [address, ...tags] = wordsOf(line);
	if (address === undefined) return [];
	return [
		{
			address,
			title: tags.find((tag) => tag.startsWith('~'))?.slice(1),
			section: tags.find((tag) => tag !== '' && !/^[~!]/.test(tag)),
			place: `Line ${index + 1}`,
		},
	];
}

/** Words apart by white space; quotes hold one together, `#` before a word ends the line. */
function wordsOf(line: string): readonly string[] {
	const words: string[] = [];
	let at = 0;
	for (;;) {
		while (isSpace(line[at])) at++;
		const first = line[at];
		if (first === undefined || first === '#') return words;
		const [word, end] = first === '"' ? quoted(line, at + 1) : bare(line, at);
		words.push(word);
		at = end;
	}
}

type Word = readonly [word: string, end: number];

function bare(line: string, from: number): Word {
	let end = from;
	while (end < line.length && !isSpace(line[end])) end++;
	return [line.slice(from, end), end];
}

const escaped: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t'};

/** A quote that is never closed runs to the end of the line. */
function quoted(line: string, from: number): Word {
	let word = '';
	let at = from;
	for (; at < line.length && line[at] !== '"'; at++) {
		const next = line[at] === '\\' ? line[++at] : undefined;
		word += next === undefined ? (line[at] ?? '') : (escaped[next] ?? next);
	}
	return [word, at + 1];
}

function isSpace(character: string | undefined): boolean {
	return character === ' ' || character === '\t' || character === '\r';
}
