import {type Kind, slots, type Term} from './terms.js';

/** Which story has which word: one ring, 12 bytes a word, that old stories fall out of. */
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
	/** The first of them, at most some thousands; good until it is asked again. */
	newestWith(slot: number, atMost: number): Found;
	read(from: number, to: number, visit: (slot: number, kind: Kind) => void): void;
}

/** The numbers of stories, and how each has the word. */
export interface Found {
	readonly stories: Uint32Array;
	readonly kinds: Uint8Array;
}

const mostFound = 4096;

/** Three numbers a word, side by side, since a walk jumps from word to word and waits for memory at each. */
interface Ring {
	readonly mask: number;
	/** Its slot; its story and kind; the distance to the posting before of the same word, 0 where there is none. */
	readonly cells: Uint32Array;
}

/** The lowest bits of a story's cell tell the kind. */
const kindBits = 3;
const kindMask = (1 << kindBits) - 1;

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
	/** 1 + position of the newest posting; 0: none. Four billion words are 80 million stories, and of those there may be 500 million. */
	const heads = size === 'days' ? dense() : sparse();

	function write({slot, kind}: Term, story: number): void {
		const at = 3 * (written & ring.mask);
		const head = heads.get(slot);
		ring.cells[at] = slot;
		ring.cells[at + 1] = story * (kindMask + 1) + kind;
		ring.cells[at + 2] = head > oldest ? written + 1 - head : 0;
		written++;
		heads.set(slot, written);
	}

	function count(terms: readonly Term[], by: 1 | -1): void {
		for (const {slot} of terms) counts.set(slot, counts.get(slot) + by);
	}

	function read(from: number, to: number, visit: (slot: number, kind: Kind) => void): void {
		for (let position = from; position < to; position++) {
			const at = 3 * (position & ring.mask);
			visit(ring.cells[at] ?? 0, kindOf(ring.cells[at + 1] ?? 0));
		}
	}

	const found = {stories: new Uint32Array(mostFound), kinds: new Uint8Array(mostFound)};

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
				const at = 3 * (position & ring.mask);
				const cell = ring.cells[at + 1] ?? 0;
				const back = ring.cells[at + 2] ?? 0;
				if (!visit(cell >>> kindBits, kindOf(cell)) || back === 0) return;
				position -= back;
			}
		},

		newestWith(slot, atMost) {
			let count = 0;
			let position = heads.get(slot) - 1;
			while (position >= oldest && count < atMost) {
				const at = 3 * (position & ring.mask);
				const cell = ring.cells[at + 1] ?? 0;
				const back = ring.cells[at + 2] ?? 0;
				found.stories[count] = cell >>> kindBits;
				found.kinds[count] = cell & kindMask;
				count++;
				if (back === 0) break;
				position -= back;
			}
			return {stories: found.stories.subarray(0, count), kinds: found.kinds.subarray(0, count)};
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

const kindOf = (cell: number): Kind => (cell & kindMask) as Kind;

const createRing = (capacity: number): Ring => ({
	mask: capacity - 1,
	cells: new Uint32Array(3 * capacity),
});

function grown(old: Ring, from: number, to: number): Ring {
	const ring = createRing((old.mask + 1) * 2);
	for (let position = from; position < to; position++) {
		const source = 3 * (position & old.mask);
		ring.cells.set(old.cells.subarray(source, source + 3), 3 * (position & ring.mask));
	}
	return ring;
}
