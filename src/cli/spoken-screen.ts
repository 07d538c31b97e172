import type {App as Reader, State} from '../app/index.js';
import {speak, spokenPrompt} from '../components/index.js';
import {createInput, type Input, type Sequence, spokenModes} from '../terminal/index.js';
import {hear} from './hear.js';
import {createLending, type Taking} from './lending.js';
import type {Screen} from './screen.js';
import {createSpokenLine, type SpokenLine} from './spoken-line.js';
import {createTitleBar, type TitleBar} from './title-bar.js';

export interface SpokenOptions {
	/** The terminal obeys control sequences; else none is written. */
	readonly isCapable: boolean;
}

/** The terminal as a screen reader reads it: lines that stay where they are printed, the cursor behind the prompt. */
export function openSpokenScreen({isCapable}: SpokenOptions): Screen {
	const {stdin, stdout} = process;
	const taking: Taking = isCapable ? spokenModes : {enter: '', leave: ''};
	const lending = createLending({stdout, stdin, taking, onTaken: () => titleBar.renew()});
	const {isLent} = lending;
	const write = (sequence: Sequence): void => void (isCapable && !isLent() && stdout.write(sequence));
	const titleBar = createTitleBar(write, () => speaker.reader()?.getState());
	const line = createSpokenLine(paperOf(stdout, isCapable));
	const speaker = createSpeaker({line, titleBar, isLent});
	const input = createInput(stdin, {onEvent: (event) => hear(event, lending, speaker.reader())});
	const onResize = (): void =>
		speaker.reader()?.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	const leaveModes = (): void => void stdout.write(taking.leave);

	/** Back again, what has changed meanwhile is said. */
	lending.takeSuspend(async (work) => {
		speaker.pause();
		give(input);
		try {
			await work();
		} finally {
			take(input);
			speaker.say();
		}
	});
	stdout.on('resize', onResize);
	process.on('exit', leaveModes);
	take(input);
	stdout.write(taking.enter);

	return {
		isSpoken: true,
		timeless: () => undefined,
		write,
		lend: lending.lend,
		lendUntilRead: lending.lendUntilRead,
		isLent,
		stop: lending.stop,
		redraw: async () => speaker.sayAll(),
		show: speaker.show,
		async close() {
			stdout.off('resize', onResize);
			lending.close();
			speaker.close();
			give(input);
			input.close();
			process.off('exit', leaveModes);
			leaveModes();
		},
	};
}

/** Columns are asked for anew each time: the window may have another size by then. */
function paperOf(stdout: NodeJS.WriteStream, isCapable: boolean) {
	return {write: (text: string) => stdout.write(text), columns: () => stdout.columns || 80, isCapable};
}

function take({keys}: Input): void {
	keys.setRawMode(true);
	keys.ref();
}

function give({keys}: Input): void {
	keys.setRawMode(false);
	keys.unref();
}

interface Speaker {
	readonly show: (reader: Reader) => void;
	readonly reader: () => Reader | undefined;
	readonly say: () => void;
	/** All there is to say of the place. */
	readonly sayAll: () => void;
	/** Something else writes below. */
	readonly pause: () => void;
	readonly close: () => void;
}

interface SpeakerDesk {
	readonly line: SpokenLine;
	readonly titleBar: TitleBar;
	readonly isLent: () => boolean;
}

/** Says what changes in a reader. */
function createSpeaker({line, titleBar, isLent}: SpeakerDesk): Speaker {
	let reader: Reader | undefined;
	let said: State | undefined;
	let stopListening = (): void => {};

	function say(): void {
		if (!reader || isLent()) return;
		const state = reader.getState();
		line.say(speak(said, state), spokenPrompt(state));
		titleBar.show();
		said = state;
	}
	function sayAll(): void {
		said = undefined;
		say();
	}

	return {
		reader: () => reader,
		say,
		sayAll,
		show(shown) {
			stopListening();
			reader = shown;
			stopListening = shown.subscribe(say);
			sayAll();
		},
		pause: line.leave,
		close() {
			stopListening();
			line.leave();
		},
	};
}
