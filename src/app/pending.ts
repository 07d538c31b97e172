import type {Intent} from '../store/index.js';
import type {DoneEdit} from './feeds-edit.js';

/** What the person did and the store has not written yet: a mark, an edit of their file, or an undo. */
export type Pending = {readonly seq: number} & (
	| {readonly intent: Intent}
	| {readonly done: DoneEdit}
	/** The id of what it takes back, as soon as that is known. */
	| {readonly undo: number | undefined}
);
