import {commandOf} from './command-of.js';
import {plainText} from './scalars.js';
import {refuse, type Shape} from './shape.js';

const command = commandOf(plainText);

/** A program, with the place where an address is filled in. */
export const player: Shape<readonly string[]> = {
	...command,
	read(node, at) {
		const words = command.read(node, at);
		if (words.slice(1).some((word) => word.includes('{url}'))) return words;
		throw refuse(node, at, 'one of the words behind the program is {url}, for the address to play');
	},
};

export const playsWhat =
	'Plays what comes with a story, without a shell, and has the terminal until it ends: ["mpv", "{url}"].';
