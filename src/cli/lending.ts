import {screenModes} from '../terminal/index.js';

/** Gives the terminal up for a while, runs the work, and draws the screen anew. Ink's `suspendTerminal`. */
export type Suspend = (work: () => Promise<void>) => Promise<void>;

export interface Lending {
	/** Ink's way of letting go, once there is one. */
	takeSuspend(suspend: Suspend): void;
	/** To another program, and back. */
	lend(work: () => Promise<void>): Promise<void>;
	/** The same; when the work has gone well, what was written stays in sight until ⏎ is pressed. */
	lendUntilRead(work: () => Promise<void>): Promise<void>;
	/** A key was pressed while it is lent: none of the reader's. */
	hear(key: string): void;
	/** ^Z: the whole job stops, `fg` brings it back. */
	stop(): Promise<void>;
	redraw(): Promise<void>;
	/** Whether the terminal is another program's just now. */
	isLent(): boolean;
	close(): void;
}

const showCursor = '\u001B[?25h';
const hideCursor = '\u001B[?25l';
const goesBack = new Set(['enter', 'ctrl+c']);

/** What is written when the terminal is given up, and when it is taken again. */
export interface Taking {
	readonly enter: string;
	readonly leave: string;
}

export const takesScreen: Taking = {
	enter: screenModes.enter + hideCursor,
	leave: screenModes.leave + showCursor,
};

interface LendingDesk {
	readonly stdout: NodeJS.WriteStream;
	readonly stdin: NodeJS.ReadStream;
	readonly taking: Taking;
	/** It is ours again. */
	readonly onTaken: () => void;
}

export function createLending({stdout, stdin, taking, onTaken}: LendingDesk): Lending {
	let suspend: Suspend = async () => {};
	let isStopped = false;
	let isLent = false;
	let hear = (_key: string): unknown => undefined;

	/** Ink gives back what it took; the mouse and the pastes are ours. */
	async function lend(work: () => Promise<void>): Promise<void> {
		await suspend(async () => {
			isLent = true;
			stdout.write(taking.leave);
			try {
				await work();
			} finally {
				stdout.write(taking.enter);
				isLent = false;
				onTaken();
			}
		});
	}

	async function lendUntilRead(work: () => Promise<void>): Promise<void> {
		await lend(async () => {
			await work();
			stdout.write('\nPress Enter to go back to newsterm ');
			stdin.setRawMode(true); // ^C is a key here: as a signal it could be the one that has ended the program
			stdin.resume();
			await new Promise<void>((resolve) => {
				hear = (key) => goesBack.has(key) && resolve();
			});
			hear = () => undefined;
			stdout.write('\n');
			stdin.pause();
			stdin.setRawMode(false);
		});
	}

	async function stop(): Promise<void> {
		if (isStopped) return;
		isStopped = true;
		await lend(sleepUntilContinued);
		isStopped = false;
	}

	// The frame begins in the column where the shell's cursor stands.
	const redraw = (): Promise<void> => suspend(async () => void stdout.write('\r'));
	// The program that has the terminal has given it back itself: the job has only to stop with it.
	const onStop = (): void => void (isLent && !isStopped ? process.kill(0, 'SIGSTOP') : stop());
	// A stop that came without asking left the terminal cooked: taking it anew redraws it.
	const onContinue = (): void => void (isStopped || isLent || redraw());
	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', onContinue);

	return {
		takeSuspend(given) {
			suspend = given;
		},
		lend,
		lendUntilRead,
		hear: (key) => void hear(key),
		stop,
		redraw,
		isLent: () => isLent,
		close() {
			process.off('SIGTSTP', onStop);
			process.off('SIGCONT', onContinue);
		},
	};
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
