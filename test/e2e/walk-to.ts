import type {Terminal} from './open-terminal.js';

/** Presses j, each time the cursor has moved, until it stands on the row that holds the text. Returns the line it is on. */
export async function walkTo(terminal: Terminal, text: string): Promise<number> {
	await terminal.waitFor(text);
	while (!terminal.selected().includes(text)) {
		const before = terminal.selected();
		terminal.press('j');
		await terminal.waitUntil(() => terminal.selected() !== before, `the cursor below\n${before}`);
	}
	return terminal.lines().indexOf(terminal.selected());
}
