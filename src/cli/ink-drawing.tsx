import {type RenderOptions, render, useApp, useStdin} from 'ink';
import {useEffect} from 'react';
import type {App as Reader} from '../app/index.js';
import {App, type Look} from '../components/index.js';
import type {Canvas, Drawing} from './drawing.js';
import type {Suspend} from './lending.js';

const options: RenderOptions = {
	alternateScreen: true,
	interactive: true, // a terminal was seen; Ink would take $CI for none
	exitOnCtrlC: false,
	patchConsole: false,
	incrementalRendering: true,
	maxFps: 60,
};

/** Draws with Ink. What stood there before is drawn over, in one write. */
export function inkDrawing({look, stdout, keys}: Canvas): Drawing {
	let instance: ReturnType<typeof render> | undefined;
	let reader: Reader | undefined;
	let onSuspendable = (_suspend: Suspend): void => {};
	const suspendable = new Promise<Suspend>((resolve) => {
		onSuspendable = resolve;
	});

	function draw(): void {
		if (!reader) return;
		const tree = <Shell reader={reader} look={look} onSuspendable={onSuspendable} />;
		if (instance) instance.rerender(tree);
		else instance = inOneWrite(stdout, () => render(tree, {...options, stdin: keys, stdout}));
	}

	return {
		show(shown) {
			reader = shown;
			draw();
		},
		/** Ink builds on the last frame, which a new size has cut, or met halfway: nothing of it is left standing. */
		redraw() {
			instance?.clear();
			stdout.write(eraseScreen);
			draw(); // Ink hears of the size next, and draws whatever is there by then
		},
		suspend: async (work) => (await suspendable)(work),
		async close() {
			instance?.unmount();
			await instance?.waitUntilExit();
		},
	};
}

const eraseScreen = '\u001B[2J\u001B[H';

/** Entering the screen clears what may stand there already: the frame follows at once. */
function inOneWrite<T>(stdout: NodeJS.WriteStream, draw: () => T): T {
	stdout.cork();
	try {
		return draw();
	} finally {
		stdout.uncork();
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
