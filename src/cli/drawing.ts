import type {App as Reader} from '../app/index.js';
import type {Look} from '../components/index.js';
import type {InkKeys} from '../terminal/index.js';
import type {Suspend} from './lending.js';

/** What puts the reader's state on the terminal. */
export interface Drawing {
	/** From now on this reader is drawn, now and whenever it changes. */
	show(reader: Reader): void;
	/** Nothing of what stands there is built on: all of it is drawn anew. */
	redraw(): void;
	/** Gives the terminal up for a while, and draws all of it when it is ours again. */
	readonly suspend: Suspend;
	/** The terminal's screen as it was before. */
	close(): Promise<void>;
}

export interface Canvas {
	readonly look: Look;
	readonly stdout: NodeJS.WriteStream;
	/** What Ink reads in place of the terminal. */
	readonly keys: InkKeys;
}
