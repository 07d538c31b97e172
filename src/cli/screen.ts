import {modeOf, type App as Reader, type State} from '../app/index.js';
import {type Look, type TimelessFrame, timelessFrame} from '../components/index.js';
import {createInput, type Sequence, screenModes} from '../terminal/index.js';
import {createDrawing} from './create-drawing.js';
import {hear} from './hear.js';
import {createLending, type Lending, takesScreen} from './lending.js';
import {createPictureSending} from './sending-pictures.js';
import {createTitleBar} from './title-bar.js';

/** The terminal while newsterm has it: what is drawn, what is typed, and giving it back. */
export interface Screen extends Pick<Lending, 'lend' | 'lendUntilRead' | 'isLent' | 'stop' | 'redraw'> {
	/** Nothing is drawn on it: it is printed to, line by line. */
	readonly isSpoken: boolean;
	/** A control sequence that leaves what is shown as it is; none while another program has the terminal. */
	write(sequence: Sequence): void;
	/** How a state would be drawn, to be shown at the next start. Absent: nothing is drawn. */
	timeless(state: State): TimelessFrame | undefined;
	/** From now on this reader is drawn and hears the keys. */
	show(reader: Reader): void;
	/** Terminal as it was. */
	close(): Promise<void>;
}

/** `onDrawn`: what may stand there already is drawn over. */
export function openScreen(look: Look, {onDrawn}: {readonly onDrawn: () => void}): Screen {
	const {stdin, stdout} = process;
	const lending = createLending({stdout, stdin, taking: takesScreen, onTaken: () => titleBar.renew()});
	const {lend, lendUntilRead, isLent, stop, redraw} = lending;
	let reader: Reader | undefined;
	const getState = () => reader?.getState();
	const pictures = createPictureSending(stdout, getState);
	const write = (sequence: Sequence): void => void (isLent() || stdout.write(sequence));
	const titleBar = createTitleBar(write, getState);
	let stopListening = (): void => {};

	const input = createInput(stdin, {onEvent: (event) => hear(event, lending, reader)});
	const drawing = createDrawing({look, stdout, keys: input.keys});
	lending.takeSuspend(pictures.around(drawing.suspend));
	function onResize(): void {
		reader?.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
		if (!isLent()) drawing.redraw();
	}
	const leaveModes = (): void => void stdout.write(screenModes.leave);
	stdout.on('resize', onResize);
	process.on('exit', leaveModes);
	// Before the first byte is drawn: what is typed until then would be echoed into the frame, and scroll it.
	input.keys.setRawMode(true);
	stdout.write(screenModes.enter);

	return {
		isSpoken: false,
		timeless: (state) => timelessFrame(state, look),
		write,
		lend,
		lendUntilRead,
		isLent,
		stop,
		redraw,
		show(shown) {
			stopListening();
			reader = shown;
			stopListening = shown.subscribe(() => {
				input.forward = modeOf(shown.getState()) === 'menu';
				if (!isLent()) pictures.send();
				titleBar.show();
			});
			titleBar.show();
			drawing.show(shown);
			onDrawn();
		},
		async close() {
			stopListening();
			pictures.close();
			stdout.off('resize', onResize);
			lending.close();
			await drawing.close();
			input.keys.setRawMode(false);
			input.close();
			process.off('exit', leaveModes);
			leaveModes();
		},
	};
}
