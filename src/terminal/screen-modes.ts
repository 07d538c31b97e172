const mouse = [
	1000, // mouse buttons and wheel
	1006, // mouse reports as SGR: any column, told from text
];
const others = [
	1004, // focus in and out
	2004, // pastes in brackets
];
const csi = '\u001B[';
/** Where a title cannot be put aside, none is better than that of a program that has gone. */
const noTitle = '\u001B]2;\u0007';

interface Modes {
	readonly enter: string;
	readonly leave: string;
}

function switching(modes: readonly number[], before = ''): Modes {
	return {
		enter: `${before}${csi}22;2t${modes.map((mode) => `${csi}?${mode}h`).join('')}`,
		leave: `${modes.map((mode) => `${csi}?${mode}l`).join('')}${noTitle}${csi}23;2t`,
	};
}

/**
 * What to write when the screen is taken and when it is given back (exit, suspend, a program in between). The alternate
 * screen and the cursor are Ink's; the frame begins in the column where the cursor stood before, which is the first. The window's title is put aside and comes back.
 */
export const screenModes: Modes = switching([...mouse, ...others], '\r');

/** The same where lines are printed and nothing is drawn that could be pointed at. */
export const spokenModes: Modes = switching(others);

/** The alternate screen without a cursor, and the shell's own again. For what is drawn before Ink, which does the same. */
export const alternateScreen = {enter: `${csi}?1049h${csi}?25l`, leave: `${csi}?1049l${csi}?25h`};
