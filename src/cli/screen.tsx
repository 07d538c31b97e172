import {type RenderOptions, render, useApp, useStdin} from 'ink';
import {useEffect} from 'react';
import {modeOf, type App as Reader, type State} from '../app/index.js';
import {App, type Look, type TimelessFrame, timelessFrame} from '../components/index.js';
import {createInput, type Sequence, screenModes} from '../terminal/index.js';
import {hear} from './hear.js';
import {createLending, type Lending, type Suspend, takesScreen} from './lending.js';
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

const eraseScreen = '\u001B[2J\u001B[H';

const drawing: RenderOptions = {
	alternateScreen: true,
	interactive: true, // a terminal was seen; Ink would take $CI for none
	exitOnCtrlC: false,
	patchConsole: false,
	incrementalRendering: true,
	maxFps: 60,
};

export function openScreen(look: Look): Screen {
	const {stdin, stdout} = process;
	const lending = createLending({stdout, stdin, taking: takesScreen, onTaken: () => titleBar.renew()});
	const {lend, lendUntilRead, isLent, stop, redraw} = lending;
	let reader: Reader | undefined;
	const getState = () => reader?.getState();
	const pictures = createPictureSending(stdout, getState);
	const write = (sequence: Sequence): void => void (isLent() || stdout.write(sequence));
	const titleBar = createTitleBar(write, getState);
	let instance: ReturnType<typeof render> | undefined;
	let stopListening = (): void => {};

	const input = createInput(stdin, {onEvent: (event) => hear(event, lending, reader)});
	/** Ink builds on the last frame, which the new size has cut, or met halfway: nothing of it is left standing. */
	function onResize(): void {
		reader?.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
		if (isLent()) return;
		instance?.clear();
		stdout.write(eraseScreen);
		draw(); // Ink hears of the size next, and draws whatever is there by then
	}
	const leaveModes = (): void => void stdout.write(screenModes.leave);
	stdout.on('resize', onResize);
	process.on('exit', leaveModes);
	// Before the first byte is drawn: what is typed until Ink asks for it would be echoed into the frame, and scroll it.
	input.keys.setRawMode(true);
	stdout.write(screenModes.enter);

	const takeSuspend = (suspend: Suspend): void => lending.takeSuspend(pictures.around(suspend));

	function draw(): void {
		if (!reader) return;
		const tree = <Shell reader={reader} look={look} onSuspendable={takeSuspend} />;
		if (instance) {
			instance.rerender(tree);
			return;
		}
		instance = inOneWrite(() => render(tree, {...drawing, stdin: input.keys, stdout}));
	}

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
			draw();
		},
		async close() {
			stopListening();
			pictures.close();
			stdout.off('resize', onResize);
			lending.close();
			instance?.unmount();
			await instance?.waitUntilExit();
			input.keys.setRawMode(false);
			input.close();
			process.off('exit', leaveModes);
			leaveModes();
		},
	};
}

/** Entering the screen clears what may stand there already: the frame follows at once. */
function inOneWrite<T>(draw: () => T): T {
	process.stdout.cork();
	try {
		return draw();
	} finally {
		process.stdout.uncork();
	}
}

interface ShellProps {
	readonly reader: Reader;
	readonly look: Look;
	readonly onSuspendable: (suspend: Suspend) => void;
}

/** Hands out what only a component can get: Ink's way of giving the terminal up for a while; raw mode is asked for here. */
function Shell({reader, look, onSuspendable}: ShellProps) {
	const {suspendTerminal} = useApp();
	const {setRawMode} = useStdin();
	useEffect(() => onSuspendable(suspendTerminal), [suspendTerminal, onSuspendable]);
	useEffect(() => {
		setRawMode(true);
		return () => setRawMode(false);
	}, [setRawMode]);
	return <App app={reader} look={look} />;
}
