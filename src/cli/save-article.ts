import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SaveFormat} from '../app/index.js';
import type {Article} from '../model.js';
import {articleIn} from './article-in.js';

const endings: Readonly<Record<SaveFormat, string>> = {markdown: 'md', html: 'html', text: 'txt'};
/** Files of one name; more would be a loop that never ends. */
const mostOfAName = 1000;

/**
 * Writes an article into a file of its own in a folder, and never over another. Returns the file's path.
 * @throws {Error} one sentence: the folder takes no file
 */
export function saveArticle(article: Article, format: SaveFormat, folder: string): string {
	const text = `${articleIn(format, article)}\n`;
	const name = fileName(article);
	for (let number = 1; number <= mostOfAName; number++) {
		const file = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${endings[format]}`);
		try {
			writeFileSync(file, text, {flag: 'wx'});
			return file;
		} catch (cause) {
			const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
			if (code !== 'EEXIST') throw new Error(`Nothing could be saved in ${folder} (${code})`, {cause});
		}
	}
	throw new Error(`${folder} holds ${mostOfAName} files of the name ${name} already`);
}

/** Letters of the headline in a name … */
const longestName = 60;
/** … and their bytes, up to four a letter: file systems take 255 in all, with day, number and ending. */
const mostBytes = 200;

/** Day and headline: `2026-11-23-port-alden-opens-its-harbour-tunnel`. */
function fileName({headline, publishedAt}: Article): string {
	const at = new Date(publishedAt ?? headline.sortAt);
	const two = (part: number) => String(part).padStart(2, '0');
	const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`; // where the person is
	const words = (headline.title || headline.lede)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	return [day, cutAtWord(words)].filter(Boolean).join('-');
}

function cutAtWord(words: readonly string[]): string {
	let name = '';
	for (const word of words) {
		const longer = name === '' ? beginningOf(word) : `${name}-${word}`;
		if (!fits(longer)) break;
		name = longer;
	}
	return name;
}

function beginningOf(word: string): string {
	const letters = [...word].slice(0, longestName);
	while (!fits(letters.join(''))) letters.pop();
	return letters.join('');
}

function fits(name: string): boolean {
	return [...name].length <= longestName && Buffer.byteLength(name) <= mostBytes;
}
