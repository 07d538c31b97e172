import {type Sequence, sequencesIn} from './terminal-bytes.js';

/** What newsterm and Ink write, and nothing else. */
const ours: Readonly<Record<Sequence['kind'], RegExp>> = {
	csi: new RegExp(
		[
			'^[\\d;]*m$', // colour and weight
			'^\\d*[ABCDEFG]$|^\\d*(;\\d*)?H$', // cursor
			'^\\d?[JK]$', // erase
			'^\\d+;\\d+r$|^\\d+[LM]$', // rows moved in a region
			'^\\?(25|1049|2026|1000|1004|1006|2004)[hl]$', // modes
			'^2[23];2t$', // the window's title put aside and taken back
			'^\\?u$', // Ink asks for the kitty keyboard
		].join('|'),
	),
	// A link, the title, a notification, the clipboard: never asked for, only written.
	osc: /^8;;(?:https?:\/\/[!-~]+)?$|^2;[^\p{Cc}\p{Cs}]*$|^9;[^\p{Cc};][^\p{Cc}]*$|^52;c;[\w+/]+=*$/u,
	escape: /^$(?!)/,
	control: /^[\r\n]$/,
};

/** What deceives the eye without being a control function: piles of marks, runs of what is not seen. */
const deceiving =
	/\p{M}{9,}|(?:[\u200B-\u200D\u2060-\u2064]|\uFE0F){6,}|[\uFEFF\uFFF9-\uFFFB\u206A-\u206F\u2028\u2029]/gu;

/** All of it that a terminal would obey or a reader be deceived by, and that is none of newsterm's own. */
export function foreign(written: string): readonly string[] {
	return [
		...sequencesIn(written)
			.filter(({kind, body}) => !ours[kind].test(body))
			.map(({kind, body}) => `${kind} ${JSON.stringify(body)}`),
		...[...written.matchAll(deceiving)].map(([found]) => `deceiving ${JSON.stringify(found)}`),
	];
}

/** The same of what goes into a pipe, where nothing at all is to be obeyed. */
export function foreignInPipe(written: string): readonly string[] {
	return [
		...sequencesIn(written.replaceAll(/[\n\t]/g, '')).map(
			({kind, body}) => `${kind} ${JSON.stringify(body)}`,
		),
		...[...written.matchAll(deceiving)].map(([found]) => `deceiving ${JSON.stringify(found)}`),
	];
}
