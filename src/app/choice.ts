import type {Command} from './command.js';

/** What the palette offers. */
export interface Choice {
	/** By which it is known again as used. */
	readonly id: string;
	/** What it is called. */
	readonly words: string;
	/** More about it, to be read but not searched. */
	readonly about?: string;
	/** What it is: `section`, `feed`; absent: a command. */
	readonly kind?: string;
	/** Of a command: the key that does the same, as it is written; absent: none does here. */
	readonly key?: string;
	/** What it is found by beside its words. */
	readonly also: string;
	readonly command: Command;
}
