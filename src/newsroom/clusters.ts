import type {EpochMs, Topic} from '../model.js';

/** A story as the newsroom reads it. */
export interface Clipping {
	readonly key: number;
	readonly title: string;
	/** Plain text without its dateline; '' is fine. */
	readonly lede: string;
	readonly outlet: string;
	readonly at: EpochMs;
	readonly language?: string;
	readonly url?: string;
}

/** Where a clipping belongs. A fold is always inside one event. */
export interface Place {
	readonly key: number;
	/** Key of the fold's lead, the first of its stories seen. */
	readonly lead: number;
	/** Key of the event's first story. */
	readonly eventId: number;
	/** The clipping it is a near-identical copy of. */
	readonly dupOf?: number;
}

export interface Merge {
	readonly from: number;
	readonly into: number;
}

/** A fold that turned out to tell another event: all its stories go there. */
export interface Move {
	readonly lead: number;
	readonly into: number;
}

/** What a new story changes: its own place first, then events that turned out to be one, then what moves. */
export interface Change {
	readonly place: Place;
	readonly merges: readonly Merge[];
	readonly moves: readonly Move[];
}

/** What is being talked about in the last days. Memory and cost follow the window, not the archive. Deterministic. */
export interface Clusters {
	/** Stories that are added next, each once: one word that they all have says nothing, though no story before had it. */
	announce(clippings: readonly Clipping[]): void;
	/** Takes a new story in and says where it belongs, and what else it makes clear. */
	add(clipping: Clipping): Change;
	/** Remembers a story whose place is known already. */
	restore(clipping: Clipping, place: Place): void;
	/**
	 * The bar, best first: named events that are spiking. `shown`: the topics that stand there now, kept while they hold;
	 * `without`: keys of stories that count for nothing.
	 */
	topics(ask: {
		readonly now: EpochMs;
		readonly limit: number;
		readonly shown?: readonly Topic[];
		readonly without?: ReadonlySet<number>;
	}): readonly Topic[];
}
