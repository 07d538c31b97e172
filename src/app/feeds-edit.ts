import type {FileEdit, WrittenFeed} from '../config/index.js';
import type {AccountWish} from '../store/index.js';

/** A change of the list of feeds in the person's file. */
export type FeedsEdit =
	| {
			readonly kind: 'add';
			readonly feeds: readonly WrittenFeed[];
			/** For the notice: what it is called, or how many they are. */
			readonly name: string;
	  }
	| {
			readonly kind: 'remove';
			readonly url: string;
			readonly title: string;
			/** It is given up at a server, too. */
			readonly wish?: AccountWish;
	  }
	| {readonly kind: 'move'; readonly url: string; readonly title: string; readonly to: string};

/** What came of it. */
export interface EditResult {
	/** Lines of the file that it was about; 0: there was nothing to do. */
	readonly changed: number;
	/** To take it back by; absent: nothing changed. */
	readonly file?: FileEdit;
}

/** An edit that `u` takes back: kept as JSON, it outlives the program. */
export interface DoneEdit {
	/** What is told when it is taken back. */
	readonly words: string;
	/** Absent: the file stayed as it was. */
	readonly file?: FileEdit;
	/** What was wished of a server. */
	readonly wish?: AccountWish;
}

export interface FoundFeed {
	readonly url: string;
	/** What it calls itself. */
	readonly title?: string;
}

/** What stands at an address that a person typed: feeds to choose one from, or a list of feeds of theirs. */
export type Found =
	| {readonly kind: 'feeds'; readonly feeds: readonly FoundFeed[]}
	| {readonly kind: 'list'; readonly feeds: readonly WrittenFeed[]};
