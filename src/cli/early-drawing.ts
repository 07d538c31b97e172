import type {App as Reader} from '../app/index.js';
import {frameOf} from '../components/index.js';
import {alternateScreen} from '../terminal/index.js';
import type {Canvas, Drawing} from './drawing.js';

/** Draws until Ink is there to do it. */
export interface EarlyDrawing extends Pick<Drawing, 'show' | 'redraw'> {
	/** Another goes on from what stands there. */
	handOver(): void;
	/** Leaves the terminal's screen as it was before. */
	close(): void;
}

const eraseScreen = '\u001B[2J';
const eraseToEnd = '\u001B[K';
/** Between the two a terminal shows nothing half done. The cursor goes where Ink will begin. */
const [whole, shown] = ['\u001B[?2026h', '\u001B[H\u001B[?2026l'];

/** The same rows as Ink's, those that changed whole. A menu's own rows are Ink's alone. */
export function createEarlyDrawing({look, stdout}: Pick<Canvas, 'look' | 'stdout'>): EarlyDrawing {
	let reader: Reader | undefined;
	let rows: readonly string[] = [];
	let isOurs = false;
	let stopListening = (): void => {};

	function draw(): void {
		if (!reader) return;
		const next = frameOf(reader.getState(), look);
		const changed = next.flatMap((row, at) =>
			row === rows[at] ? [] : [`\u001B[${at + 1};1H${eraseToEnd}${row.trimEnd()}`],
		);
		if (changed.length > 0)
			stdout.write(`${whole}${isOurs ? '' : alternateScreen.enter + eraseScreen}${changed.join('')}${shown}`);
		rows = next;
		isOurs = true;
	}
	const close = (): void => {
		stopListening();
		process.off('exit', close);
		if (isOurs) stdout.write(alternateScreen.leave);
		isOurs = false;
	};
	process.on('exit', close);

	return {
		show(given) {
			stopListening();
			reader = given;
			stopListening = given.subscribe(draw);
			draw();
		},
		redraw() {
			rows = [];
			stdout.write(eraseScreen);
			draw();
		},
		handOver() {
			isOurs = false;
			close();
		},
		close,
	};
}
