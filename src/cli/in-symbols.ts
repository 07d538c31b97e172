import {inAscii} from '../typeset/index.js';
import type {Args, CliDesk} from './command.js';

/** What other programs read is left as it is, on a terminal, too. */
const documents = ['json', 'markdown', 'html', 'opml'];

/** The desk of a command, which prints on a terminal with the symbols that the config asks for. */
export function inSymbols({flags}: Args, desk: CliDesk): CliDesk {
	if (!desk.isTerminal || documents.some((format) => flags[format])) return desk;
	let isAscii: boolean | undefined;
	return {
		...desk,
		print(line) {
			isAscii ??= wantsAscii(desk);
			desk.print(isAscii ? inAscii(line) : line);
		},
	};
}

/** Whether the config asks for nothing but ASCII; of one that is missing or broken each command makes its own. */
function wantsAscii(desk: CliDesk): boolean {
	try {
		return desk.config().symbols === 'ascii';
	} catch {
		return false;
	}
}
