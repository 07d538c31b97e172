import {type Kind, slots, type Term} from './terms.js';

/** Which story has which word: one ring of typed arrays, 13 bytes a word, that old stories fall out of. */
export interface Postings {
	/** Words ever written; a position is such a count. */
	written(): number;
	append(terms: readonly Term[], story: number): void;
	/** Counts words that stand nowhere yet: `by` 1, and -1 once they are written or will not be. */
	count(terms: readonly Term[], by: 1 | -1): void;
	/** Lets all words go that stand before a position. */
	forgetUpTo(position: number): void;
	counted(slot: number): number;
	/** The numbers of the stories that have a word, newest first, until `visit` says false. */
	walk(slot: number, visit: (story: number, kind: Kind) => boolean): void;
	read(from: number, to: number, visit: (slot: number, kind: Kind) => void): void;
}

interface Ring {
	readonly mask: number;
	readonly slot: Uint32Array;
	readonly kind: Uint8Array;
	readonly story: Uint32Array;
	/** Distance to the posting before of the same word; 0: there is none. */
	readonly back: Uint32Array;
}

/** For how many stories a memory is made; what it finds is the same. */
export type Size = 'days' | 'page';

/** A number for each slot, 0 until it is set. */
interface Table {
	get(slot: number): number;
	set(slot: number, number: number): void;
}

export function createPostings(size: Size): Postings {
	let ring = createRing(size === 'days' ? 1 << 14 : 1 << 10);
	let written = 0;
	let oldest = 0;
	const counts = size === 'days' ? dense() : sparse();
	/** 1 + position of the newest posting; 0: none. Four billion words are 80 million stories. */
	const heads = size === 'days' ? dense() : sparse();

	function write({slot, kind}: Term, story: number): void {
		const at = written & ring.mask;
		const head = heads.get(slot);
		ring.slot[at] = slot;
		ring.kind[at] = kind;
		ring.story[at] = story;
		ring.back[at] = head > oldest ? written + 1 - head : 0;
		written++;
		heads.set(slot, written);
	}

	function count(terms: readonly Term[], by: 1 | -1): void {
		for (const {slot} of terms) counts.set(slot, counts.get(slot) + by);
	}

	function read(from: number, to: number, visit: (slot: number, kind: Kind) => void): void {
		for (let position = from; position < to; position++) {
			const at = position & ring.mask;
			visit(ring.slot[at] ?? 0, (ring.kind[at] ?? 0) as Kind);
		}
	}

	return {
		written: () => written,

		append(terms, story) {
			while (written + terms.length - oldest > ring.mask) ring = grown(ring, oldest, written);
			for (const term of terms) write(term, story);
			count(terms, 1);
		},

		count,

		forgetUpTo(position) {
			read(oldest, position, (slot) => {
				counts.set(slot, counts.get(slot) - 1);
			});
			oldest = position;
		},

		counted: counts.get,

		walk(slot, visit) {
			let position = heads.get(slot) - 1;
			while (position >= oldest) {
				const at = position & ring.mask;
				const back = ring.back[at] ?? 0;
				if (!visit(ring.story[at] ?? 0, (ring.kind[at] ?? 0) as Kind) || back === 0) return;
				position -= back;
			}
		},

		read,
	};
}

function dense(): Table {
	const numbers = new Uint32Array(slots);
	return {
		get: (slot) => numbers[slot] ?? 0,
		set: (slot, number) => {
			numbers[slot] = number;
		},
	};
}

/** Slower, but made in no time: megabytes of zeros for a page of stories cost a key 50 ms, collecting them included. */
function sparse(): Table {
	const numbers = new Map<number, number>();
	return {
		get: (slot) => numbers.get(slot) ?? 0,
		set: (slot, number) => numbers.set(slot, number),
	};
}

function createRing(capacity: number): Ring {
	return {
		mask: capacity - 1,
		slot: new Uint32Array(capacity),
		kind: new Uint8Array(capacity),
		story: new Uint32Array(capacity),
		back: new Uint32Array(capacity),
	};
}

function grown(old: Ring, from: number, to: number): Ring {
	const ring = createRing((old.mask + 1) * 2);
	for (let position = from; position < to; position++) {
		const source = position & old.mask;
		const target = position & ring.mask;
		ring.slot[target] = old.slot[source] ?? 0;
		ring.kind[target] = old.kind[source] ?? 0;
		ring.story[target] = old.story[source] ?? 0;
		ring.back[target] = old.back[source] ?? 0;
	}
	return ring;
}
