import type {Terminal} from './open-terminal.js';

/** All of it but the age of the news, which goes on. */
function page([masthead = '', ...lines]: readonly string[]): string {
	return [masthead.replace(/ +\d+ feeds? · .*$/, ''), ...lines].join('\n');
}

/** Draws the screen anew, and waits until it shows the same as before: nothing stood there that nobody had drawn. */
export async function staysWhenRedrawn(terminal: Terminal): Promise<void> {
	const takings = () => terminal.written().split('\u001B[?1049h').length;
	const [before, taken] = [page(terminal.lines()), takings()];
	terminal.press('ctrl+l');
	await terminal.waitUntil((lines) => takings() > taken && page(lines) === before, `again\n${before}`);
}
