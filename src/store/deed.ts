import type {Mark, StoryId} from '../model.js';
import type {ListQuery} from './list-query.js';

/** What the person wants done to reading status: of some stories, or of every row of a list. */
export interface Intent {
	readonly mark: Mark;
	readonly ids?: readonly StoryId[];
	readonly query?: ListQuery;
	/** Of `tagged` and `untagged`: which; as `readTag` gives it. */
	readonly tag?: string;
	/** Of `muted` and `unmuted`: the query; the stories named are those whose events it is about, too. */
	readonly mute?: string;
	/** Near-identical copies (`dup_of`) go along: opening a story reads them too. */
	readonly withCopies?: boolean;
}

/** How far a deed of very many stories is. */
export interface DeedPart {
	readonly done: number;
	readonly of: number;
}

/** What an undo would take back. */
export interface LastDeed {
	readonly id: number;
	/** What `record` was given: it is taken back outside, then forgotten by `undo`. Absent: it is a mark. */
	readonly edit?: string;
}

export interface Undone {
	readonly mark: Mark | 'edit';
	readonly tag?: string;
	readonly mute?: string;
	readonly stories: number;
}
