/** What a program wrote to its terminal, taken apart: ECMA-48 5th ed. §5.4 (CSI) and xterm's OSC, in one order. */
export interface Sequence {
	/** CSI: parameters and intermediates with the final byte (`?1049h`); OSC: what stands in it; else the code itself. */
	readonly kind: 'csi' | 'osc' | 'escape' | 'control';
	readonly body: string;
}

const esc = '\u001B';
const grammar = new RegExp(
	[
		`${esc}\\[(?<csi>[0-?]*[ -/]*[@-~])`,
		`${esc}\\](?<osc>[^\\u0007${esc}]*)(?:\\u0007|${esc}\\\\)`,
		`${esc}(?<escape>[^])`,
		'(?<control>[\\u0000-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\u{E0000}-\\u{E007F}])',
	].join('|'),
	'gu',
);

/** All that is not to be shown: sequences, control codes, and the letters that turn the reading order. */
export function sequencesIn(text: string): readonly Sequence[] {
	return [...text.matchAll(grammar)].map(({groups}) => {
		const [kind, body] = Object.entries(groups ?? {}).find(([, found]) => found !== undefined) ?? [];
		return {kind: kind as Sequence['kind'], body: body ?? ''};
	});
}

/** How each private mode was left: the number after `?`, and whether it was set last. */
export function lastModes(text: string): ReadonlyMap<number, boolean> {
	const modes = new Map<number, boolean>();
	for (const {kind, body} of sequencesIn(text)) {
		const [, number, end] = /^\?(\d+)([hl])$/.exec(kind === 'csi' ? body : '') ?? [];
		if (number) modes.set(Number(number), end === 'h');
	}
	return modes;
}

/** How a terminal is to be found again: main screen, cursor shown, and no reports of mouse, focus or pastes. */
export const modesGivenBack = new Map([
	[1049, false],
	[25, true],
	[1000, false],
	[1006, false],
	[1004, false],
	[2004, false],
]);

/** The modes of `modesGivenBack` as they were left. */
export function givenBack(text: string): ReadonlyMap<number, boolean | undefined> {
	const last = lastModes(text);
	return new Map([...modesGivenBack.keys()].map((mode) => [mode, last.get(mode)]));
}
