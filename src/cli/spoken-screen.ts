import type {App as Reader, State} from '../app/index.js';
import {speak, spokenPrompt} from '../components/index.js';
import {createInput, spokenModes} from '../terminal/index.js';
import {actionOf} from './heard-action.js';
import {createLending, type Taking} from './lending.js';
import type {Screen} from './screen.js';
import {createSpokenLine} from './spoken-line.js';

export interface SpokenOptions {
	/** The terminal obeys control sequences; else none is written. */
	readonly isCapable: boolean;
}

/** The terminal as a screen reader reads it: lines that stay where they are printed, the cursor behind the prompt. */
export function openSpokenScreen({isCapable}: SpokenOptions): Screen {
	const {stdin, stdout} = process;
	const taking: Taking = isCapable ? spokenModes : {enter: '', leave: ''};
	const lending = createLending({stdout, stdin, taking});
	const line = createSpokenLine({
		write: (text) => stdout.write(text),
		get columns() {
			return stdout.columns;
		},
		isCapable,
	});
	let reader: Reader | undefined;
	let said: State | undefined;
	let stopListening = (): void => {};

	const input = createInput(stdin, {
		onEvent(event) {
			if (lending.isLent()) return lending.hear(event.type === 'key' ? event.name : '');
			const action = actionOf(event);
			if (action) reader?.dispatch({type: 'time-passed', now: Date.now()}, action);
		},
	});
	function say(): void {
		if (!reader || lending.isLent()) return;
		const state = reader.getState();
		line.say(speak(said, state), spokenPrompt(state));
		said = state;
	}
	const onResize = (): void =>
		reader?.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	const leaveModes = (): void => void stdout.write(taking.leave);

	function take(): void {
		input.keys.setRawMode(true);
		input.keys.ref();
	}
	function give(): void {
		input.keys.setRawMode(false);
		input.keys.unref();
	}
	/** Back again, all there is to say of the place is said. */
	lending.takeSuspend(async (work) => {
		line.leave();
		give();
		try {
			await work();
		} finally {
			take();
			said = undefined;
			say();
		}
	});
	stdout.on('resize', onResize);
	process.on('exit', leaveModes);
	take();
	stdout.write(taking.enter);

	return {
		isSpoken: true,
		lend: lending.lend,
		lendUntilRead: lending.lendUntilRead,
		isLent: lending.isLent,
		stop: lending.stop,
		redraw: lending.redraw,
		show(shown) {
			stopListening();
			reader = shown;
			said = undefined;
			stopListening = shown.subscribe(say);
			say();
		},
		async close() {
			stopListening();
			stdout.off('resize', onResize);
			lending.close();
			line.leave();
			give();
			input.close();
			process.off('exit', leaveModes);
			leaveModes();
		},
	};
}
