import {commandOf} from './command-of.js';
import {record, required} from './composites.js';
import {nearest} from './nearest.js';
import {plainText, text} from './scalars.js';
import {quote, refuse, type Shape} from './shape.js';

/** What is filled in where it stands in braces. */
const placeholders = ['{url}', '{title}', '{outlet}'];

/** Other braces are the command's own; a misspelt placeholder would be handed on as it stands. */
const word: Shape<string> = {
	...plainText,
	read(node, at) {
		const value = plainText.read(node, at);
		for (const [braced] of value.matchAll(/\{\w+\}/g)) {
			const guess = placeholders.includes(braced) ? undefined : nearest(braced, placeholders);
			if (guess) throw refuse(node, at, `${quote(braced)} is not filled in; did you mean "${guess}"?`);
		}
		return value;
	},
};

/** A program the share menu offers. */
export const shareTarget = record({
	name: required(text, 'The words in the menu.'),
	command: required(
		commandOf(word),
		'Run without a shell: {url}, {title} and {outlet} are filled in, the text of the story is its standard input.',
	),
});
