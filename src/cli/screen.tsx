import {render, useApp} from 'ink';
import {useEffect} from 'react';
import {modeOf, type App as Reader} from '../app/index.js';
import {App, type Look} from '../components/index.js';
import {createInput, type InputEvent, screenModes} from '../terminal/index.js';

/** The terminal while newsterm has it: what is drawn, what is typed, and giving it back. */
export interface Screen {
	/** From now on this reader is drawn and hears the keys. */
	show(reader: Reader): void;
	/** Gives the terminal to another program and takes it back. */
	lend(work: () => Promise<void>): Promise<void>;
	/** ^Z: the whole job stops, `fg` brings it back. */
	stop(): Promise<void>;
	redraw(): Promise<void>;
	/** Terminal as it was. */
	close(): Promise<void>;
}

type Suspend = (work: () => Promise<void>) => Promise<void>;

export function openScreen(look: Look): Screen {
	const {stdin, stdout} = process;
	let reader: Reader | undefined;
	let suspend: Suspend | undefined;
	let isStopped = false;
	const takeSuspend = (given: Suspend): void => {
		suspend = given;
	};

	const input = createInput(stdin, {onEvent: (event) => reader && hear(reader, event)});
	const leaveModes = (): void => void stdout.write(screenModes.leave);
	process.on('exit', leaveModes);
	stdout.write(screenModes.enter);

	const draw = (shown: Reader) => <Shell reader={shown} look={look} onSuspendable={takeSuspend} />;
	let instance: ReturnType<typeof render> | undefined;
	let stopListening = (): void => {};
	const onResize = (): void =>
		reader?.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	stdout.on('resize', onResize);

	async function lend(work: () => Promise<void>): Promise<void> {
		await suspend?.(async () => {
			stdout.write(`${screenModes.leave}\u001B[?25h`);
			await work();
			stdout.write(`${screenModes.enter}\u001B[?25l`);
		});
	}

	async function stop(): Promise<void> {
		if (isStopped) return;
		isStopped = true;
		await lend(sleepUntilContinued);
		isStopped = false;
	}
	const onStop = (): void => void stop();
	// A STOP that came without asking left the terminal cooked: taking it anew redraws it.
	const onContinue = (): void => void (isStopped || suspend?.(async () => {}));
	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', onContinue);

	return {
		show(shown) {
			stopListening();
			reader = shown;
			stopListening = shown.subscribe(() => input.forward(modeOf(shown.getState()) === 'menu'));
			if (instance) instance.rerender(draw(shown));
			else {
				instance = render(draw(shown), {
					stdin: input.keys,
					stdout,
					alternateScreen: true,
					exitOnCtrlC: false,
					patchConsole: false,
					incrementalRendering: true,
					maxFps: 60,
				});
			}
		},
		lend,
		stop,
		redraw: async () => suspend?.(async () => {}),
		async close() {
			stopListening();
			stdout.off('resize', onResize);
			process.off('SIGTSTP', onStop);
			process.off('SIGCONT', onContinue);
			instance?.unmount();
			await instance?.waitUntilExit();
			input.close();
			leaveModes();
			process.off('exit', leaveModes);
		},
	};
}

interface ShellProps {
	readonly reader: Reader;
	readonly look: Look;
	readonly onSuspendable: (suspend: Suspend) => void;
}

/** Hands out what only a component can get: Ink's way of giving the terminal up for a while. */
function Shell({reader, look, onSuspendable}: ShellProps) {
	const {suspendTerminal} = useApp();
	useEffect(() => onSuspendable(suspendTerminal), [suspendTerminal, onSuspendable]);
	return <App app={reader} look={look} />;
}

function hear(reader: Reader, event: InputEvent): void {
	switch (event.type) {
		case 'key':
			return reader.dispatch({
				type: 'typed',
				key: event.name,
				...(event.text !== undefined && {text: event.text}),
				...(event.times !== undefined && {times: event.times}),
			});
		case 'paste':
			return reader.dispatch({type: 'pasted', text: event.text});
		case 'mouse':
			if (event.kind === 'press')
				return reader.dispatch({type: 'clicked', column: event.column, row: event.row});
			return reader.dispatch({
				type: 'wheeled',
				by: event.kind === 'wheel-down' ? 1 : -1,
				column: event.column,
				row: event.row,
			});
		case 'focus':
			// Another process may have written meanwhile.
			return event.isFocused ? reader.dispatch({type: 'store-changed'}) : undefined;
		default:
			return undefined;
	}
}

/** Signal listeners do not keep Node running: without the timer it would end on `fg`. */
async function sleepUntilContinued(): Promise<void> {
	const alive = setInterval(() => {}, 60_000);
	await new Promise<void>((resume) => {
		process.once('SIGCONT', resume);
		process.kill(0, 'SIGSTOP'); // the whole job, so that npm start stops too
	});
	clearInterval(alive);
}
