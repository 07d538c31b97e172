import {list} from './composites.js';
import {refuse, type Shape} from './shape.js';

/** A program, which has a name, and its arguments, which may be empty. */
export function commandOf(word: Shape<string>): Shape<readonly string[]> {
	const words = list(word, {atLeast: 1});
	return {
		...words,
		read(node, at) {
			const command = words.read(node, at);
			if (command[0]?.trim()) return command;
			const place = {...at, key: `${at.key}[0]`};
			throw refuse(
				node.children?.[0] ?? node,
				place,
				'the first word is the name of a program, and is empty',
			);
		},
	};
}
